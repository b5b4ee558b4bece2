/** What each host and each visiting team said of a visit of a cycle. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { ContentRef } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { communities, profileIn } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { feedbackIn, visitFeedback, type FeedbackOnVisit } from '../tables/visit-feedback.ts'
import type { TextOf } from '../words.ts'
import type { AskVisitFeedback, NoVisitFeedback, VisitFeedback } from './visit-feedback.ts'

export const visitFeedbackTables = { cycles, communities, feedback: visitFeedback }
type Rows = RowsOf<typeof visitFeedbackTables>

const orderOf = ({ visit, by }: FeedbackOnVisit): string => `${String(visit).padStart(9, '0')} ${by}`

/** Within a review by visit, the host first: reviews stand in their order already. */
const askedOf = (rows: Rows, { cycle, community }: AskVisitFeedback): ReadonlyArray<FeedbackOnVisit> => {
  const given = feedbackIn(rows.feedback, cycle).map(([, one]) => one)
  return given
    .filter(one => community === undefined || one.community === community)
    .toSorted((one, other) => {
      if (one.community !== other.community || one.kind !== other.kind) return 0
      return orderOf(one) < orderOf(other) ? -1 : 1
    })
}

export const visitFeedbackWords = (rows: Rows, ask: AskVisitFeedback): ReadonlyArray<ContentRef> =>
  askedOf(rows, ask).flatMap(({ words }) => (words === null ? [] : [words]))

export const visitFeedbackAnswer = (
  rows: Rows,
  ask: AskVisitFeedback,
  { text }: { readonly text: TextOf }
): Either<NoVisitFeedback, VisitFeedback> => {
  const { cycle } = ask
  if ((rows.cycles.get(cycle)?.planned ?? null) === null) return left({ type: 'NoSuchCycle', cycle })
  const given = askedOf(rows, ask).map(({ words, ...one }) => ({
    ...one,
    name: profileIn(rows.communities.get(one.community), one.on, null)?.name ?? null,
    words: words === null ? null : text(words)
  }))
  return right({ cycle, given })
}
