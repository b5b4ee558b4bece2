/** Every pair that carries meaning differs in lightness too, so that a chart reads without colour. */
export const colours = {
  ink: '#212b32',
  quiet: '#4c6272',
  line: '#d8dde0',
  track: '#e8edee',
  main: '#0b5563',
  light: '#a9cdd3',
  own: '#b34700',
  paper: '#ffffff'
} as const
