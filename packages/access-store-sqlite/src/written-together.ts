/**
 * Answers that are written a moment later, all that came meanwhile in one transaction: each by itself would cost as much
 * as all the rest of a request. One that is lost with its process was given for a command that is known by its events.
 */
export interface Answers {
  readonly add: (id: string, answer: string) => void
  readonly isWaiting: (id: string) => boolean
  /** Writes what waits now; throws what keeps it from being written. */
  readonly write: () => void
  /** Writes what can be written, and waits no more. */
  readonly end: () => void
}

/** Milliseconds. */
const moment = 20

export const writtenTogether = (writeAll: (answers: ReadonlyMap<string, string>) => void): Answers => {
  let waiting = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined
  const write = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (waiting.size === 0) return
    const all = waiting
    writeAll(all)
    waiting = new Map()
  }
  /** What cannot be written is let go, lest it gather for as long as a disk is full. */
  const writeOrDrop = (): void => {
    try {
      write()
    } catch {
      waiting = new Map()
    }
  }
  return {
    add: (id, answer) => {
      if (!waiting.has(id)) waiting.set(id, answer)
      timer ??= setTimeout(writeOrDrop, moment).unref()
    },
    isWaiting: id => waiting.has(id),
    write,
    end: writeOrDrop
  }
}
