import {
  Alert,
  Anchor,
  Badge,
  createTheme,
  Drawer,
  Modal,
  Notification,
  type CSSVariablesResolver,
} from '@mantine/core';
import { messages } from './messages.ts';

const closeButtonProps = { 'aria-label': messages.common.close };

/** The look of the window: Windows' own letters, colours dark enough to be read by everybody. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: 'sm',
  fontFamily: '"Segoe UI", "Segoe UI Variable", "DejaVu Sans", system-ui, sans-serif',
  fontFamilyMonospace: '"Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace',
  headings: { fontWeight: '600' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // A link must be told from the text around it by more than its colour.
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    // Coloured letters on their own pale colour are too faint.
    Alert: Alert.extend({
      defaultProps: { variant: 'light' },
      styles: (_theme, { variant }) =>
        variant === 'light' ? { title: { color: 'var(--mantine-color-text)' } } : {},
    }),
    Badge: Badge.extend({
      defaultProps: { variant: 'light', tt: 'none' },
      styles: (_theme, { variant }) =>
        variant === 'light' ? { label: { color: 'var(--mantine-color-text)' } } : {},
    }),
    Modal: Modal.extend({ defaultProps: { closeButtonProps } }),
    Drawer: Drawer.extend({ defaultProps: { closeButtonProps } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps } }),
  },
});

/** Some of Mantine's texts are too faint for a contrast of 4.5 : 1: dimmed ones, errors, and those on light grounds. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-green-light-color': '#1e6b30',
    '--mantine-color-orange-light-color': '#8f3a00',
    '--mantine-color-yellow-light-color': '#744a00',
    '--mantine-color-red-light-color': '#a61e1e',
    '--mantine-color-blue-light-color': '#12497f',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
  },
});
