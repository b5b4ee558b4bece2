import { test } from 'vitest'
import { specify } from '../testing/index.ts'
import { membership } from './index.ts'
import {
  admitted,
  adtcInBritain,
  applied,
  ask,
  because,
  completed,
  cycleFact,
  facts,
  happened
} from './testing/fixtures.ts'

const { given } = specify(membership, facts)
const apply = ask('ApplyForMembership', '2023-06-01', { membershipType: 'Full', forms: ['joining'] })
const appliedWithOne = happened('MembershipAppliedFor', '2023-06-01', { membershipType: 'Full', forms: ['joining'] })
const admit = (on: string, cycle = '2023-2024') => ask('AdmitCommunity', on, { cycle })

test('a registered community may enquire, and apply at any time', () => {
  given().when(ask('RecordEnquiry', '2023-05-01')).thenEvents(happened('EnquiryReceived', '2023-05-01'))
  given(happened('EnquiryReceived', '2023-05-01')).when(apply).thenEvents(appliedWithOne)
  given().when(apply).thenEvents(appliedWithOne)
  given(happened('EnquiryReceived', '2023-05-01')).when(ask('RecordEnquiry', '2023-05-02')).thenAlreadySo()
})

test('nobody enquires, applies or attests earlier years unless registered', () => {
  const nobody = given().knowing({ community: null })
  const refusal = because({ type: 'NotRegistered', community: 'TC-0001' })
  nobody.when(ask('RecordEnquiry', '2023-05-01')).thenRefused(refusal)
  nobody.when(apply).thenRefused(refusal)
  nobody.when(ask('AttestEarlierYears', '2023-05-01', { fullCycles: 2, developmental: false })).thenRefused(refusal)
  given(applied('Full')).knowing({ community: null }).when(admit('2023-09-01')).thenRefused(refusal)
})

test('once a community has applied there is nothing to enquire', () =>
  given(appliedWithOne)
    .when(ask('RecordEnquiry', '2023-06-02'))
    .thenRefused(because({ type: 'AlreadyApplied', appliedOn: '2023-06-01' })))

test('a form is received once, for an application under way', () => {
  const receive = ask('ReceiveForm', '2023-06-10', { form: 'finance' })
  given(appliedWithOne)
    .when(receive)
    .thenEvents(happened('FormReceived', '2023-06-10', { form: 'finance' }))
  given(appliedWithOne, happened('FormReceived', '2023-06-10', { form: 'finance' }))
    .when(receive)
    .thenAlreadySo()
  given()
    .when(receive)
    .thenRefused(because({ type: 'NoApplication', community: 'TC-0001' }))
})

test('an application is complete only with the joining form and the finance form', () => {
  given(appliedWithOne)
    .when(admit('2023-09-01'))
    .thenRefused(because({ type: 'ApplicationIncomplete', missing: ['finance'] }))
  given(happened('MembershipAppliedFor', '2023-06-01', { membershipType: 'Full', forms: [] }))
    .when(admit('2023-09-01'))
    .thenRefused(because({ type: 'ApplicationIncomplete', missing: ['joining', 'finance'] }))
  given(appliedWithOne, happened('FormReceived', '2023-06-10', { form: 'finance' }))
    .when(admit('2023-09-01'))
    .thenEvents(admitted('Full'))
})

test('an applicant may apply for another type, and the forms received stay received', () => {
  const again = ask('ApplyForMembership', '2023-06-20', { membershipType: 'Developmental', forms: [] })
  const appliedAgain = happened('MembershipAppliedFor', '2023-06-20', { membershipType: 'Developmental', forms: [] })
  given(applied('Full')).when(again).thenEvents(appliedAgain)
  given(applied('Full'), appliedAgain).when(admit('2023-09-01')).thenEvents(admitted('Developmental'))
  given(applied('Full')).when(apply).thenAlreadySo()
})

test('an applicant is admitted under the type applied for, at any point until the cycle closes', () => {
  given(applied('Full')).when(admit('2023-09-01')).thenEvents(admitted('Full'))
  given(applied('Full'))
    .when(admit('2024-07-31'))
    .thenEvents(admitted('Full', '2023-2024', '2024-07-31'))
  given(applied('Full'))
    .when(admit('2024-08-01'))
    .thenRefused(because({ type: 'CycleIsOver', cycle: '2023-2024', closes: '2024-07-31' }))
})

