/** How the events of a review are written as JSON. */
import * as t from 'io-ts'
import type { Codecs } from '../aggregate.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { EditionId } from '../values/edition-id.ts'
import { MembershipType } from '../values/membership-type.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { Sector } from '../values/sector.ts'
import { StandardCode } from '../values/standard-code.ts'
import type { ReviewEvent } from './events.ts'
import * as part from './part-codecs.ts'

const event = <const Type extends string, Props extends t.Props>(type: Type, props: Props) =>
  t.strict({ type: t.literal(type), ...part.reviewAndDay, ...props }, type)

export const reviewEvents: Codecs<ReviewEvent> = {
  ReviewOpened: event('ReviewOpened', {
    edition: EditionId,
    sector: Sector,
    membershipType: MembershipType,
    scope: t.readonlyArray(part.ScopedStandard)
  }),
  SelfRatingsSaved: event('SelfRatingsSaved', { ratings: t.readonlyArray(part.SavedRating) }),
  EvidenceAdded: event('EvidenceAdded', {
    standards: t.readonlyArray(StandardCode),
    title: ContentRef,
    file: orNull(ContentRef)
  }),
  OutcomesReturned: event('OutcomesReturned', { counts: t.readonlyArray(part.OutcomeCount) }),
  SelfReviewSubmitted: event('SelfReviewSubmitted', {}),
  WorkbookReturned: event('WorkbookReturned', { reason: ContentRef }),
  WorkbookLocked: event('WorkbookLocked', {}),
  VisitDatesOffered: event('VisitDatesOffered', { visit: Count, dates: t.readonlyArray(PlainDate) }),
  VisitAgreed: event('VisitAgreed', { visit: Count, date: PlainDate, mode: part.VisitMode }),
  TeamAllocated: event('TeamAllocated', { visit: Count, team: t.readonlyArray(part.TeamMember) }),
  VisitMoved: event('VisitMoved', { visit: Count, date: PlainDate }),
  VisitCancelled: event('VisitCancelled', { visit: Count }),
  VisitHeld: event('VisitHeld', {
    visit: Count,
    days: t.readonlyArray(PlainDate),
    mode: part.VisitMode,
    team: t.readonlyArray(part.TeamMember),
    clientMembers: Count,
    stakeholders: orNull(Count)
  }),
  PeerRatingsSaved: event('PeerRatingsSaved', { ratings: t.readonlyArray(part.SavedRating) }),
  FindingRecorded: event('FindingRecorded', {
    finding: Count,
    findingKind: part.FindingKind,
    standard: orNull(StandardCode),
    words: ContentRef,
    due: orNull(PlainDate)
  }),
  LocalReportDrafted: event('LocalReportDrafted', { commentsDue: PlainDate }),
  HostCommented: event('HostCommented', { comments: orNull(ContentRef) }),
  LocalReportIssued: event('LocalReportIssued', { membershipType: MembershipType }),
  LocalReportCorrected: event('LocalReportCorrected', {
    version: Count,
    reason: ContentRef,
    corrections: t.readonlyArray(part.Correction)
  }),
  ActionPointSettled: event('ActionPointSettled', { finding: Count, outcome: part.Settled }),
  ReviewAbandoned: event('ReviewAbandoned', {})
}
