/**
 * The registry: every aggregate with the questions that gather its facts, and every reaction. All unions, decoders,
 * histories and catalogues are derived from it.
 */
import type * as t from 'io-ts'
import { account } from './account/index.ts'
import { accreditation } from './accreditation/index.ts'
import { announcement } from './announcement/index.ts'
import type { Aggregate, Dated, FactNames, Message } from './aggregate.ts'
import { calendar } from './calendar/index.ts'
import { community } from './community/index.ts'
import { cycle } from './cycle/index.ts'
import { edition } from './edition/index.ts'
import { clientMembersOnTeam } from './facts/client-members-on-team.ts'
import { accreditationReview } from './facts/accreditation-review.ts'
import { closedOn } from './facts/closed-on.ts'
import { communitiesOfTeam } from './facts/communities-of-team.ts'
import { committeeMembers } from './facts/committee-members.ts'
import { communityName } from './facts/community-name.ts'
import { communityProfile } from './facts/community-profile.ts'
import { communitySector } from './facts/community-sector.ts'
import { criteriaShown } from './facts/criteria-shown.ts'
import { cyclesHeld } from './facts/cycles-held.ts'
import { declaredHolidays } from './facts/declared-holidays.ts'
import { describedMembers } from './facts/described-members.ts'
import { earlierStandards } from './facts/earlier-standards.ts'
import { editionMappings } from './facts/edition-mappings.ts'
import { describedReviewers } from './facts/described-reviewers.ts'
import { editionStatus } from './facts/edition-status.ts'
import { evidenceInLibrary } from './facts/evidence-in-library.ts'
import { finalReports } from './facts/final-reports.ts'
import { fullCycles } from './facts/full-cycles.ts'
import { heldLast } from './facts/held-last.ts'
import { homeMembers } from './facts/home-members.ts'
import { homeParents } from './facts/home-parents.ts'
import { hostOfVisit } from './facts/host-of-visit.ts'
import { lastCycle } from './facts/last-cycle.ts'
import { mayTakePart } from './facts/may-take-part.ts'
import { membershipTypeHeld } from './facts/membership-type-held.ts'
import { membershipTypeInCycle } from './facts/membership-type-in-cycle.ts'
import { membershipTypeThatDay } from './facts/membership-type-that-day.ts'
import { mergedIntoEnd } from './facts/merged-into-end.ts'
import { mergedIntoKnown } from './facts/merged-into-known.ts'
import { neighbouringCycles } from './facts/neighbouring-cycles.ts'
import { nextOnRecord } from './facts/next-on-record.ts'
import { offeringCommunity } from './facts/offering-community.ts'
import { otherCommunity, otherEdition, otherGathering, otherReviewer } from './facts/other-spelling.ts'
import { plannedCycle } from './facts/planned-cycle.ts'
import { countryAtTaxPoint, policyAtTaxPoint } from './facts/at-tax-point.ts'
import { payingCommunity } from './facts/paying-community.ts'
import { policyInForce } from './facts/policy-in-force.ts'
import { priceListInForce } from './facts/price-list-in-force.ts'
import { publishedStandards } from './facts/published-standards.ts'
import { priceGroup } from './facts/price-group.ts'
import { givenInPrivate } from './facts/question.ts'
import type { Questions } from './facts/questions.ts'
import { reviewersOnTeam } from './facts/reviewers-on-team.ts'
import { visitorsOfHomes } from './facts/visitors-of-homes.ts'
import { visitsToHomes } from './facts/visits-to-homes.ts'
import { selfReviewMappings } from './facts/self-review-mappings.ts'
import { submittedSelfReview } from './facts/submitted-self-review.ts'
import { yearAfter } from './facts/year-after.ts'
import { auditReview } from './facts/audit-review.ts'
import { gathering } from './gathering/index.ts'
import { hmpAudit } from './hmp-audit/index.ts'
import { membership } from './membership/index.ts'
import { policy } from './policy/index.ts'
import { priceList } from './price-list/index.ts'
import { review } from './review/index.ts'
import { serviceAccess } from './service-access/index.ts'
import { reviewer } from './reviewer/index.ts'

/** An aggregate with its questions: all that a runner needs to answer its commands. Without types it is any of them. */
export interface AggregateEntry<
  C extends Dated = Dated,
  S = unknown,
  E extends Dated = Dated,
  R extends Message = Message,
  F = Readonly<Record<string, unknown>>,
  Field extends string = string,
  Names extends FactNames<C, F> = FactNames<C, F>
