/** What the icon tells at a glance, the most pressing thing only. */
export const trayStatuses = ['idle', 'sending', 'attention', 'failing', 'offline', 'paused'] as const;

export type TrayStatus = (typeof trayStatuses)[number];
