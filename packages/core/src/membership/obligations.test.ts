import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { specify } from '../testing/index.ts'
import { membershipTypes, type MembershipType } from '../values/membership-type.ts'
import { membershipTypeName } from '../wording/index.ts'
import {
  benefitOf,
  entitledTo,
  membership,
  obligationOf,
  obligations,
  type Benefit,
  type ConfirmedObligation
} from './index.ts'
import { admitted, applied, ask, because, facts, happened, renewed } from './testing/fixtures.ts'

const { given } = specify(membership, facts)
const confirm = (on: string, obligation: ConfirmedObligation = 'clients-sent', cycle = '2023-2024') =>
  ask('ConfirmObligation', on, { cycle, obligation })
const confirmed = (on: string, obligation: ConfirmedObligation = 'clients-sent', cycle = '2023-2024') =>
  happened('ObligationConfirmed', on, { cycle, obligation })
const member = admitted('Full')

test('an obligation is confirmed for a cycle that was held, by a type that has it', () => {
  given(member).when(confirm('2024-03-01')).thenEvents(confirmed('2024-03-01'))
  given(member)
    .when(confirm('2024-03-01', 'clients-sent', '2022-2023'))
    .thenRefused(because({ type: 'CycleNotHeld', cycle: '2022-2023' }))
  given(applied('Full'))
    .when(confirm('2024-03-01'))
    .thenRefused(because({ type: 'CycleNotHeld', cycle: '2023-2024' }))
  // It was admitted for a cycle that it left before it opened.
  given(admitted('Full', '2023-2024', '2023-07-01'), happened('MembershipWithdrawn', '2023-08-01'))
    .when(confirm('2024-03-01'))
    .thenRefused(because({ type: 'CycleNotHeld', cycle: '2023-2024' }))
  given(admitted('Associate'))
    .when(confirm('2024-03-01'))
    .thenRefused(because({ type: 'NotAnObligation', obligation: 'clients-sent', membershipType: 'Associate' }))
  given(member)
    .when(confirm('2024-03-01', 'specialist-provided'))
    .thenRefused(because({ type: 'NotAnObligation', obligation: 'specialist-provided', membershipType: 'Full' }))
})

test('an obligation is confirmed once, from the opening of its cycle on, also after the membership ended', () => {
  given(member, confirmed('2024-03-01')).when(confirm('2024-04-01')).thenAlreadySo()
  given(member, renewed('Full', '2024-2025', '2024-06-01'))
    .when(confirm('2024-08-31', 'clients-sent', '2024-2025'))
    .thenRefused(because({ type: 'CycleNotBegun', cycle: '2024-2025', opens: '2024-09-01' }))
  given(member).when(confirm('2023-09-01')).thenEvents(confirmed('2023-09-01'))
  given(member, happened('MembershipWithdrawn', '2024-03-01'))
    .when(confirm('2024-04-01'))
    .thenEvents(confirmed('2024-04-01'))
})

test('an obligation unmet refuses nothing', () => {
  const nothingConfirmed = [member]
  given(...nothingConfirmed)
    .when(ask('RenewMembership', '2024-06-01', { membershipType: 'Full', cycle: '2024-2025' }))
    .thenEvents(renewed('Full', '2024-2025', '2024-06-01'))
  given(...nothingConfirmed)
    .when(ask('CompleteFullCycle', '2024-05-01', { cycle: '2023-2024' }))
    .thenEvents(happened('FullCycleCompleted', '2024-05-01', { cycle: '2023-2024' }))
  const asked = Object.values(membership.commands).flatMap(({ facts: names }) => names)
  expect(asked.filter(fact => /obligation/i.test(fact))).toEqual([])
})

const page = readFileSync(new URL('../../../../docs/rulebook/membership.md', import.meta.url), 'utf8')
/** The rows of a table that says yes and no of every type. */
const rowsBetween = (heading: string) =>
  [...(page.split(`## ${heading}`)[1] ?? '').split('\n## ')[0]!.matchAll(/^\| *([a-z][a-z-]+) *\|(.+)\|$/gm)]
    .map(([, name, cells = '']) => [name, ...cells.split('|').map(cell => cell.trim())])
    .map(row => row.slice(0, 1 + membershipTypes.length))
    .filter(([, ...cells]) => cells.every(cell => cell === 'yes' || cell === '–'))
const marked = (name: string, types: ReadonlyArray<MembershipType>) => [
  name,
  ...membershipTypes.map(type => (types.includes(type) ? 'yes' : '–'))
]

test('what a type is entitled to and what it owes is what the tables say', () => {
  expect(page).toContain(`| ${membershipTypes.map(type => membershipTypeName[type]).join(' | ')} |`)
  expect(rowsBetween('Entitlements')).toEqual(
    Object.entries(benefitOf).map(([benefit, types]) => marked(benefit, types))
  )
  expect(rowsBetween('Obligations')).toEqual(obligations.map(name => marked(name, obligationOf[name])))
  for (const benefit of Object.keys(benefitOf) as ReadonlyArray<Benefit>)
    for (const type of membershipTypes)
      expect(entitledTo(type, false, benefit)).toEqual(
        benefitOf[benefit].includes(type) ? { is: 'yes' } : { is: 'no', types: benefitOf[benefit] }
      )
})
