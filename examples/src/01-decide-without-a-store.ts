/** Decides with nothing but functions: no store, no clock, no framework. Keep the events wherever you like. */
import assert from 'node:assert/strict'
import {
  decide,
  defaultBook,
  inWords,
  membership,
  replay,
  type MembershipEvent,
  type MembershipFacts,
  type RenewMembership
} from '@cofc/core'
import { isLeft, right } from 'fp-ts/lib/Either.js'

// What has happened, as you kept it: a community came in under the membership for beginners.
const history = [
  {
    type: 'CommunityAdmitted',
    community: 'TC-0042',
    membershipType: 'Developmental',
    cycle: '2023-2024',
    opens: '2023-09-01',
    closes: '2024-08-31',
    on: '2023-06-14'
  } as MembershipEvent
]

// What the rule must know besides: you gather it, and nobody can assert it in a command.
const known = {
  policy: defaultBook,
  community: { sector: 'ADTC', country: 'GB', programmeAccreditation: null },
  cycle: { opens: '2024-09-01', closes: '2025-08-31' },
  mergedIntoKnown: false
} as MembershipFacts

const renewAs = (membershipType: RenewMembership['membershipType']): RenewMembership =>
  ({
    type: 'RenewMembership',
    community: 'TC-0042',
    membershipType,
    cycle: '2024-2025',
    on: '2024-07-01'
  }) as RenewMembership

const state = replay(membership)(history)

// Full membership may follow: one event says so.
assert.deepEqual(
  decide(membership)(renewAs('Full'), state, known),
  right([
    {
      type: 'MembershipRenewed',
      community: 'TC-0042',
      membershipType: 'Full',
      cycle: '2024-2025',
      opens: '2024-09-01',
      closes: '2025-08-31',
      on: '2024-07-01'
    }
  ])
)

// A second year for beginners may not: a refusal is data, and can be said in plain words.
const refused = decide(membership)(renewAs('Developmental'), state, known)
assert(isLeft(refused))
assert.deepEqual(refused.left, { type: 'DevelopmentalIsForOneCycle', allowed: 1 })
assert.match(inWords(membership)(refused.left), /for one cycle ever.*choose another type/)
