/** A dataset's address without its sector; of a longer one the end, which tells datasets apart. */
export function datasetName(dataset: string, width: number): string {
  const name = dataset.slice(dataset.indexOf('/') + 1);
  return name.length > width ? `…${name.slice(1 - width)}` : name;
}
