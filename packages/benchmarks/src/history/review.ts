/**
 * The twenty events of one review, as text: it opens against 75 standards, the community rates itself, is visited,
 * rated by peers, and receives its final report.
 */
import type { ReviewEvent } from '@cofc/core'
import type { Chance } from './chance.ts'
import { edition, scope, sectorOf } from './frame.ts'

export interface Review {
  readonly community: string
  readonly member: number
  readonly cycle: string
}
/** What one step writes: its type and the fields that come after those of every step. */
export interface Step {
  readonly type: ReviewEvent['type']
  /** Days after the opening: the earliest, and how many more it may take. */
  readonly from: number
  readonly within: number
  readonly fields: (review: Review, chance: Chance, on: string) => string
}

const scopeText = JSON.stringify(scope)
const ratings = ['met', 'met', 'met', 'partly', 'partly', 'not', 'n/a']
const savedRatings = scope.map(({ standard }) => ratings.map(rating => ratingText(standard, rating)))
function ratingText(standard: string, rating: string): string {
  return `{"standard":"${standard}","rating":"${rating}","comment":`
}
const words = (chance: Chance): string => `{"commitment":"${chance.commitment()}","length":${20 + chance.below(400)}}`

interface Saving {
  readonly chance: Chance
  /** The place of the first standard in the scope, and how many follow. */
  readonly from: number
  readonly many: number
}
/** Every standard rated, one in four with a comment. */
const ratingsText = ({ chance, from, many }: Saving): string => {
  const texts: Array<string> = []
  for (let index = from; index < from + many; index++) {
    const rating = savedRatings[index % scope.length]?.[chance.below(ratings.length)] ?? ''
    texts.push(rating + (chance.below(4) === 0 ? words(chance) : 'null') + '}')
  }
  return `,"ratings":[${texts.join(',')}]`
}
const inOneSave = scope.length / 3
const saved =
  (part: number) =>
  (_: Review, chance: Chance): string =>
    ratingsText({ chance, from: part * inOneSave, many: inOneSave })
const reviewer = (chance: Chance): string => `R-${1 + chance.below(400)}`
const team = (chance: Chance): string =>
  `"team":[{"reviewer":"${reviewer(chance)}","role":"lead"},{"reviewer":"${reviewer(chance)}","role":"member"},` +
  `{"reviewer":"${reviewer(chance)}","role":"member"}]`
const measures = ['self-harm', 'emergency-call', 'planned-leaver', 'unplanned-leaver', 'occupied-place-days']
const counts = (chance: Chance): string =>
  measures.map(measure => `{"measure":"${measure}","count":${chance.below(60)}}`).join(',')
const finding =
  (number: number, kind: 'achievement' | 'action') =>
  (_: Review, chance: Chance): string =>
    `,"finding":${number},"findingKind":"${kind}","standard":"${scope[chance.below(scope.length)]?.standard ?? ''}",` +
    `"words":${words(chance)},"due":null`
const nothing = (): string => ''
const scopeFields = ({ member }: Review): string =>
  `,"edition":"${edition}","sector":"${sectorOf(member)}","membershipType":"Full","scope":${scopeText}`

/** In the order of the stream; each on its earliest day and whatever chance adds to it. */
export const steps: ReadonlyArray<Step> = [
  {
    type: 'ReviewOpened',
    from: 0,
    within: 1,
    fields: scopeFields
  },
  { type: 'SelfRatingsSaved', from: 10, within: 30, fields: saved(0) },
  { type: 'SelfRatingsSaved', from: 40, within: 30, fields: saved(1) },
  { type: 'SelfRatingsSaved', from: 70, within: 30, fields: saved(2) },
  {
    type: 'EvidenceAdded',
    from: 100,
    within: 5,
    fields: (_, chance) => `,"standards":["${scope[0]?.standard ?? ''}"],"title":${words(chance)},"file":null`
  },
  { type: 'OutcomesReturned', from: 105, within: 5, fields: (_, chance) => `,"counts":[${counts(chance)}]` },
  { type: 'SelfReviewSubmitted', from: 110, within: 5, fields: nothing },
  {
    type: 'VisitDatesOffered',
    from: 115,
    within: 5,
    fields: (_r, _c, on) => `,"visit":1,"dates":["${on}","${on}","${on}"]`
  },
  {
    type: 'VisitAgreed',
    from: 120,
    within: 5,
    fields: (_r, _c, on) => `,"visit":1,"date":"${on}","mode":"in-person"`
  },
  { type: 'TeamAllocated', from: 125, within: 5, fields: (_, chance) => `,"visit":1,${team(chance)}` },
  {
    type: 'VisitHeld',
    from: 130,
    within: 150,
    fields: (_, chance, on) =>
      `,"v":2,"visit":1,"days":["${on}"],"mode":"in-person",${team(chance)},"clientMemberRule":"met",` +
      `"clientMembers":${words(chance)},"stakeholders":3`
  },
  { type: 'PeerRatingsSaved', from: 280, within: 10, fields: saved(0) },
  { type: 'PeerRatingsSaved', from: 290, within: 10, fields: saved(1) },
  { type: 'PeerRatingsSaved', from: 300, within: 10, fields: saved(2) },
  { type: 'FindingRecorded', from: 310, within: 1, fields: finding(1, 'achievement') },
  { type: 'FindingRecorded', from: 311, within: 1, fields: finding(2, 'action') },
  { type: 'FindingRecorded', from: 312, within: 1, fields: finding(3, 'action') },
  { type: 'LocalReportDrafted', from: 313, within: 15, fields: (_r, _c, on) => `,"commentsDue":"${on}"` },
  { type: 'HostCommented', from: 328, within: 15, fields: () => ',"comments":null' },
  { type: 'LocalReportIssued', from: 343, within: 15, fields: () => ',"membershipType":"Full"' }
]

export const kind = 'peer-review'
export const reviewStream = ({ community, cycle }: Review): string => `review-${community}/${cycle}/${kind}`

interface Happened {
  readonly type: ReviewEvent['type']
  readonly review: Review
  readonly on: string
}
const eventText = ({ type, review: { community, cycle }, on }: Happened, fields: string): string =>
  `{"type":"${type}","community":"${community}","cycle":"${cycle}","kind":"${kind}","on":"${on}"${fields}}`

export const textOf = (
  { type, fields }: Step,
  review: Review,
  { on, chance }: { readonly on: string; readonly chance: Chance }
): string => eventText({ type, review, on }, fields(review, chance, on))

export const openedText = (review: Review, on: string): string =>
  eventText({ type: 'ReviewOpened', review, on }, scopeFields(review))

export const savedText = (review: Review, saving: Saving & { readonly on: string }): string =>
  eventText({ type: 'SelfRatingsSaved', review, on: saving.on }, ratingsText(saving))
