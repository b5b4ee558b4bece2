import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { defaultBook } from './policy/index.ts'
import { decideJson } from './decide-json.ts'

const community = 'TC-0042'
const applied = {
  type: 'MembershipAppliedFor',
  ...{ community, membershipType: 'Full', forms: ['joining'], on: '2023-05-02' }
}
const received = { type: 'FormReceived', community, form: 'finance', on: '2023-05-20' }
const receive = { ...received, type: 'ReceiveForm' }

test('what follows from JSON is the events, none when it is already so', () => {
  expect(decideJson([applied], receive)).toEqual(right([received]))
  expect(decideJson([applied, received], receive)).toEqual(right([]))
})

test('a refusal comes with its sentence', () => {
  const says = 'TC-0042 has not applied: record its application first.'
  expect(decideJson([], receive)).toEqual(
    left({ type: 'Refused', refusal: { type: 'NoApplication', community }, says })
  )
})

test('what is no command, and no history of its aggregate, is told with its place', () => {
  for (const command of [null, 'ReceiveForm', { type: 'Dance' }, { type: 'constructor' }])
    expect(decideJson([], command)).toMatchObject(left({ type: 'NotACommand', problems: [{ path: 'type' }] }))
  expect(decideJson([], { ...receive, on: 'today' })).toMatchObject(
    left({ type: 'NotACommand', problems: [{ path: 'on' }] })
  )
  const opened = { type: 'CycleOpened', cycle: '2023-2024', on: '2023-09-01' }
  for (const wrong of [opened, { ...applied, on: 'today' }, 'applied'])
    expect(decideJson([applied, wrong], receive)).toMatchObject(left({ type: 'NotItsHistory', place: 1 }))
})

test('the facts that a rule must know are named when they are missing', () => {
  const admit = { type: 'AdmitCommunity', community, cycle: '2023-2024', on: '2023-06-14' }
  expect(decideJson([applied], admit)).toEqual(
    left({ type: 'FactsMissing', facts: ['policy', 'community', 'cycle', 'criteriaShown'] })
  )
  const known = {
    policy: defaultBook,
    community: { sector: 'ADTC', country: 'GB', programmeAccreditation: null },
    cycle: { opens: '2023-09-01', closes: '2024-08-31' },
    criteriaShown: []
  }
  expect(decideJson([applied], admit, known)).toMatchObject(left({ refusal: { type: 'ApplicationIncomplete' } }))
  expect(decideJson([applied, received], admit, known)).toMatchObject(right([{ type: 'CommunityAdmitted' }]))
})
