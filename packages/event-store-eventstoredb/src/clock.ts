/** The clock that deadlines go by. A test may bring one of its own, so that a slow machine lets no time run out. */
export interface Clock {
  /** In milliseconds, from any beginning. */
  readonly now: () => number
  /** Calls back once so many milliseconds have passed; what it returns cancels that. */
  readonly after: (milliseconds: number, callBack: () => void) => () => void
  /** Waits so long before a call is tried again. */
  readonly pause: (milliseconds: number) => Promise<void>
}

export const machineClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, callBack) => {
    const timer = setTimeout(callBack, milliseconds)
    return () => clearTimeout(timer)
  },
  pause: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))
}
