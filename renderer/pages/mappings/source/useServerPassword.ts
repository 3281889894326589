import { useState } from 'react';
import { useAction } from '../../../api/useAction.ts';
import { useCall } from '../../../api/useCall.ts';

/** A password that is being typed, and whether one is kept. */
export interface ServerPassword {
  readonly typed: string;
  readonly isKept: boolean;
  readonly type: (text: string) => void;
  /** Keeps what was typed, if anything was. */
  readonly keep: () => Promise<void>;
}

/** The password of a mapping's database; it goes into the secrets and never comes back. */
export function useServerPassword(mapping: string, onKept: () => void): ServerPassword {
  const [typed, type] = useState('');
  const known = useCall('hasSecret', [`database:${mapping}`]);
  const setSecret = useAction('setSecret');
  return {
    typed,
    isKept: known.data?.isKnown === true,
    type,
    async keep() {
      if (typed.trim() === '') return;
      await setSecret.mutateAsync([`database:${mapping}`, typed]);
      type('');
      onKept();
    },
  };
}
