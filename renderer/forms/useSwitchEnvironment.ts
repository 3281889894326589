import type { Environment } from '../../core/catalogue/environment.ts';
import { useAction } from '../api/useAction.ts';
import { askFirst } from '../components/askFirst.tsx';
import { messages } from '../messages.ts';

export interface SwitchEnvironment {
  /** Goes to another environment than production, which has a gate of its own; leaving production is asked about. */
  readonly switchTo: (chosen: Environment) => void;
  readonly isPending: boolean;
}

export function useSwitchEnvironment(current: Environment): SwitchEnvironment {
  const { mutate, isPending } = useAction('switchEnvironment');
  const { leave } = messages.settings.environment;
  return {
    isPending,
    switchTo(chosen) {
      if (current !== 'production') return mutate([chosen, null]);
      askFirst({
        title: leave.title(messages.common.environments[chosen]),
        text: leave.text,
        confirm: leave.confirm,
        isDestructive: true,
        onConfirm: () => mutate([chosen, null]),
      });
    },
  };
}
