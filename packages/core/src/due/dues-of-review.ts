/** What is due of one review, by which day. */
import type { ReviewCycle } from '../cycle/index.ts'
import { dayOfAction, isUnderWay, type Review } from '../review/index.ts'
import { countOf } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Particulars } from './particulars.ts'

interface DueOfReview extends Pick<Particulars, 'finding' | 'visit'> {
  readonly by: PlainDate
}
type DuesOf = (review: Review, cycle: ReviewCycle | undefined) => ReadonlyArray<DueOfReview>

const selfReview: DuesOf = ({ status }, cycle) => {
  if (status !== 'WorkbookOpen' && status !== 'WorkbookReturned') return []
  return cycle === undefined || cycle.status === 'NotPlanned' ? [] : [{ by: cycle.windows.selfReviewDue }]
}

/** A report that is issued without comments was accepted in silence. */
const comments: DuesOf = review =>
  review.status === 'ReportDrafted' && review.commentedOn === null ? [{ by: review.commentsDue }] : []

const actionPoints: DuesOf = review =>
  review.status !== 'Final'
    ? []
    : review.findings.flatMap((point, at) => {
        const day = dayOfAction(point)
        return point.findingKind === 'action' && point.outcome === 'open' && day !== null
          ? [{ by: day, finding: countOf(review.findings.slice(0, at + 1)) }]
          : []
      })

/** A portfolio is awaited of a review that goes on. */
const portfolioOf = (review: Review) => (isUnderWay(review) ? review.portfolio : null)

const portfolio: DuesOf = review => {
  const asked = portfolioOf(review)
  return asked?.status === 'AskedFor' ? [{ by: asked.due }] : []
}
const portfolioCheck: DuesOf = review => {
  const handedIn = portfolioOf(review)
  return handedIn?.status === 'HandedIn' ? [{ by: handedIn.checkDue }] : []
}

/** An offer for a visit that is still to come. */
const offers: DuesOf = review =>
  !isUnderWay(review) || review.status === 'Final'
    ? []
    : [...review.offers.values()].flatMap(({ visit, answer, answerDue }) =>
        answer === 'awaited' && review.visits.get(visit)?.status === 'Agreed' ? [{ by: answerDue, visit }] : []
      )

export const duesOfReview = {
  'self-review': selfReview,
  portfolio,
  'portfolio-check': portfolioCheck,
  comments,
  'action-point': actionPoints,
  offer: offers
} as const satisfies Readonly<Record<string, DuesOf>>
