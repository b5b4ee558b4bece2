/** Who visited whom in which cycle, so that nobody visits a community soon after it visited theirs. */
const cyclesBetween = 2

export interface Went {
  readonly note: (from: string, to: string, cycle: number) => void
  /** Whether a visit would be in return for another, or another for it. */
  readonly inReturn: (from: string, to: string, cycle: number) => boolean
}
export const went = (): Went => {
  const cycles = new Map<string, Array<number>>()
  const of = (from: string, to: string): ReadonlyArray<number> => cycles.get(`${from} ${to}`) ?? []
  return {
    note: (from, to, cycle) => {
      cycles.set(`${from} ${to}`, [...of(from, to), cycle])
    },
    inReturn: (from, to, cycle) =>
      of(to, from).some(other => other !== cycle && Math.abs(other - cycle) <= cyclesBetween)
  }
}
