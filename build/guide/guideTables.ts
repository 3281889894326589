import { explainedCodes } from '../../core/bios/explainAnswer.ts';
import { cellStateTitles } from '../../core/schedule/cellStateTitles.ts';
import { boardMessages } from '../../renderer/messages/board.ts';

/** Tables of the operator's guide that the application itself knows, by the name between its markers. */
const tables: Readonly<Record<string, () => string>> = {
  keadaan: () =>
    tableText(
      ['keadaan', 'artinya'],
      Object.entries(cellStateTitles).map(([state, title]) => [title, adviceOf(state)]),
    ),
  jawaban: () =>
    tableText(
      ['kode', 'artinya', 'yang dilakukan'],
      Object.entries(explainedCodes).map(([code, { meaning, remedy }]) => [code, meaning, remedy]),
    ),
};

const MARKED = /(<!-- tabel: (\w+) -->\n)[\s\S]*?(<!-- akhir tabel -->)/g;

/** The guide with its tables as the application has them now. */
export function withTables(guide: string): string {
  return guide.replace(MARKED, (_all, start: string, name: string, end: string) => {
    const table = tables[name];
    if (table === undefined) throw new Error(`the guide asks for a table ${name} that there is not`);
    return `${start}\n${table()}\n\n${end}`;
  });
}

function adviceOf(state: string): string {
  const found = Object.entries(boardMessages.detail.advice).find(([name]) => name === state);
  if (found === undefined) throw new Error(`no advice for ${state}`);
  return found[1];
}

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
