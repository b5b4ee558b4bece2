/**
 * What happened to one thing, whole but for what is large and says nothing of where it stands: ratings, evidence, counts and
 * answers. So it is told where it stood on any day, by what is dated by then, in the order in which it was recorded.
 */
import {
  accreditation,
  announcement,
  calendar,
  community,
  hmpAudit,
  replay,
  review,
  reviewer,
  serviceAccess,
  type AccreditationEvent,
  type AnnouncementEvent,
  type CalendarEvent,
  type CommunityEvent,
  type CommunityId,
  type HmpAuditEvent,
  type PlainDate,
  type ReviewerEvent,
  type ReviewerId,
  type ReviewEvent,
  type ServiceAccessEvent,
  type ShortCode
} from '@cofc/core'
import type { Table } from '@cofc/projections'
import type { ReviewId } from './national-reviews.ts'

interface Step {
  readonly type: string
  readonly on: PlainDate
}
export interface StepsRow<E> {
  readonly steps: Array<E>
}
interface Steps<Id extends string, E extends Step> {
  readonly name: string
  /** One more for each time that it reads other events. */
  readonly version?: number
  readonly of: { readonly events: Readonly<Record<E['type'], unknown>> }
  readonly idOf: (event: E) => Id
  readonly leavesOut?: ReadonlyArray<E['type']>
  /** What is kept of an event. */
  readonly kept?: (event: E) => E
}
const stepsTable = <Id extends string, E extends Step>({
  name,
  version = 1,
  of,
  idOf,
  leavesOut = [],
  kept = event => event
}: Steps<Id, E>): Table<Id, StepsRow<E>, E> => ({
  name,
  version,
  reads: Object.fromEntries(
    Object.keys(of.events)
      .filter(type => !(leavesOut as ReadonlyArray<string>).includes(type))
      .map(type => [type, true])
  ) as Readonly<Record<E['type'], true>>,
  idOf,
  initial: () => ({ steps: [] }),
  apply: (row, { event }) => {
    row.steps.push(kept(event))
    return row
  }
})

interface OfACommunity {
  readonly community: CommunityId
}
const byCommunity = ({ community: id }: OfACommunity): CommunityId => id

export const communitySteps = stepsTable<CommunityId, CommunityEvent>({
  ...{ name: 'community-steps', version: 2, of: community, idOf: byCommunity }
})
export const reviewSteps = stepsTable<ReviewId, ReviewEvent>({
  ...{ name: 'review-steps', of: review },
  idOf: ({ cycle, community: id, kind }) => `${cycle}:${id}:${kind}`,
  leavesOut: [
    ...(['SelfRatingsSaved', 'PeerRatingsSaved', 'OutcomesReturned'] as const),
    ...(['EvidenceAdded', 'EvidenceAttached', 'EvidenceDetached'] as const),
    ...(['LocalReportCorrected', 'FeedbackGiven', 'SurveyReturned'] as const)
  ],
  kept: event => (event.type === 'ReviewOpened' ? { ...event, scope: [] } : event)
})
export const reviewerSteps = stepsTable<ReviewerId, ReviewerEvent>({
  ...{ name: 'reviewer-steps', of: reviewer },
  idOf: event => event.reviewer
})
export const accreditationSteps = stepsTable<CommunityId, AccreditationEvent>({
  ...{ name: 'accreditation-steps', of: accreditation, idOf: byCommunity }
})
export const auditSteps = stepsTable<CommunityId, HmpAuditEvent>({
  ...{ name: 'audit-steps', of: hmpAudit, idOf: byCommunity }
})
export const announcementSteps = stepsTable<ShortCode, AnnouncementEvent>({
  ...{ name: 'announcement-steps', of: announcement },
  idOf: event => event.announcement
})
export const accessSteps = stepsTable<CommunityId, ServiceAccessEvent>({
  ...{ name: 'access-steps', version: 2, of: serviceAccess, idOf: byCommunity }
})
const theCalendar = 'calendar'
export const holidays = stepsTable<typeof theCalendar, CalendarEvent>({
  ...{ name: 'holidays', of: calendar, idOf: () => theCalendar }
})

interface Folded<S, E> {
  readonly initialState: S
  readonly evolve: (state: S, event: E) => S
}
/** Where it stood at the end of a day. */
export const stoodOn =
  <S, E extends Step>(aggregate: Folded<S, E>, on: PlainDate) =>
  ({ steps }: StepsRow<E>): S =>
    replay(aggregate)(steps.filter(step => step.on <= on))

/** Each of a table, as it stood at the end of a day. */
export const allStoodOn =
  (on: PlainDate) =>
  <Id extends string, S, E extends Step>(
    aggregate: Folded<S, E>,
    rows: ReadonlyMap<Id, StepsRow<E>>
  ): ReadonlyMap<Id, S> =>
    new Map([...rows].map(([id, row]) => [id, stoodOn(aggregate, on)(row)]))
