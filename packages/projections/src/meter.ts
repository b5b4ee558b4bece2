/** What this process has done for its tables since it began: how much it folded, and what writing it took. */

export interface Meter {
  readonly folded: (events: number) => void
  /** A write begins; what it answers is called when it has ended. */
  readonly writes: () => () => void
  readonly counts: () => Counts
}
export interface Counts {
  readonly folded: number
  readonly writes: number
  /** Milliseconds spent in writes. */
  readonly writing: number
}

/** `now` answers milliseconds of any clock that does not go back. */
export const newMeter = (now: () => number): Meter => {
  const counts = { folded: 0, writes: 0, writing: 0 }
  return {
    folded: events => {
      counts.folded += events
    },
    writes: () => {
      const began = now()
      return () => {
        counts.writes += 1
        counts.writing += now() - began
      }
    },
    counts: () => ({ ...counts })
  }
}

/** A write, and the time it took. */
export const timed = async <A>(meter: Meter | undefined, write: () => Promise<A>): Promise<A> => {
  const done = meter?.writes()
  const written = await write()
  done?.()
  return written
}
