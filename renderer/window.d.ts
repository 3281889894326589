import type { KirimBios } from '../electron/api.ts';

declare global {
  interface Window {
    readonly kirimBios: KirimBios;
  }
}