test('admission may come before the opening of its cycle, and the membership is in force from the opening on', () => {
  given(applied('Full'))
    .when(admit('2023-07-01'))
    .thenEvents(admitted('Full', '2023-2024', '2023-07-01'))
  given(admitted('Full', '2023-2024', '2023-07-01')).thenState({
    ...membership.initialState,
    status: 'Active',
    admittedOn: admitted('Full', '2023-2024', '2023-07-01').on,
    suspension: null,
    cycles: [heldInFull]
  })
})
const { cycle, membershipType, opens, closes, on: toldOn } = admitted('Full', '2023-2024', '2023-07-01')
const heldInFull = { cycle, membershipType, toldOn, from: opens, opens, closes, endedOn: null }

test('nobody is admitted without an application, or before it', () => {
  given()
    .when(admit('2023-09-01'))
    .thenRefused(because({ type: 'NoApplication', community: 'TC-0001' }))
  given(applied('Full', '2023-09-02'))
    .when(admit('2023-09-01'))
    .thenRefused(because({ type: 'AdmissionBeforeApplication', appliedOn: '2023-09-02', on: '2023-09-01' }))
})

test('a member neither enquires, applies nor is admitted again', () => {
  const refusal = because({ type: 'AlreadyAMember', community: 'TC-0001', cycle: '2023-2024' })
  const member = given(applied('Full'), admitted('Full'))
  member.when(ask('RecordEnquiry', '2023-10-01')).thenRefused(refusal)
  member.when(apply).thenRefused(refusal)
  member
    .knowing({ cycle: cycleFact('2024-2025') })
    .when(admit('2023-10-01', '2024-2025'))
    .thenRefused(refusal)
  member.when(admit('2023-09-01')).thenAlreadySo()
})

test('a member is admitted already only to the same cycle on the same day', () => {
  const refusal = because({ type: 'AlreadyAMember', community: 'TC-0001', cycle: '2023-2024' })
  const member = given(applied('Full'), admitted('Full'))
  member.when(admit('2023-09-02')).thenRefused(refusal)
  member
    .knowing({ cycle: cycleFact('2024-2025') })
    .when(admit('2023-09-01', '2024-2025'))
    .thenRefused(refusal)
})

test('who applies again with a form more has applied anew', () =>
  given(appliedWithOne)
    .when(ask('ApplyForMembership', '2023-06-02', { membershipType: 'Full', forms: ['joining', 'finance'] }))
    .thenEvents(applied('Full', '2023-06-02')))

test('nobody is admitted to a cycle that is not planned', () =>
  given(applied('Full'))
    .knowing({ cycle: null })
    .when(admit('2023-09-01'))
    .thenRefused(because({ type: 'NoSuchCycle', cycle: '2023-2024' })))

test('earlier years are attested once, and count', () => {
  const attest = ask('AttestEarlierYears', '2023-05-01', { fullCycles: 1, developmental: true })
  const attested = happened('EarlierYearsAttested', '2023-05-01', { fullCycles: 1, developmental: true })
  given().when(attest).thenEvents(attested)
  given(attested).when(attest).thenAlreadySo()
  given(attested)
    .when(ask('AttestEarlierYears', '2023-05-01', { fullCycles: 2, developmental: true }))
    .thenRefused(because({ type: 'EarlierYearsAlreadyAttested', fullCycles: 1, developmental: true }))
  given(attested, admitted('Full'), completed('2023-2024'))
    .knowing({ cycle: cycleFact('2024-2025'), community: adtcInBritain })
    .when(ask('RenewMembership', '2024-09-01', { membershipType: 'Accreditation', cycle: '2024-2025' }))
    .thenEvents(
      happened('MembershipRenewed', '2024-09-01', {
        membershipType: 'Accreditation',
        cycle: '2024-2025',
        opens: '2024-09-01',
        closes: '2025-07-31'
      })
    )
})
