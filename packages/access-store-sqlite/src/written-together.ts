/**
 * Requests and their answers are written a moment later, all that came meanwhile in one transaction: each by itself would
 * cost as much as all the rest of a request. One that is lost with its process was for a command that is known by its
 * events.
 */

export interface Entry {
  readonly digest: string
  readonly at: string
  readonly answer: string | null
}
export interface Entries {
  /** What waits to be written of a request. */
  readonly waiting: (id: string) => Entry | undefined
  readonly put: (id: string, entry: Entry) => void
  /** Answers whether it was waiting. */
  readonly forget: (id: string) => boolean
  /** Writes what can be written, and waits no more. */
  readonly end: () => void
}

/** Milliseconds: a moment, and what it grows to while nothing can be written, twice as long each time. */
const [moment, longest] = [20, 5_000]
/** More than these are not kept while nothing can be written: they would gather for as long as a disk is full. */
const mostWaiting = 10_000

export const writtenTogether = (writeAll: (entries: ReadonlyMap<string, Entry>) => void): Entries => {
  const all = new Map<string, Entry>()
  let timer: NodeJS.Timeout | undefined
  let pause = moment
  const write = (): void => {
    timer = undefined
    try {
      if (all.size > 0) writeAll(all)
      all.clear()
      pause = moment
    } catch {
      // Another process may be writing, or the file is away: it is tried again, the more rarely the longer that lasts.
      pause = Math.min(2 * pause, longest)
      if (all.size > mostWaiting) all.clear()
      else timer = setTimeout(write, pause).unref()
    }
  }
  return {
    waiting: id => all.get(id),
    put: (id, entry) => {
      all.set(id, entry)
      timer ??= setTimeout(write, pause).unref()
    },
    forget: id => all.delete(id),
    end: () => {
      clearTimeout(timer)
      write()
      clearTimeout(timer)
    }
  }
}
