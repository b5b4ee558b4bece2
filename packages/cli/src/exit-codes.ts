/** How the program ends. The same table stands in docs/how-to/use-the-command-line.md. */
export const exitCodes = {
  /** Done, or nothing to do. */
  done: 0,
  /** Something was refused, or differs from what is recorded: the output says what. */
  refused: 1,
  /** The command line was not understood. */
  usage: 2,
  /** The store could not be read or written. */
  storeFailed: 3,
  /** Stopped by Ctrl-C. */
  interrupted: 130
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
