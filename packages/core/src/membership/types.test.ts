import { expect, test } from 'vitest'
import { defaultBook, type PolicyBook } from '../policy/index.ts'
import { branded, specify } from '../testing/index.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { MembershipEvent } from './events.ts'
import { membership, type MembershipFacts } from './index.ts'
import {
  admitted,
  applied,
  ask,
  because,
  completed,
  cycleFact,
  facts,
  happened,
  overseas,
  prisonProgramme,
  renewed
} from './testing/fixtures.ts'

const { given } = specify(membership, facts)
const admit = ask('AdmitCommunity', '2023-09-01', { cycle: '2023-2024' })
const book = (numbers: Partial<Record<keyof PolicyBook, unknown>>) =>
  branded<PolicyBook>({ ...defaultBook, ...numbers } as PolicyBook)
const onlyOnce = because({ type: 'DevelopmentalIsForOneCycle', allowed: 1 })
const tooFew = (done: number) => because({ type: 'TooFewFullCycles', completed: done, needed: 2 })

/** A renewal for the cycle, asked on its opening day. */
const renewing = (history: ReadonlyArray<MembershipEvent>, membershipType: MembershipType, cycle = '2024-2025') => {
  const { on } = renewed(membershipType, cycle)
  return given(...history)
    .knowing({ cycle: cycleFact(cycle) })
    .when(ask('RenewMembership', on, { membershipType, cycle }))
}

test('associate membership is only for communities overseas', () => {
  given(applied('Associate'))
    .when(admit)
    .thenRefused(because({ type: 'AssociateIsForOverseas', country: 'GB' }))
  given(applied('Associate')).knowing({ community: overseas }).when(admit).thenEvents(admitted('Associate'))
  given(applied('Full')).knowing({ community: overseas }).when(admit).thenEvents(admitted('Full'))
})

test('which countries count as the UK is a number of policy', () =>
  given(applied('Associate'))
    .knowing({ community: overseas, policy: book({ ukCountries: ['GB', 'NZ'] }) })
    .when(admit)
    .thenRefused(because({ type: 'AssociateIsForOverseas', country: 'NZ' })))

test('nobody is developmental for a second cycle', () => {
  renewing([admitted('Developmental')], 'Developmental').thenRefused(onlyOnce)
  renewing([admitted('Developmental')], 'Full').thenEvents(renewed('Full', '2024-2025'))
  given(
    happened('EarlierYearsAttested', '2023-01-01', { fullCycles: 0, developmental: true }),
    applied('Developmental')
  )
    .when(admit)
    .thenRefused(onlyOnce)
})

test('developmental membership is used up also when it was left early', () =>
  given(admitted('Developmental', '2022-2023'), happened('MembershipWithdrawn', '2022-10-01'), applied('Developmental'))
    .when(admit)
    .thenRefused(onlyOnce))

test('developmental membership that never came into force is not used up', () =>
  given(
    admitted('Developmental', '2023-2024', '2023-06-01'),
    happened('MembershipWithdrawn', '2023-07-01'),
    applied('Developmental', '2023-07-10')
  )
    .when(admit)
    .thenEvents(admitted('Developmental')))

test('how many cycles a community may be developmental is a number of policy', () =>
  given(admitted('Developmental'))
    .knowing({ cycle: cycleFact('2024-2025'), policy: book({ developmentalCycles: 2 }) })
    .when(ask('RenewMembership', '2024-09-01', { membershipType: 'Developmental', cycle: '2024-2025' }))
    .thenEvents(renewed('Developmental', '2024-2025')))

test('accreditation membership needs two completed full cycles', () => {
  const two = [admitted('Full', '2022-2023'), completed('2022-2023'), renewed('Full', '2023-2024')]
  renewing(two, 'Accreditation').thenRefused(tooFew(1))
  renewing([...two, completed('2023-2024')], 'Accreditation').thenEvents(renewed('Accreditation', '2024-2025'))
  given(applied('Accreditation')).when(admit).thenRefused(tooFew(0))
})

test('how many full cycles accreditation needs is a number of policy', () =>
  given(applied('Accreditation'))
    .knowing({ policy: book({ fullCyclesForAccreditation: 0 }) })
    .when(admit)
    .thenEvents(admitted('Accreditation')))

test('completed full cycles need not be consecutive', () =>
  renewing(
    [
      admitted('Full', '2021-2022'),
      completed('2021-2022'),
      renewed('Developmental', '2022-2023'),
      renewed('Full', '2023-2024'),
      completed('2023-2024')
    ],
    'Accreditation'
  ).thenEvents(renewed('Accreditation', '2024-2025')))

