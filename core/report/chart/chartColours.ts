/** Colours of the charts: told apart in print and by those who see no red or green, and never alone in meaning. */
export const chartColours = {
  ink: '#1f2933',
  faint: '#6b7785',
  rule: '#d5dae0',
  paper: '#ffffff',
  deepGreen: '#0b5d34',
  green: '#3f9b63',
  blue: '#2f6fb0',
  violet: '#7a4ba0',
  amber: '#c77700',
  red: '#b3261e',
  grey: '#9aa5b1',
} as const;
