/**
 * Condition on `full_record`: the records of a dataset, by the index of its lines of figures. SQLite would read every
 * record there is to find those whose dataset has a name.
 */
export const DATASET_SERIES = `series_id IN (
  SELECT series.id FROM environment JOIN dataset ON dataset.environment_id = environment.id
  JOIN series ON series.dataset_id = dataset.id
  WHERE environment.name = @environment AND dataset.name = @dataset)`;
