/** The days by which something of one review is due. */
import type { ReviewCycle } from '../cycle/index.ts'
import { isUnderWay, type Review } from '../review/index.ts'
import type { PlainDate } from '../values/plain-date.ts'

type DaysOf = (review: Review, cycle: ReviewCycle | undefined) => ReadonlyArray<PlainDate>

const selfReview: DaysOf = ({ status }, cycle) => {
  if (status !== 'WorkbookOpen' && status !== 'WorkbookReturned') return []
  return cycle === undefined || cycle.status === 'NotPlanned' ? [] : [cycle.windows.selfReviewDue]
}

/** A report that is issued without comments was accepted in silence. */
const comments: DaysOf = review =>
  review.status === 'ReportDrafted' && review.commentedOn === null ? [review.commentsDue] : []

const actionPoints: DaysOf = review =>
  review.status !== 'Final'
    ? []
    : review.findings.flatMap(({ findingKind, outcome, due }) =>
        findingKind === 'action' && outcome === 'open' && due !== null ? [due] : []
      )

/** A portfolio is awaited of a review that goes on. */
const portfolioOf = (review: Review) => (isUnderWay(review) ? review.portfolio : null)

const portfolio: DaysOf = review => {
  const asked = portfolioOf(review)
  return asked?.status === 'AskedFor' ? [asked.due] : []
}
const portfolioCheck: DaysOf = review => {
  const handedIn = portfolioOf(review)
  return handedIn?.status === 'HandedIn' ? [handedIn.checkDue] : []
}

/** An offer for a visit that is still to come. */
const offers: DaysOf = review =>
  !isUnderWay(review) || review.status === 'Final'
    ? []
    : [...review.offers.values()].flatMap(({ visit, answer, answerDue }) =>
        answer === 'awaited' && review.visits.get(visit)?.status === 'Agreed' ? [answerDue] : []
      )

export const duesOfReview = {
  'self-review': selfReview,
  portfolio,
  'portfolio-check': portfolioCheck,
  comments,
  'action-point': actionPoints,
  offer: offers
} as const satisfies Readonly<Record<string, DaysOf>>
