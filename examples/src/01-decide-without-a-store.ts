/** Decides with nothing but functions: no store, no clock, no framework. Keep the events wherever you like. */
import assert from 'node:assert/strict'
import { defaultBook, decideJson } from '@cofc/core'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'

// What has happened, as you kept it: a community came in under the membership for beginners.
const community = 'TC-0042'
const admitted = {
  type: 'CommunityAdmitted',
  community,
  membershipType: 'Developmental',
  cycle: '2023-2024',
  opens: '2023-09-01',
  closes: '2024-08-31',
  on: '2023-06-14'
}

// What the rule must know besides: you gather it, and a command cannot assert it.
const known = {
  policy: defaultBook,
  community: { sector: 'ADTC', country: 'GB', programmeAccreditation: null },
  next: { cycle: '2024-2025', opens: '2024-09-01', closes: '2025-08-31' },
  criteriaShown: []
}
const renewAs = (membershipType: string) => ({
  type: 'RenewMembership',
  community,
  membershipType,
  cycle: '2024-2025',
  on: '2024-07-01'
})

// Full membership may follow: one event says so.
const renewed = decideJson([admitted], renewAs('Full'), known)
assert(isRight(renewed))
const [event] = renewed.right
assert.deepEqual(event, {
  type: 'MembershipRenewed',
  community,
  membershipType: 'Full',
  cycle: '2024-2025',
  opens: '2024-09-01',
  closes: '2025-08-31',
  on: '2024-07-01'
})

// A second year for beginners may not: a refusal is data, and can be said in plain words.
const refused = decideJson([admitted], renewAs('Developmental'), known)
assert(isLeft(refused) && refused.left.type === 'Refused')
assert.deepEqual(refused.left.refusal, { type: 'DevelopmentalIsForOneCycle', allowed: 1 })
assert.match(refused.left.says, /for one cycle ever.*choose another type/)

// A rule that must know more than it was told names what is missing.
const uninformed = decideJson([admitted], renewAs('Full'))
assert(isLeft(uninformed) && uninformed.left.type === 'FactsMissing')
assert.deepEqual(uninformed.left.facts, ['policy', 'community', 'next', 'criteriaShown'])
