import { checkMessages } from './mappings/check.ts';
import { datasetMessages } from './mappings/dataset.ts';
import { fieldsMessages } from './mappings/fields.ts';
import { listMessages } from './mappings/list.ts';
import { rulesMessages } from './mappings/rules.ts';
import { shapeMessages } from './mappings/shape.ts';
import { sourceMessages } from './mappings/source.ts';
import { statedFieldsMessages } from './mappings/statedFields.ts';
import { tableMessages } from './mappings/table.ts';
import { wizardMessages } from './mappings/wizard.ts';

/** Texts of the page Pemetaan. */
export const mappingsMessages = {
  title: 'Pemetaan',
  notSaved: (place: string) => `Pengaturan tidak dapat disimpan: ${place}`,
  notSavedRemedy: 'Perbaiki bagian yang disebut, lalu simpan lagi.',
  list: listMessages,
  wizard: wizardMessages,
  dataset: datasetMessages,
  statedFields: statedFieldsMessages,
  source: sourceMessages,
  table: tableMessages,
  fields: fieldsMessages,
  shape: shapeMessages,
  rules: rulesMessages,
  check: checkMessages,
} as const;
