/** What is answered where nothing is found: as of who never was a member, an edition never drafted, a cycle never planned. */
import { expect, test } from 'vitest'
import { closedOn } from './closed-on.ts'
import { communityProfile } from './community-profile.ts'
import { communitySector } from './community-sector.ts'
import { criteriaShown } from './criteria-shown.ts'
import { declaredHolidays } from './declared-holidays.ts'
import { earlierStandards } from './earlier-standards.ts'
import { editionStatus } from './edition-status.ts'
import { evidenceInLibrary } from './evidence-in-library.ts'
import { endOfMembershipAfter } from './end-of-membership-after.ts'
import { heldLast } from './held-last.ts'
import { heldNext } from './held-next.ts'
import { lastCycle } from './last-cycle.ts'
import { membershipTypeInCycle } from './membership-type-in-cycle.ts'
import { mergedIntoEnd } from './merged-into-end.ts'
import { mergedIntoKnown } from './merged-into-known.ts'
import { plannedCycle } from './planned-cycle.ts'
import { countryAtTaxPoint } from './at-tax-point.ts'
import { payingCommunity } from './paying-community.ts'
import { priceListInForce } from './price-list-in-force.ts'
import { publishedStandards } from './published-standards.ts'
import type { AnyQuestion } from './question.ts'
import { reviewerOtherwise } from './reviewer-otherwise.ts'
import { typesToldAfter } from './types-told-after.ts'
import { standardsAlike } from './standards-alike.ts'

const asked = {
  ...{ community: 'TC-0001', into: 'TC-0002', cycle: '2023-2024', edition: 'E10', from: 'E9', standard: 'CS1' },
  ...{ reviewer: 'R-001', evidence: 'E-1', taxPoint: null, on: '2023-09-01' }
}
const ofMembership = ['membership-TC-0001']
/** Each with the streams it asks, and what it answers of none. */
const questions: Readonly<
  Record<string, readonly [question: unknown, streams: ReadonlyArray<string> | null, answer: unknown]>
> = {
  closedOn: [closedOn, ofMembership, null],
  communityProfile: [communityProfile, null, null],
  communitySector: [communitySector, null, null],
  criteriaShown: [criteriaShown, ['accreditation-TC-0001'], []],
  declaredHolidays: [declaredHolidays, ['calendar'], []],
  earlierStandards: [earlierStandards, ['edition-E9'], null],
  editionStatus: [editionStatus, ['edition-E10'], { status: 'Unknown' }],
  evidenceInLibrary: [evidenceInLibrary, ['community-TC-0001'], null],
  endOfMembershipAfter: [endOfMembershipAfter, ofMembership, null],
  heldLast: [heldLast, ofMembership, null],
  heldNext: [heldNext, ofMembership, null],
  lastCycle: [lastCycle, ofMembership, null],
  membershipTypeInCycle: [membershipTypeInCycle, ofMembership, null],
  mergedIntoEnd: [mergedIntoEnd, ['membership-TC-0002'], null],
  mergedIntoKnown: [mergedIntoKnown, ['community-TC-0002'], false],
  plannedCycle: [plannedCycle, ['cycle-2023-2024'], null],
  countryAtTaxPoint: [countryAtTaxPoint, ['community-TC-0001'], null],
  payingCommunity: [payingCommunity, ['community-TC-0001'], null],
  priceListInForce: [priceListInForce, ['price-list'], null],
  publishedStandards: [publishedStandards, ['edition-E10'], null],
  reviewerOtherwise: [
    reviewerOtherwise,
    null,
    'Reviewer R-001 is not registered. Register them first, or name another reviewer.'
  ],
  typesToldAfter: [typesToldAfter, ofMembership, []],
  standardsAlike: [standardsAlike, ['edition-E10'], null]
}

test.each(Object.entries(questions))('%s is answered where nothing is found', (_, [question, streams, answer]) => {
  const { streams: streamsOf, answer: answerTo } = question as AnyQuestion<typeof asked, unknown>
  if (streams !== null) expect(streamsOf(asked, {})).toEqual(streams)
  expect(answerTo(asked, { states: [], words: [], known: {} })).toEqual(answer)
})
