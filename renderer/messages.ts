import { commonMessages } from './messages/common.ts';
import { formsMessages } from './messages/forms.ts';
import { shellMessages } from './messages/shell.ts';
import { actionsMessages } from './messages/actions.ts';
import { boardMessages } from './messages/board.ts';
import { helpMessages } from './messages/help.ts';
import { logMessages } from './messages/log.ts';
import { mappingsMessages } from './messages/mappings.ts';
import { reconcileMessages } from './messages/reconcile.ts';
import { reportsMessages } from './messages/reports.ts';
import { settingsMessages } from './messages/settings.ts';
import { startMessages } from './messages/start.ts';

/** Every text that the window shows of its own, by where it is shown. */
export const messages = {
  common: commonMessages,
  forms: formsMessages,
  shell: shellMessages,
  start: startMessages,
  board: boardMessages,
  mappings: mappingsMessages,
  log: logMessages,
  actions: actionsMessages,
  reconcile: reconcileMessages,
  reports: reportsMessages,
  settings: settingsMessages,
  help: helpMessages,
} as const;
