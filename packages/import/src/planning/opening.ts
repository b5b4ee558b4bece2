/** What a row of reviews.csv gives: the review opened, and the self-review submitted. */
import type { ReviewRow } from '../files/reviews.ts'
import { given } from './given.ts'
import type { Planned } from './planned.ts'
import { marks, named, reviewStep, type ReviewPlan } from './review-step.ts'
import { stages } from './stages.ts'

export const opening = (plan: ReviewPlan, row: ReviewRow): ReadonlyArray<Planned> => {
  const { days } = plan
  const { community, cycle, self_submitted_on } = row.cells
  const opened = reviewStep(plan, row, {
    what: 'opened',
    stage: stages.openReview,
    // Without a cycle there is no edition to name, and the rule says that the cycle is missing.
    command: { type: 'OpenReview', ...named(plan), edition: days.edition ?? 'none', on: days.opened },
    cells: { kind: 'kind', ...given(row.cells, { edition: 'edition' }) },
    gives: [marks(plan).review],
    leansOn: [
      `community:${community}`,
      `cycle:${cycle}`,
      `open:${cycle}`,
      `member:${community}|${cycle}`,
      `edition:${days.edition ?? ''}`,
      `published:${days.edition ?? ''}`
    ]
  })
  if (self_submitted_on === null) return [opened]
  const submitted = reviewStep(plan, row, {
    what: 'submitted',
    stage: stages.submitSelfReview,
    command: { type: 'SubmitSelfReview', ...named(plan), on: self_submitted_on },
    cells: { on: 'self_submitted_on' },
    part: `${row.file}|${row.key}submitted`,
    gives: [marks(plan).submitted]
  })
  return [opened, submitted]
}
