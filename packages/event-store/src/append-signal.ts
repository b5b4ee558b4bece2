/** A bell that a writer rings and followers wait for. */
export interface Bell {
  readonly ring: () => void
  /** How often it has rung: ask before looking, then wait for more than that. */
  readonly rung: () => number
  /** Ends at the next ring after that count, at the signal's abort, or after so many milliseconds where given. */
  readonly wait: (since: number, signal?: AbortSignal, atMost?: number) => Promise<void>
}

/**
 * A bell that has not rung yet.
 * @example Waiting for what has rung already takes no time
 * ```ts
 * const bell = newBell()
 * const before = bell.rung()
 * bell.ring()
 * await bell.wait(before)
 * expect(bell.rung()).toBe(1)
 * ```
 */
export const newBell = (): Bell => {
  let rung = 0
  const waiting = new Set<() => void>()
  return {
    rung: () => rung,
    ring: () => {
      rung += 1
      for (const wake of waiting) wake()
    },
    wait: (since, signal, atMost) => (rung > since ? Promise.resolve() : nextOf(waiting, signal, atMost))
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
