/** What is said of what happened: a line for each event that somebody is told of. */
import type { DomainEvent } from '../domain.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { ReviewKey } from '../values/review-key.ts'
import { dayInWords, daysInWords, inPounds, membershipTypeName, reviewKindName } from '../wording/index.ts'
import { noticeOf, type Notice, type NoticeTo } from './notice.ts'
import type { NoticeName } from './templates.ts'

type Told<Type> = Extract<DomainEvent, { readonly type: Type }>
interface Line<Event> {
  readonly says: NoticeName
  readonly to: (event: Event) => ReadonlyArray<NoticeTo>
  readonly values: (event: Event) => Readonly<Record<string, string>>
}
interface OfACommunity {
  readonly community: CommunityId
}

const team = ({ community }: OfACommunity): ReadonlyArray<NoticeTo> => [{ role: 'network-team', community }]
const itself = ({ community }: OfACommunity): ReadonlyArray<NoticeTo> => [{ role: 'link-person', community }]
const visitors = ({ community, cycle, kind }: ReviewKey): NoticeTo => ({
  ...{ role: 'reviewer', community, review: { cycle, kind } }
})
const both = (event: ReviewKey): ReadonlyArray<NoticeTo> => [...itself(event), visitors(event)]

const ofReview = ({ community, cycle, kind }: ReviewKey) => ({
  ...{ community, cycle, review: reviewKindName[kind].toLowerCase() }
})
const ofVisit = (event: ReviewKey & { readonly visit: number }) => ({ ...ofReview(event), visit: String(event.visit) })
const ofMember = ({ community, membershipType }: OfACommunity & Pick<Told<'CommunityAdmitted'>, 'membershipType'>) => ({
  ...{ community, membershipType: membershipTypeName[membershipType] }
})
const ofPlace = ({ community, gathering, booking }: Told<'PlaceBooked'> | Told<'PutOnWaitingList'>) => ({
  ...{ community: community ?? '', gathering, booking }
})
/** Whoever came on their own behalf is told by whoever booked for them. */
const booker = ({ community }: { readonly community: CommunityId | null }): ReadonlyArray<NoticeTo> =>
  community === null ? [] : [{ role: 'link-person', community }]

const lines: { readonly [Type in DomainEvent['type']]?: Line<Told<Type>> } = {
  ReviewOpened: { says: 'review-opened', to: itself, values: ofReview },
  SelfReviewSubmitted: { says: 'self-review-submitted', to: team, values: ofReview },
  WorkbookReturned: { says: 'workbook-returned', to: itself, values: ({ community, cycle }) => ({ community, cycle }) },
  WorkbookReopened: { says: 'workbook-returned', to: itself, values: ({ community, cycle }) => ({ community, cycle }) },
  VisitDatesOffered: {
    says: 'visit-dates-offered',
    to: team,
    values: event => ({ ...ofVisit(event), days: daysInWords(event.dates, 'or') })
  },
  VisitAgreed: {
    says: 'visit-agreed',
    to: both,
    values: event => ({ ...ofVisit(event), date: dayInWords(event.date), mode: event.mode.replace('-', ' ') })
  },
  VisitMoved: {
    says: 'visit-moved',
    to: both,
    values: event => ({ ...ofVisit(event), date: dayInWords(event.date) })
  },
  VisitCancelled: { says: 'visit-cancelled', to: both, values: ofVisit },
  TeamAllocated: {
    says: 'team-chosen',
    to: both,
    values: event => ({ ...ofVisit(event), members: String(event.team.length) })
  },
  LocalReportDrafted: {
    says: 'draft-ready',
    to: itself,
    values: ({ community, cycle, commentsDue }) => ({ community, cycle, by: dayInWords(commentsDue) })
  },
  HostCommented: { says: 'comments-came', to: team, values: ofReview },
  LocalReportIssued: { says: 'report-final', to: itself, values: ofReview },
  CommunityAdmitted: { says: 'admitted', to: itself, values: event => ({ ...ofMember(event), cycle: event.cycle }) },
  MembershipRenewed: { says: 'renewed', to: itself, values: event => ({ ...ofMember(event), cycle: event.cycle }) },
  MembershipAppliedFor: { says: 'applied-for', to: team, values: ofMember },
  MembershipLapsed: { says: 'lapsed', to: itself, values: ({ community }) => ({ community }) },
  DecisionLetterSent: {
    says: 'decision-letter',
    to: itself,
    values: ({ community, cycle }) => ({ community, cycle })
  },
  InvoiceIssued: {
    says: 'invoice',
    to: itself,
    values: ({ community, number, gross, dueOn }) => ({
      ...{ community, number, gross: inPounds(gross), by: dayInWords(dueOn) }
    })
  },
  ReminderSent: {
    says: 'invoice-reminder',
    to: itself,
    values: ({ community, invoice, level }) => ({ community, number: invoice, level: String(level) })
  },
  ReceiptIssued: { says: 'receipt', to: itself, values: ({ community, number }) => ({ community, number }) },
  PlaceBooked: { says: 'place-booked', to: booker, values: ofPlace },
  PutOnWaitingList: { says: 'place-waits', to: booker, values: ofPlace },
  NewsProposed: {
    says: 'news-sent',
    to: team,
    values: ({ community, announcement }) => ({ community, announcement })
  },
  AnnouncementMade: {
    says: 'announced',
    to: ({ audience }) => [{ role: 'link-person', community: null, audience }],
    values: ({ announcement }) => ({ announcement })
  }
}

/** The types of events that somebody is told of. */
export const toldOf = Object.keys(lines) as ReadonlyArray<DomainEvent['type']>

export const noticesOfEvent = (event: DomainEvent): ReadonlyArray<Notice> => {
  const line = lines[event.type] as Line<DomainEvent> | undefined
  if (line === undefined) return []
  return line.to(event).map(to => noticeOf(line.says, { on: event.on, to, values: line.values(event) }))
}
