/** Every event of a community's history in one plain sentence. An event without its sentence does not compile. */
import type { CommunityEvent, Count, Dated, MembershipEvent, ReviewEvent, TeamMember } from '@cofc/core'
import { dayInWords, daysInWords, list } from './dates.ts'
import { counted } from './figures.ts'
import { membershipTypeName, reviewKindName, visitModeName } from './names.ts'

export type Told = CommunityEvent | MembershipEvent | ReviewEvent
type Sentences = { readonly [Type in Told['type']]: (event: Extract<Told, { readonly type: Type }>) => string }

const review = ({ kind, cycle }: { readonly kind: ReviewEvent['kind']; readonly cycle: string }): string =>
  `${reviewKindName[kind].toLowerCase()} of ${cycle}`
const visitOf = ({ visit, ...key }: Parameters<typeof review>[0] & { readonly visit: Count }): string =>
  visit === 1 ? `visit for the ${review(key)}` : `visit ${String(visit)} for the ${review(key)}`
const teamOf = (team: ReadonlyArray<TeamMember>): string => {
  const observers = team.filter(({ role }) => role === 'observer').length
  const reviewers = counted(team.length - observers, 'reviewer')
  return observers === 0 ? reviewers : `${reviewers} and ${counted(observers, 'observer')}`
}
const standardsOf = (standards: ReadonlyArray<string>): string =>
  standards.length > 5 ? counted(standards.length, 'standard') : list(standards)
const about = (standard: string | null): string => (standard === null ? '' : ` about ${standard}`)

const ofTheCommunity = {
  CommunityRegistered: ({ profile: { name } }) => `${name} was registered with the network.`,
  ProfileChanged: ({ profile: { name } }) => `The profile was changed; the community is called ${name}.`,
  LinkPersonPlaceFellVacant: ({ fillBy }) =>
    `The place of the link person fell vacant; one is due by ${dayInWords(fillBy)}.`,
  WordsErased: ({ cycle, pieces }) =>
    `${counted(pieces, 'piece')} of the words kept about the community ${pieces === 1 ? 'was' : 'were'} erased${cycle === null ? '' : `, those of ${cycle}`}.`
} satisfies Partial<Sentences>

const ofTheMembership = {
  EarlierYearsAttested: ({ fullCycles, developmental }) =>
    `The network attested ${counted(fullCycles, 'full cycle')} completed in earlier years${developmental ? ', and a developmental membership' : ''}.`,
  EnquiryReceived: () => 'The community enquired about joining.',
  MembershipAppliedFor: ({ membershipType, forms }) =>
    `The community applied for ${membershipTypeName[membershipType]} membership${forms.length === 0 ? '' : `, with its ${list(forms)} ${forms.length === 1 ? 'form' : 'forms'}`}.`,
  FormReceived: ({ form }) => `The ${form} form arrived.`,
  CommunityAdmitted: ({ membershipType, cycle }) =>
    `The community was admitted to ${membershipTypeName[membershipType]} membership for ${cycle}.`,
  MembershipRenewed: ({ membershipType, cycle }) =>
    `The membership was renewed for ${cycle}, as ${membershipTypeName[membershipType]}.`,
  MembershipTypeChanged: ({ membershipType, cycle }) =>
    `The type of membership for ${cycle} was changed to ${membershipTypeName[membershipType]}.`,
  FullCycleCompleted: ({ cycle }) => `The full cycle ${cycle} was completed.`,
  MembershipLapsed: ({ cycle }) => `The membership lapsed: it was not renewed${cycle === null ? '' : ` for ${cycle}`}.`,
  MembershipWithdrawn: () => 'The community withdrew from membership.',
  MembershipTerminated: () => 'The network ended the membership.',
  CommunityClosed: () => 'The community closed, and its membership ended.',
  CommunityMerged: ({ into }) => `The community merged into ${into}, and its membership ended.`
} satisfies Partial<Sentences>

const ofTheReview = {
  ReviewOpened: event =>
    `The ${review(event)} opened against edition ${event.edition}, with ${counted(event.scope.length, 'standard')} in scope.`,
  SelfRatingsSaved: event => `The community saved ${counted(event.ratings.length, 'rating')} in its ${review(event)}.`,
  EvidenceAdded: event => `A piece of evidence was added to the ${review(event)}, for ${standardsOf(event.standards)}.`,
  OutcomesReturned: event =>
    `The community returned ${counted(event.counts.length, 'outcome count')} with its ${review(event)}.`,
  SelfReviewSubmitted: event => `The community submitted its self-review (${review(event)}).`,
  WorkbookReturned: event => `The workbook of the ${review(event)} was returned to the community, with a reason.`,
  WorkbookLocked: event => `The workbook of the ${review(event)} was locked.`,
  VisitDatesOffered: event =>
    `The community offered dates for the ${visitOf(event)}: ${daysInWords(event.dates, 'or')}.`,
  VisitAgreed: event =>
    `The ${visitOf(event)} was agreed for ${dayInWords(event.date)}, ${visitModeName[event.mode].toLowerCase()}.`,
  TeamAllocated: event => `A team of ${teamOf(event.team)} was allocated to the ${visitOf(event)}.`,
  VisitMoved: event => `The ${visitOf(event)} was moved to ${dayInWords(event.date)}.`,
  VisitCancelled: event => `The ${visitOf(event)} was cancelled.`,
  VisitHeld: event =>
    `The ${visitOf(event)} was held on ${daysInWords(event.days)}, ${visitModeName[event.mode].toLowerCase()}, by ${teamOf(event.team)}.`,
  PeerRatingsSaved: event =>
    `The visiting team saved ${counted(event.ratings.length, 'rating')} in the ${review(event)}.`,
  FindingRecorded: event =>
    `${event.findingKind === 'action' ? 'An action point' : 'An area of achievement'}${about(event.standard)} was recorded in the ${review(event)}.`,
  LocalReportDrafted: event =>
    `The local report of the ${review(event)} was drafted; comments on its accuracy were asked for by ${dayInWords(event.commentsDue)}.`,
  HostCommented: event =>
    event.comments === null
      ? `The community had no comments on the draft report of its ${review(event)}.`
      : `The community commented on the accuracy of the draft report of its ${review(event)}.`,
  LocalReportIssued: event => `The local report of the ${review(event)} became final.`,
  LocalReportCorrected: event =>
    `Version ${String(event.version)} of the local report of the ${review(event)} was issued, with ${counted(event.corrections.length, 'correction')}.`,
  ActionPointSettled: event => `Action point ${String(event.finding)} of the ${review(event)} was ${event.outcome}.`,
  ReviewAbandoned: event => `The ${review(event)} was abandoned.`
} satisfies Partial<Sentences>

const sentences: Sentences = { ...ofTheCommunity, ...ofTheMembership, ...ofTheReview }

/** The sentence of an event; of one that belongs to no community, its name. */
export const sentenceOf = (event: Dated): string => {
  const tell = (sentences as Readonly<Record<string, ((event: never) => string) | undefined>>)[event.type]
  return tell === undefined ? event.type : tell(event as never)
}
