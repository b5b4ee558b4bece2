/**
 * The way of a review, step by step: what is done, what is to be done now and by whom, and what is still to come. A step
 * may be done now once the steps that it follows are done; several may be at once.
 */
import type { ReviewCycle } from '../cycle/index.ts'
import { hasVisit, type Finding, type Review, type UnderWay, type Visit } from '../review/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import type { ActingRole } from './acting-role.ts'

export type StepName =
  | 'self-review'
  | 'portfolio'
  | 'portfolio-check'
  | 'visit-dates'
  | 'visit-agreed'
  | 'team'
  | 'visit'
  | 'draft'
  | 'comments'
  | 'report'
  | 'action-plan'
export interface Step {
  readonly step: StepName
  readonly is: 'done' | 'now' | 'to-come'
  readonly who: ActingRole
  /** When it was done, where that is on record; `null` otherwise. */
  readonly doneOn: PlainDate | null
  /** The last day for it, or the day of the visit; `null` where there is none. */
  readonly by: PlainDate | null
}

/** The visit that counts: the last that was not cancelled. */
const visitOf = ({ visits }: UnderWay): Visit | null =>
  [...visits.values()].findLast(({ status }) => status !== 'Cancelled') ?? null

/** What the steps of one review are read from. */
interface Asked {
  readonly review: UnderWay
  readonly visit: Visit | null
  readonly cycle: ReviewCycle | undefined
}
type Day = PlainDate | null

interface StepEntry {
  readonly who: (kind: ReviewKind) => ActingRole
  readonly after: ReadonlyArray<StepName>
  /** Whether a review of this kind has the step. */
  readonly isPart: (kind: ReviewKind, asked: Asked) => boolean
  readonly isDone: (asked: Asked) => boolean
  readonly doneOn: (asked: Asked) => Day
  readonly by: (asked: Asked) => Day
}
const always = () => true
const noDay = () => null
const visited = (kind: ReviewKind): boolean => hasVisit(kind)
const shown = (kind: ReviewKind, { review }: Asked): boolean =>
  !hasVisit(kind) && review.portfolio.status !== 'NotAskedFor'
const team = (): ActingRole => 'network-team'
const community = (): ActingRole => 'link-person'
const visitorsOrTeam = (kind: ReviewKind): ActingRole => (hasVisit(kind) ? 'reviewer' : 'network-team')

const isOnItsWay = ({ status }: UnderWay): boolean => status === 'WorkbookOpen' || status === 'WorkbookReturned'
const isDrafted = ({ status }: UnderWay): boolean => status === 'ReportDrafted' || status === 'Final'
const submittedOn = ({ review }: Asked): Day => ('submittedOn' in review ? review.submittedOn : null)

const selfReviewBy = ({ review, cycle }: Asked): Day => {
  if (review.status === 'WorkbookReturned' && review.until !== null) return review.until
  return cycle === undefined || cycle.status === 'NotPlanned' ? null : cycle.windows.selfReviewDue
}
const heldOn = ({ visit }: Asked): Day => (visit?.status === 'Held' ? (visit.days.at(-1) ?? null) : null)

const isPlanned = ({ findingKind, outcome, assigned }: Finding): boolean =>
  findingKind !== 'action' || outcome !== 'open' || assigned !== null
const assignedAll = ({ review }: Asked): boolean => review.status === 'Final' && review.findings.every(isPlanned)

