import type { Dialog } from 'electron';

type DialogCalls = Pick<Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'>;

/** The double of `dialog`: nobody is there to answer, so each call throws until a test answers for the person. */
export function createDialog(): DialogCalls {
  return {
    showMessageBox: unanswered('showMessageBox'),
    showOpenDialog: unanswered('showOpenDialog'),
    showSaveDialog: unanswered('showSaveDialog'),
    showErrorBox: unanswered('showErrorBox'),
  };
}

function unanswered(name: string): () => never {
  return () => {
    throw new Error(`electron-host: dialog.${name} was called and nobody answers it`);
  };
}
