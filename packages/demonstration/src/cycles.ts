/** The cycles that the demonstration tells of, oldest first; the last is always 2024-2025. */
import { earlier, later } from './editions.ts'
import type { Edition } from './standard.ts'

export interface Cycle {
  readonly cycle: string
  /** Counted back from the last cycle, which is 0. */
  readonly back: number
  readonly edition: Edition
  readonly opens: string
  readonly selfReviewDue: string
  readonly visitsFrom: string
  readonly visitsUntil: string
  readonly closes: string
}

const lastYear = 2024

const cycleOf = (back: number): Cycle => {
  const year = lastYear - back
  return {
    cycle: `${year}-${year + 1}`,
    back,
    edition: back === 0 ? later : earlier,
    opens: `${year}-09-01`,
    selfReviewDue: `${year}-11-30`,
    visitsFrom: `${year}-12-05`,
    visitsUntil: `${year + 1}-05-30`,
    closes: `${year + 1}-08-31`
  }
}

export const cyclesOf = (count: number): ReadonlyArray<Cycle> =>
  Array.from({ length: count }, (_, index) => cycleOf(count - 1 - index))

/** The story is told up to here. */
export const today = '2025-07-31'

/** Well before the first that is admitted under it. */
export const publishedOn = ({ edition }: Edition, cycles: number): string =>
  edition === later.edition ? '2024-02-12' : `${lastYear - cycles + 1}-01-17`
