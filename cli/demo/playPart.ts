import type { Terminal } from '../command.ts';
import { wrap } from '../output/wrap.ts';
import type { Act } from './act.ts';

/** Acts that share a stage; each stands on those before it. */
export interface Part<Stage> {
  open(terminal: Terminal): Promise<Stage>;
  introduction(stage: Stage): string;
  readonly acts: readonly Act<Stage>[];
}

/** Plays a part and clears its stage away, however it ends; false when it was cancelled. @throws DemoFailure */
export async function playPart<Stage extends { close(): Promise<void> }>(
  part: Part<Stage>,
  terminal: Terminal,
  firstNumber: number,
): Promise<boolean> {
  const stage = await part.open(terminal);
  try {
    terminal.print(part.introduction(stage));
    for (const [index, act] of part.acts.entries()) {
      if (terminal.signal.aborted) return false;
      terminal.print(`\n${firstNumber + index}. ${act.title}\n${wrap(`   ${act.explanation}`, '   ')}\n`);
      await act.play(stage);
    }
    return true;
  } finally {
    await stage.close();
  }
}

/** A part's title, underlined. */
export function heading(text: string): string {
  return `${text}\n${'─'.repeat(text.length)}`;
}
