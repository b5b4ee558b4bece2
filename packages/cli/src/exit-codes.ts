/** How the program ends. `cofc --help` says the meanings, and so does the table in docs/how-to/use-the-command-line.md. */
export const exitCodes = {
  done: 0,
  refused: 1,
  usage: 2,
  storeFailed: 3,
  needsPastShape: 4,
  forbidden: 5,
  interrupted: 130
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export const exitMeanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: 'done, or nothing to do',
  refused: 'something was refused, or differs from what is recorded: the output says what',
  usage: "the command line, or a command's JSON, was not understood",
  storeFailed: 'the records could not be read or written',
  needsPastShape: 'a catalogue has a change that needs a past shape',
  forbidden: 'a catalogue has a change that is forbidden',
  interrupted: 'stopped by Ctrl-C'
}

/** A line for each code, with its meaning. */
export const exitLines: ReadonlyArray<string> = Object.entries(exitCodes).map(
  ([name, code]) => `${String(code).padStart(5)}  ${exitMeanings[name as keyof typeof exitCodes]}`
)