const entries: Readonly<Record<StepName, StepEntry>> = {
  'self-review': {
    ...{ who: community, after: [], isPart: always, doneOn: submittedOn, by: selfReviewBy },
    isDone: ({ review }) => !isOnItsWay(review)
  },
  portfolio: {
    ...{ who: community, after: [], isPart: shown },
    isDone: ({ review: { portfolio } }) => portfolio.status === 'HandedIn' || portfolio.status === 'Checked',
    doneOn: ({ review: { portfolio } }) => ('handedInOn' in portfolio ? portfolio.handedInOn : null),
    by: ({ review: { portfolio } }) => (portfolio.status === 'AskedFor' ? portfolio.due : null)
  },
  'portfolio-check': {
    ...{ who: team, after: ['portfolio'], isPart: shown },
    isDone: ({ review: { portfolio } }) => portfolio.status === 'Checked',
    doneOn: ({ review: { portfolio } }) => ('checkedOn' in portfolio ? portfolio.checkedOn : null),
    by: ({ review: { portfolio } }) => ('checkDue' in portfolio ? portfolio.checkDue : null)
  },
  'visit-dates': {
    ...{ who: community, after: [], isPart: visited, doneOn: noDay, by: noDay },
    isDone: ({ visit }) => visit !== null
  },
  'visit-agreed': {
    ...{ who: team, after: ['visit-dates'], isPart: visited, doneOn: noDay, by: noDay },
    isDone: ({ visit }) => visit?.status === 'Agreed' || visit?.status === 'Held'
  },
  team: {
    ...{ who: team, after: ['visit-dates'], isPart: visited, doneOn: noDay, by: noDay },
    isDone: ({ visit }) => visit?.status === 'Held' || (visit !== null && 'team' in visit && visit.team.length > 0)
  },
  visit: {
    ...{ who: team, after: ['self-review', 'visit-agreed', 'team'], isPart: visited, doneOn: heldOn },
    isDone: ({ visit }) => visit?.status === 'Held',
    by: ({ visit }) => (visit?.status === 'Agreed' ? visit.date : null)
  },
  draft: {
    ...{ who: visitorsOrTeam, after: ['self-review', 'portfolio-check', 'visit'], isPart: always, by: noDay },
    isDone: ({ review }) => isDrafted(review),
    doneOn: ({ review }) => ('draftedOn' in review ? review.draftedOn : null)
  },
  comments: {
    ...{ who: community, after: ['draft'], isPart: always },
    isDone: ({ review }) =>
      review.status === 'Final' || (review.status === 'ReportDrafted' && review.commentedOn !== null),
    doneOn: ({ review }) => (review.status === 'ReportDrafted' ? review.commentedOn : null),
    by: ({ review }) => (review.status === 'ReportDrafted' ? review.commentsDue : null)
  },
  report: {
    ...{ who: team, after: ['comments'], isPart: always, by: noDay },
    isDone: ({ review }) => review.status === 'Final',
    doneOn: ({ review }) => (review.status === 'Final' ? review.issuedOn : null)
  },
  'action-plan': {
    ...{ who: community, after: ['report'], isPart: always, doneOn: noDay, by: noDay },
    isDone: assignedAll
  }
}
const names = Object.keys(entries) as ReadonlyArray<StepName>

interface OfReview {
  readonly kind: ReviewKind
  readonly review: Review
  readonly cycle: ReviewCycle | undefined
  /** Comments that did not come by their last day are none. */
  readonly on: PlainDate
}
const isPast = (by: Day, on: PlainDate): boolean => by !== null && by < on

/** In their order; none of a review that is not opened, or was abandoned. */
export const stepsOfReview = ({ kind, review, cycle, on }: OfReview): ReadonlyArray<Step> => {
  if (review.status === 'NotOpened' || review.status === 'Abandoned') return []
  const asked: Asked = { review, visit: visitOf(review), cycle }
  const own = names.filter(step => entries[step].isPart(kind, asked))
  const isBehind = (step: StepName): boolean =>
    !own.includes(step) || entries[step].isDone(asked) || (step === 'comments' && isPast(entries[step].by(asked), on))
  return own.map((step): Step => {
    const { who, after, isDone, doneOn, by } = entries[step]
    if (isDone(asked)) return { step, is: 'done', who: who(kind), doneOn: doneOn(asked), by: null }
    return { step, is: after.every(isBehind) ? 'now' : 'to-come', who: who(kind), doneOn: null, by: by(asked) }
  })
}
