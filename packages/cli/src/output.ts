/** What the program says: results on standard output, everything else on standard error. */
export interface Output {
  /** Whether results are printed as JSON. */
  readonly json: boolean
  readonly result: (value: unknown, inWords: string) => void
  /** Prints text as it is. */
  readonly text: (text: string | Uint8Array) => void
  readonly error: (failure: { readonly type: string; readonly reason?: string }, inWords: string) => void
  /** A remark beside the result. */
  readonly say: (line: string) => void
  readonly progress: (line: string) => void
  /** Ends the line that progress was shown on. */
  readonly progressDone: () => void
}

const interactive = process.stderr.isTTY
/** Milliseconds between two lines of progress: on a terminal, where a line replaces the one before, and elsewhere. */
const between = interactive ? 100 : 2_000

const progressTo = (stream: NodeJS.WriteStream): Pick<Output, 'progress' | 'progressDone'> => {
  let printedAt = Number.NEGATIVE_INFINITY
  return {
    progress: line => {
      const now = performance.now()
      if (now - printedAt < between) return
      printedAt = now
      stream.write(interactive ? `\r\u001b[K${line}` : `${line}\n`)
    },
    progressDone: () => {
      if (interactive && printedAt > 0) stream.write('\r\u001b[K')
      printedAt = Number.NEGATIVE_INFINITY
    }
  }
}
/** With JSON only the result is printed. */
const noProgress = { progress: () => undefined, progressDone: () => undefined }

export const outputTo = (json: boolean): Output => ({
  json,
  result: (value, inWords) => {
    process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${inWords}\n`)
  },
  text: text => {
    process.stdout.write(text)
  },
  error: (failure, inWords) => {
    process.stderr.write(json ? `${JSON.stringify({ ...failure, says: inWords })}\n` : `${inWords}\n`)
  },
  say: line => {
    process.stderr.write(json ? `${JSON.stringify({ type: 'Remark', says: line })}\n` : `${line}\n`)
  },
  ...(json ? noProgress : progressTo(process.stderr))
})