test('accreditation membership asks for the criteria that policy names', () => {
  const two = [
    ...[admitted('Full', '2022-2023'), completed('2022-2023')],
    ...[renewed('Full', '2023-2024'), completed('2023-2024')]
  ]
  const asking = book({ criteriaForAccreditation: ['C1', 'C2'] })
  const shown = (...criteria: ReadonlyArray<string>) => branded<MembershipFacts['criteriaShown']>(criteria)
  const missing = (...criteria: ReadonlyArray<string>) => because({ type: 'CriteriaNotShown', missing: criteria })
  const renewal = ask('RenewMembership', '2024-09-01', { membershipType: 'Accreditation', cycle: '2024-2025' })
  const showing = (...criteria: ReadonlyArray<string>) =>
    given(...two)
      .knowing({ cycle: cycleFact('2024-2025'), policy: asking, criteriaShown: shown(...criteria) })
      .when(renewal)
  showing().thenRefused(missing('C1', 'C2'))
  showing('C2', 'C9').thenRefused(missing('C1'))
  showing('C2', 'C1').thenEvents(renewed('Accreditation', '2024-2025'))
  given(...two, happened('MembershipWithdrawn', '2024-08-01'), applied('Accreditation', '2024-08-10'))
    .knowing({ cycle: cycleFact('2024-2025'), policy: asking })
    .when(ask('AdmitCommunity', '2024-09-01', { cycle: '2024-2025' }))
    .thenRefused(missing('C1', 'C2'))
  given(...two, renewed('Full', '2024-2025', '2024-06-01'))
    .knowing({ policy: asking })
    .when(ask('ChangeMembershipType', '2024-07-01', { membershipType: 'Accreditation', cycle: '2024-2025' }))
    .thenRefused(missing('C1', 'C2'))
  // Cycles are counted first, and policy names no criteria until the network does.
  given(applied('Accreditation')).knowing({ policy: asking }).when(admit).thenRefused(tooFew(0))
  expect(defaultBook.criteriaForAccreditation).toEqual([])
})

test('the integrated audit is only for prison communities with a programme accreditation', () => {
  const refusal = (sector: 'ADTC' | 'HMP', accredited: boolean) =>
    because({ type: 'AuditIsForPrisonProgrammes', sector, accredited })
  const applicant = given(applied('HmpIntegratedAudit'))
  applicant.when(admit).thenRefused(refusal('ADTC', false))
  applicant
    .knowing({ community: { ...prisonProgramme, programmeAccreditation: null } })
    .when(admit)
    .thenRefused(refusal('HMP', false))
  applicant
    .knowing({ community: { ...prisonProgramme, sector: 'ADTC' } })
    .when(admit)
    .thenRefused(refusal('ADTC', true))
  applicant.knowing({ community: prisonProgramme }).when(admit).thenEvents(admitted('HmpIntegratedAudit'))
})

test('full membership is open to any community', () => {
  for (const community of [facts.community, overseas, prisonProgramme])
    given(applied('Full')).knowing({ community }).when(admit).thenEvents(admitted('Full'))
})

test('what a type asks holds at admission, at renewal and at a change of type', () => {
  const change = (history: ReadonlyArray<MembershipEvent>, membershipType: MembershipType) =>
    given(...history, renewed('Full', '2024-2025', '2024-06-01')).when(
      ask('ChangeMembershipType', '2024-07-01', { membershipType, cycle: '2024-2025' })
    )
  const refusals = {
    Associate: because({ type: 'AssociateIsForOverseas', country: 'GB' }),
    Accreditation: tooFew(0),
    HmpIntegratedAudit: because({ type: 'AuditIsForPrisonProgrammes', sector: 'ADTC', accredited: false })
  } as const
  for (const type of ['Associate', 'Accreditation', 'HmpIntegratedAudit'] as const) {
    given(applied(type)).when(admit).thenRefused(refusals[type])
    renewing([admitted('Full')], type).thenRefused(refusals[type])
    change([admitted('Full')], type).thenRefused(refusals[type])
  }
  const history = [admitted('Developmental', '2022-2023'), renewed('Full', '2023-2024')]
  renewing(history, 'Developmental').thenRefused(onlyOnce)
  change(history, 'Developmental').thenRefused(onlyOnce)
})

test('the type may change from the day of admission on', () =>
  given(admitted('Full', '2023-2024', '2023-06-01'))
    .when(ask('ChangeMembershipType', '2023-06-01', { membershipType: 'Developmental', cycle: '2023-2024' }))
    .thenEvents(
      happened('MembershipTypeChanged', '2023-06-01', { membershipType: 'Developmental', cycle: '2023-2024' })
    ))
