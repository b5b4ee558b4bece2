/** A signal that a writer raises after an append, and that followers wait for. */
export interface AppendSignal {
  readonly raise: () => void
  /** How often it was raised: ask before looking, then wait for more than that. */
  readonly count: () => number
  /** Ends at the next time it is raised after that count, at the signal's abort, or after so many milliseconds where given. */
  readonly wait: (since: number, signal?: AbortSignal, atMost?: number) => Promise<void>
}

/**
 * A signal that was not raised yet.
 * @example Waiting for what was raised already takes no time
 * ```ts
 * const signal = newAppendSignal()
 * const before = signal.count()
 * signal.raise()
 * await signal.wait(before)
 * expect(signal.count()).toBe(1)
 * ```
 */
export const newAppendSignal = (): AppendSignal => {
  let count = 0
  const waiting = new Set<() => void>()
  return {
    count: () => count,
    raise: () => {
      count += 1
      for (const wake of waiting) wake()
    },
    wait: (since, signal, atMost) => (count > since ? Promise.resolve() : nextOf(waiting, signal, atMost))
  }
}

const nextOf = (waiting: Set<() => void>, signal?: AbortSignal, atMost?: number) =>
  new Promise<void>(resolve => {
    const wake = () => {
      waiting.delete(wake)
      clearTimeout(timer)
      signal?.removeEventListener('abort', wake)
      resolve()
    }
    const timer = atMost === undefined ? undefined : setTimeout(wake, atMost)
    waiting.add(wake)
    signal?.addEventListener('abort', wake)
    if (signal?.aborted === true) wake()
  })
