/** What the program says: results on standard output, everything else on standard error. */
export interface Output {
  /** Whether results are printed as JSON. */
  readonly json: boolean
  readonly result: (value: unknown, inWords: string) => void
  /** Prints text as it is. */
  readonly text: (text: string) => void
  readonly error: (failure: { readonly type: string }, inWords: string) => void
  readonly progress: (line: string) => void
}

const interactive = process.stderr.isTTY

/** Progress overwrites its own line on a terminal; elsewhere a line is printed at most every two seconds. */
const progressPrinter = (): ((line: string) => void) => {
  let lastPrinted = 0
  return line => {
    const now = performance.now()
    if (now - lastPrinted < (interactive ? 100 : 2_000) && lastPrinted !== 0) return
    lastPrinted = now
    process.stderr.write(interactive ? `\r\u001b[K${line}` : `${line}\n`)
  }
}

export const outputTo = (json: boolean): Output => ({
  json,
  result: (value, inWords) => {
    process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${inWords}\n`)
  },
  text: text => {
    process.stdout.write(text)
  },
  error: (failure, inWords) => {
    process.stderr.write(json ? `${JSON.stringify(failure)}\n` : `${inWords}\n`)
  },
  progress: progressPrinter()
})
