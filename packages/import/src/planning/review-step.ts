/** Steps of one review: they carry its name, and lean on its being open. */
import type { Planned } from './planned.ts'
import type { ReviewDays } from './review-days.ts'
import type { ReviewRows } from './review-rows.ts'
import { stepOf, type Origin } from './step.ts'

export interface ReviewPlan {
  readonly rows: ReviewRows
  readonly days: ReviewDays
}
type Row = Origin & { readonly refused: number | null }

/** What the commands of a review have in common. */
export const named = ({ rows: { community, cycle }, days: { kind } }: ReviewPlan) => ({ community, cycle, kind })

/** The names of what a review's steps give and lean on. */
export const marks = ({ rows: { community, cycle } }: ReviewPlan) => {
  const review = `${community}|${cycle}`
  return {
    review: `review:${review}`,
    submitted: `submitted:${review}`,
    held: `held:${review}`,
    drafted: `drafted:${review}`,
    final: `final:${review}`,
    fullCycles: `full-cycles:${community}`
  }
}

export const reviewStep = (plan: ReviewPlan, row: Row, told: Parameters<typeof stepOf>[1]): Planned => ({
  row,
  step: stepOf(row, {
    ...told,
    cells: { community: 'community', cycle: 'cycle', ...told.cells },
    leansOn: [marks(plan).review, ...(told.leansOn ?? [])]
  })
})