> {
  readonly aggregate: Aggregate<C, S, E, R, F, Field, Names>
  readonly questions: Questions<C, F, Names>
}
const entry = <
  C extends Dated,
  S,
  E extends Dated,
  R extends Message,
  F,
  Field extends string,
  Names extends FactNames<C, F>
>(
  aggregate: Aggregate<C, S, E, R, F, Field, Names>,
  questions: Questions<C, F, Names>
): AggregateEntry<C, S, E, R, F, Field, Names> => ({ aggregate, questions })

export const domain = {
  policy: entry(policy, {}),
  calendar: entry(calendar, {}),
  'price-list': entry(priceList, {}),
  community: entry(community, { policy: policyInForce, otherSpelling: otherCommunity }),
  reviewer: entry(reviewer, { otherSpelling: otherReviewer }),
  edition: entry(edition, { earlierStandards, otherSpelling: otherEdition }),
  cycle: entry(cycle, { neighbours: neighbouringCycles, edition: editionStatus }),
  membership: entry(membership, {
    policy: policyInForce,
    community: communityProfile,
    cycle: plannedCycle,
    criteriaShown,
    cause: givenInPrivate,
    lastCycle,
    yearAfter,
    next: nextOnRecord,
    mergedIntoKnown,
    mergedIntoEnd
  }),
  review: entry(review, {
    policy: policyInForce,
    holidays: declaredHolidays,
    sector: communitySector,
    membershipType: membershipTypeInCycle,
    cycle: plannedCycle,
    standards: publishedStandards,
    described: describedReviewers,
    homeParents,
    homeMembers,
    visitsToHomes,
    visitorsOfHomes,
    host: hostOfVisit,
    reviewers: reviewersOnTeam,
    offering: offeringCommunity,
    clientMembers: clientMembersOnTeam,
    communities: communitiesOfTeam,
    heldLast,
    finalReports,
    mappings: editionMappings,
    inLibrary: evidenceInLibrary,
    closedOn
  }),
  'hmp-audit': entry(hmpAudit, {
    policy: policyInForce,
    membershipType: membershipTypeInCycle,
    cycle: plannedCycle,
    standards: publishedStandards,
    auditReview
  }),
  accreditation: entry(accreditation, {
    policy: policyInForce,
    holidays: declaredHolidays,
    communityName,
    membershipType: membershipTypeHeld,
    typeThatDay: membershipTypeThatDay,
    lastCycle,
    yearAfter,
    next: nextOnRecord,
    fullCycles,
    cyclesHeld,
    accreditationReview,
    selfReview: submittedSelfReview,
    selfReviewMappings,
    present: givenInPrivate,
    stoodAside: givenInPrivate,
    described: describedMembers,
    members: committeeMembers
  }),
  gathering: entry(gathering, {
    policy: policyInForce,
    otherSpelling: otherGathering,
    lastCycle,
    yearAfter,
    next: nextOnRecord,
    priceGroup
  }),
  announcement: entry(announcement, { lastCycle, yearAfter, next: nextOnRecord, typeThatDay: membershipTypeThatDay }),
  'service-access': entry(serviceAccess, { lastCycle, yearAfter, next: nextOnRecord, mayTakePart }),
  account: entry(account, {
    policy: policyInForce,
    priceList: priceListInForce,
    profile: payingCommunity,
    policyAtTaxPoint,
    countryAtTaxPoint
  })
} as const
export { hintFor } from './facts/hints.ts'
export { reactions } from './reactions/index.ts'

export type AggregateName = keyof typeof domain
type AggregateNamed<Name extends AggregateName> = (typeof domain)[Name]['aggregate']
type CodecsIn<Entries> = {
  readonly [Type in keyof Entries]: Entries[Type] extends { readonly codec: t.Type<infer M, unknown> } ? M : never
}[keyof Entries]

/** Any command of the domain. */
export type DomainCommand = {
  readonly [Name in AggregateName]: CodecsIn<AggregateNamed<Name>['commands']>
}[AggregateName]
/** Any event of the domain. */
export type DomainEvent = { readonly [Name in AggregateName]: CodecsIn<AggregateNamed<Name>['events']> }[AggregateName]

/** Every entry, for those who need not know which it is. */
export const entries: ReadonlyArray<AggregateEntry> = Object.values(domain) as unknown as ReadonlyArray<AggregateEntry>
