import type { TrayAction } from './trayAction.ts';

/** An entry of the menu; labels are plain text. */
export type TrayEntry =
  | { readonly kind: 'separator' }
  | { readonly kind: 'text'; readonly label: string }
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly action: TrayAction;
      readonly isEnabled: boolean;
      /** Null: nothing to be checked. */
      readonly isChecked: boolean | null;
    }
  | {
      readonly kind: 'submenu';
      readonly label: string;
      readonly isEnabled: boolean;
      readonly entries: readonly TrayEntry[];
    };

export const separator: TrayEntry = { kind: 'separator' };

export function entry(label: string, action: TrayAction, isEnabled = true): TrayEntry {
  return { kind: 'action', label, action, isEnabled, isChecked: null };
}
