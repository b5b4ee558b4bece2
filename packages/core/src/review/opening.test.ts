import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { decide } from '../aggregate.ts'
import { specify } from '../testing/index.ts'
import { membershipTypes } from '../values/membership-type.ts'
import { reviewKinds } from '../values/review-kind.ts'
import { kindsFor, review, scopeFor, type ReviewFacts } from './index.ts'
import {
  asked,
  askedOfSelf,
  because,
  happened,
  happenedInSelf,
  known,
  opening,
  rated,
  told
} from './testing/fixtures.ts'

const { given } = specify(review, known)
const open = asked('OpenReview', '2023-09-01', { edition: 'E10' })
const codes = (standards: ReadonlyArray<{ readonly standard: string }>) => standards.map(({ standard }) => standard)

test('a review pins sector, membership type, edition and scope when it opens', () =>
  given()
    .when(open)
    .thenEvents(happened('ReviewOpened', '2023-09-01', opening)))

test('a review is opened for a registered community', () =>
  given()
    .knowing({ sector: null })
    .when(open)
    .thenRefused(because('CommunityUnknown', { community: 'TC-0001' })))

test('a review is opened in a planned cycle', () =>
  given()
    .knowing({ cycle: null })
    .when(open)
    .thenRefused(because('ReviewCycleNotPlanned', { cycle: '2023-2024' })))

test('a review is opened for a member of its cycle', () =>
  given()
    .knowing({ membershipType: null })
    .when(open)
    .thenRefused(because('NotAMemberOfTheCycle', { community: 'TC-0001', cycle: '2023-2024' })))

test('each type of membership brings its kinds of review and no others', () => {
  given()
    .knowing({ membershipType: 'Developmental' })
    .when(open)
    .thenRefused({
      type: 'KindNotForThisMembership',
      kind: 'peer-review',
      membershipType: 'Developmental',
      allowed: ['self-review']
    })
  for (const membershipType of membershipTypes)
    for (const kind of reviewKinds) {
      const decision = decide(review)({ ...open, kind }, { status: 'NotOpened' }, { ...known, membershipType })
      expect(isRight(decision)).toBe(kindsFor[membershipType].includes(kind))
    }
})

test('a review is opened against the edition of its cycle', () =>
  given()
    .when(asked('OpenReview', '2023-09-01', { edition: 'E11' }))
    .thenRefused(because('NotTheCyclesEdition', { edition: 'E11', editionOfCycle: 'E10' })))

test('a review is opened against a published edition', () =>
  given()
    .knowing({ standards: null })
    .when(open)
    .thenRefused(because('ReviewEditionNotPublished', { edition: 'E10' })))

test('Associate and Developmental members rate the core standards, the others all of them', () => {
  const standards = known.standards ?? []
  for (const membershipType of ['Associate', 'Developmental'] as const)
    expect(codes(scopeFor(membershipType, 'ADTC', standards))).toEqual(['CS1', 'CS2'])
  for (const membershipType of ['Full', 'Accreditation', 'HmpIntegratedAudit'] as const)
    expect(codes(scopeFor(membershipType, 'ADTC', standards))).toEqual(['CS1', 'CS2', 'S1'])
})

test('a scope holds the standards for the sector of the community', () =>
  expect(codes(scopeFor('Full', 'CYP', known.standards ?? []))).toEqual(['CS1', 'CS2', 'S1', 'S2']))

test('the addiction supplement is for the sector Addiction alone', () => {
  expect(codes(scopeFor('Full', 'Addiction', known.standards ?? []))).toEqual(['CS1', 'CS2', 'S1', 'S3'])
  expect(codes(scopeFor('Full', 'HMP', known.standards ?? []))).toEqual(['CS1', 'CS2', 'S1'])
})

test('a review is opened once', () => {
  given(...told.opened)
    .when(open)
    .thenAlreadySo()
  given(...told.opened)
    .when(asked('OpenReview', '2023-09-02', { edition: 'E10' }))
    .thenRefused(because('ReviewAlreadyOpened', { openedOn: '2023-09-01' }))
  given(...told.opened, happened('ReviewAbandoned', '2023-12-01'))
    .when(open)
    .thenRefused(because('ReviewWasAbandoned', { on: '2023-12-01' }))
})

test('what was pinned stays, whatever becomes of community, membership and edition', () => {
  const later: Partial<ReviewFacts> = { sector: 'CYP', membershipType: 'Developmental', standards: [] }
  given(happenedInSelf('ReviewOpened', '2023-09-01', opening))
    .knowing(later)
    .when(askedOfSelf('SaveSelfRatings', '2023-10-02', { ratings: [rated('S1', 'met')] }))
    .thenEvents(happenedInSelf('SelfRatingsSaved', '2023-10-02', { ratings: [rated('S1', 'met')] }))
})

test('nothing can be done in a review that was never opened', () => {
  const refusal = because('ReviewNotOpened', { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' })
  given().when(asked('SubmitSelfReview', '2023-11-20')).thenRefused(refusal)
  given()
    .when(asked('CancelVisit', '2023-11-20', { visit: 1 }))
    .thenRefused(refusal)
  given().when(asked('AbandonReview', '2023-11-20')).thenRefused(refusal)
})

test('nothing happens in a review before the day it was opened', () =>
  given(...told.opened)
    .when(asked('SaveSelfRatings', '2023-08-31', { ratings: [rated('CS1', 'met')] }))
    .thenRefused(because('DayBeforeThat', { on: '2023-08-31', notBefore: '2023-09-01' })))
