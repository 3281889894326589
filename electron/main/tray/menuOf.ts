import { environmentNames } from '../../../core/doctor/environmentNames.ts';
import type { LoginItem } from '../../shellViews.ts';
import { pauseInForce } from '../pause.ts';
import { sendMenu } from './sendMenu.ts';
import { statusText } from './statusText.ts';
import { entry, separator, type TrayEntry } from './trayEntry.ts';
import type { TrayFacts } from './trayFacts.ts';

/** The menu from top to bottom. */
export function menuOf(facts: TrayFacts): readonly TrayEntry[] {
  const { state } = facts;
  const hasMappings = (state.overview?.mappings.length ?? 0) > 0;
  return [
    { kind: 'text', label: `${environmentNames[state.environment]}: ${statusText(facts)}` },
    separator,
    sendMenu(state),
    entry('Periksa dulu', { kind: 'check' }, hasMappings && state.run === null),
    pauseMenu(facts),
    separator,
    entry('Buka papan', { kind: 'open', page: 'board' }),
    entry('Log kiriman', { kind: 'open', page: 'log' }),
    entry('Pengaturan', { kind: 'open', page: 'settings' }),
    separator,
    loginEntry(facts.loginItem),
    entry('Bundel bantuan…', { kind: 'support-bundle' }),
    separator,
    entry('Keluar', { kind: 'quit' }),
  ];
}

function pauseMenu({ state, now }: TrayFacts): TrayEntry {
  const isPaused = pauseInForce(state.pause, now) !== null;
  return {
    kind: 'submenu',
    label: 'Jeda',
    isEnabled: true,
    entries: [
      entry('1 jam', { kind: 'pause', length: 'hour' }),
      entry('Sampai besok', { kind: 'pause', length: 'until-tomorrow' }),
      separator,
      entry('Lanjutkan', { kind: 'resume' }, isPaused),
    ],
  };
}

/** Shows what Windows will do, not what was once asked for; asking again overrides the Task Manager. */
function loginEntry({ isWanted, isEffective, isSupported }: LoginItem): TrayEntry {
  const isVetoed = isSupported && isWanted && !isEffective;
  const remark = isSupported ? (isVetoed ? ' (dimatikan di Task Manager)' : '') : ' (hanya bila dipasang)';
  return {
    kind: 'action',
    label: `Mulai bersama Windows${remark}`,
    action: { kind: 'start-at-login', isWanted: !isEffective },
    isEnabled: isSupported,
    isChecked: isEffective,
  };
}
