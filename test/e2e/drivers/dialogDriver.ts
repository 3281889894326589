import type { ElectronApplication } from '@playwright/test';
import type { MessageBoxReturnValue, OpenDialogReturnValue, SaveDialogReturnValue } from 'electron';

/** What each dialog answers. */
interface Answers {
  readonly showMessageBox: Partial<MessageBoxReturnValue> & { readonly response: number };
  readonly showOpenDialog: OpenDialogReturnValue;
  readonly showSaveDialog: SaveDialogReturnValue;
}

/** Answers native dialogs before they are shown, and tells which were. */
export class DialogDriver {
  readonly #app: ElectronApplication;

  constructor(app: ElectronApplication) {
    this.#app = app;
  }

  /** The next dialog of that kind gets this answer; a dialog without an answer throws inside the app. */
  answer<Name extends keyof Answers>(name: Name, answer: Answers[Name]): Promise<void> {
    return this.#app.evaluate(
      (_electron, { dialog, text }) => {
        const { answers } = globalThis.recordedDialogs;
        answers.set(dialog, [...(answers.get(dialog) ?? []), JSON.parse(text)]);
      },
      { dialog: name, text: JSON.stringify(answer) },
    );
  }

  /** Every dialog that was shown, with its options. */
  async shown(): Promise<readonly { readonly name: string; readonly options: unknown }[]> {
    return JSON.parse(await this.#app.evaluate(() => JSON.stringify(globalThis.recordedDialogs.calls)));
  }
}
