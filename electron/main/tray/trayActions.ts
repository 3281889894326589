import type { TimeZone } from '../../../core/schedule/timeZone.ts';
import type { Api } from '../../api.ts';
import type { Problem, Reply } from '../../reply.ts';
import { startOfTomorrow } from '../pause.ts';
import type { TrayAction } from './trayAction.ts';

export interface TrayActionParts {
  /** The same calls that the page makes. */
  readonly api: Pick<
    Api,
    'send' | 'cancel' | 'pause' | 'resume' | 'openPage' | 'setLoginItem' | 'createSupportBundle'
  >;
  readonly timeZone: () => TimeZone;
  readonly now: () => number;
  readonly quit: () => Promise<void>;
  /** Nobody waits for the answer of a menu: what went wrong has to be told otherwise. Null: it went well. */
  readonly onDone: (problem: Problem | null) => void;
  readonly onFault: (error: unknown) => void;
}

const HOUR_MS = 3_600_000;

/** Does what an entry of the tray's menu asks for. Never rejects. */
export function createTrayActions(parts: TrayActionParts): (action: TrayAction) => Promise<void> {
  return async (action) => {
    try {
      const reply = await perform(action, parts);
      parts.onDone(reply === null || reply.ok ? null : reply.problem);
    } catch (error) {
      parts.onFault(error);
    }
  };
}

async function perform(action: TrayAction, parts: TrayActionParts): Promise<Awaited<Reply<unknown>> | null> {
  const { api, now, timeZone, quit } = parts;
  switch (action.kind) {
    case 'send':
      return api.send(action.mapping === null ? {} : { mappings: [action.mapping] });
    case 'cancel':
      return api.cancel();
    case 'check':
      return api.openPage('board');
    case 'pause':
      return api.pause(action.length === 'hour' ? now() + HOUR_MS : startOfTomorrow(timeZone(), now()));
    case 'resume':
      return api.resume();
    case 'open':
      return api.openPage(action.page);
    case 'start-at-login':
      return api.setLoginItem(action.isWanted);
    case 'support-bundle':
      return api.createSupportBundle();
    case 'quit':
      await quit();
      return null;
  }
}
