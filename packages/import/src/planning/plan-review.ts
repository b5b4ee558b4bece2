/** The commands that all the rows about one review give. */
import { review, reviewKinds, streamOf, type CommunityId, type Cycle, type ReviewKind } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { evidenceRows, evidenceStep } from '../mappings/evidence.ts'
import { findingSteps } from '../mappings/findings.ts'
import { memberships } from '../mappings/memberships.ts'
import { reportSteps } from '../mappings/reports.ts'
import { reviewSteps } from '../mappings/reviews.ts'
import { visitSteps } from '../mappings/visits.ts'
import { keyOf } from '../mappings/key-of.ts'
import type { Staging } from '../staging/staging.ts'
import type { StoreFailed } from '../summary.ts'
import { wordsBehind, type FoundDifference, type WordsOf } from './differences.ts'
import { ofRow, type SubjectPlan } from './planned.ts'
import type { Recorded } from './recorded.ts'
import { returning } from './returns.ts'
import { reviewDays, type Known } from './review-days.ts'
import { belongings, reviewRows, type ReviewRows } from './review-rows.ts'
import { saving } from './saves.ts'

export const planReview = (
  from: Recorded,
  community: CommunityId,
  cycle: Cycle
): TE.TaskEither<StoreFailed, SubjectPlan> => {
  const rows = reviewRows(from.staging, community, cycle)
  return pipe(
    from.events(...reviewKinds.map(kind => streamOf(review, { community, cycle, kind }))),
    TE.flatMap((all): TE.TaskEither<StoreFailed, SubjectPlan> => {
      const kind = kindOf(rows, all)
      const recorded = all.filter(({ data }) => data['kind'] === kind)
      if (kind !== null) return planKnown(from, rows, { kind, recorded })
      keepOutAll(from.staging, rows)
      return TE.right({ planned: [], recorded: [] })
    })
  )
}

/** What is asked besides the rows of the review. */
const planKnown = (
  from: Recorded,
  rows: ReviewRows,
  { kind, recorded }: Pick<Known, 'kind' | 'recorded'>
): TE.TaskEither<StoreFailed, SubjectPlan> => {
  const { community, cycle } = rows
  const spells = from.staging.rows.under(memberships, keyOf([community, cycle]))
  return pipe(
    TE.Do,
    TE.bind('daysOf', () => from.cycles(cycle)),
    TE.bind('membership', () => (spells.length > 0 ? TE.right(null) : from.membership(community))),
    TE.bind('words', () => wordsBehind(from.content, recorded)),
    TE.map(({ daysOf, membership, words }) =>
      planRows(rows, { kind, recorded, cycle: daysOf(cycle), spells, membership }, words)
    )
  )
}

const planRows = (rows: ReviewRows, known: Known, wordsOf: WordsOf): SubjectPlan => {
  const { kind, recorded } = known
  const plan = { days: reviewDays(rows, known) }
  const ratings = saving(plan, rows.ratings, { recorded, wordsOf })
  const outcomes = returning(plan, rows.outcomes, recorded)
  return {
    recorded,
    planned: [
      ...(rows.review === null ? [] : ofRow(rows.review, reviewSteps(plan, rows.review))),
      ...ratings.planned,
      ...evidenceRows(rows.evidence).map(row => ({ row, step: evidenceStep(row, plan) })),
      ...rows.visits.flatMap(row => ofRow(row, visitSteps(plan, row))),
      ...findingSteps(plan, rows.findings, recorded).flatMap(({ row, steps }) => ofRow(row, steps)),
      ...(rows.report === null ? [] : ofRow(rows.report, reportSteps(plan, rows.report))),
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
