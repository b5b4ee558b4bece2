/** The commands that all the rows about one review give. */
import { review, reviewKinds, streamOf, type CommunityId, type Cycle, type ReviewKind } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import type { Staging } from '../staging/staging.ts'
import type { Asking } from './asking.ts'
import { wordsBehind, type FoundDifference } from './differences.ts'
import { opening } from './opening.ts'
import type { Planned } from './planned.ts'
import { rating } from './rating.ts'
import { evidenceSteps, findingSteps, reporting } from './reporting.ts'
import { returning } from './returning.ts'
import { reviewDays } from './review-days.ts'
import { belongings, reviewRows, type ReviewRows } from './review-rows.ts'
import { visiting } from './visiting.ts'

export interface ReviewPlanned {
  readonly planned: ReadonlyArray<Planned>
  readonly recorded: ReadonlyArray<RecordedEvent>
  readonly differences: ReadonlyArray<FoundDifference>
}
const nothing: ReviewPlanned = { planned: [], recorded: [], differences: [] }

export const planReview = async (asking: Asking, community: CommunityId, cycle: Cycle): Promise<ReviewPlanned> => {
  const rows = reviewRows(asking.staging, community, cycle)
  const streams = reviewKinds.map(kind => streamOf(review, { community, cycle, kind }))
  const all = await asking.recorded(...streams)
  const kind = kindOf(rows, all)
  if (kind === null) {
    keepOutAll(asking.staging, rows)
    return nothing
  }
  const recorded = all.filter(({ data }) => data['kind'] === kind)
  const days = await reviewDays(asking, rows, { kind, recorded })
  const plan = { rows, days }
  const ratings = rating(plan, recorded, await wordsBehind(asking.content, recorded))
  const outcomes = returning(plan, rows.outcomes, recorded)
  return {
    recorded,
    planned: [
      ...(rows.review === null ? [] : opening(plan, rows.review)),
      ...ratings.planned,
      ...evidenceSteps(plan, rows.evidence),
      ...rows.visits.flatMap(visit => visiting(plan, visit)),
      ...findingSteps(plan, rows.findings, recorded),
      ...(rows.report === null ? [] : reporting(plan, rows.report)),
      ...outcomes.planned
    ],
    differences: [...kindDiffers(rows, kind), ...ratings.differences, ...outcomes.differences]
  }
}

/** The kind recorded, for a review keeps it; else the one the row gives. */
const kindOf = ({ review }: ReviewRows, recorded: ReadonlyArray<RecordedEvent>): ReviewKind | null => {
  const kinds = recorded.filter(({ type }) => type === 'ReviewOpened').map(({ data }) => data['kind'] as ReviewKind)
  const given = review?.cells.kind ?? null
  if (given !== null && kinds.includes(given)) return given
  return kinds[0] ?? given ?? (review === null ? null : 'self-review')
}

const kindDiffers = ({ review }: ReviewRows, kind: ReviewKind): ReadonlyArray<FoundDifference> => {
  if (review === null || review.refused !== null || review.cells.kind === kind) return []
  return [{ file: review.file, line: review.line, column: 'kind', was: kind, is: review.cells.kind }]
}

/** Without a row in reviews.csv nobody knows of which review they speak: the first is refused, the others fall with it. */
const keepOutAll = ({ refusals, unread }: Staging, rows: ReviewRows): void => {
  let root: number | null = unread.lostRows.get('reviews.csv') ?? null
  for (const { file, line, refused } of belongings(rows)) {
    if (refused !== null) continue
    const says = `there is no review of ${rows.community} in ${rows.cycle}: give it a row in reviews.csv`
    const place = { file, line, column: 'community', value: rows.community }
    const number: number = refusals.add({ ...place, rule: 'NoReviewForRow', says, root })
    root ??= number
  }
}
