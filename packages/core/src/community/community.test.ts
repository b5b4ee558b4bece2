import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { defaultBook } from '../policy/index.ts'
import { anyOfThe, branded, laws, plainDates, specify, type Plain } from '../testing/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { CommunityCommand } from './commands.ts'
import type { CommunityEvent } from './events.ts'
import { community, profileOn, type Profile } from './index.ts'
import type { CommunityRefusal } from './refusals.ts'

const known = { policy: defaultBook, otherSpelling: null }
const { given } = specify(community, known)
const because = (refusal: Plain<CommunityRefusal>) => branded<CommunityRefusal>(refusal)
const profile = branded<Profile>({
  name: 'Oak House',
  sector: 'ADTC',
  provider: 'charity',
  country: 'GB',
  localArea: 'Kent',
  parent: null,
  places: 14,
  models: ['TC'],
  entryCriteria: null,
  membersDecideAdmission: true,
  linkPerson: 'P-12',
  programmeAccreditation: null
})
const bigger: Profile = { ...profile, places: branded<NonNullable<Profile['places']>>(20) }
const unlinked: Profile = { ...profile, linkPerson: null }
const date = (text: string) => branded<PlainDate>(text)

const command = (plain: Plain<CommunityCommand>) => branded<CommunityCommand>(plain)
const event = (plain: Plain<CommunityEvent>) => branded<CommunityEvent>(plain)
const register = (of = profile, on = '2022-01-01') =>
  command({ type: 'RegisterCommunity', community: 'TC-0001', profile: of, on })
const change = (on: string, to = bigger) => command({ type: 'ChangeProfile', community: 'TC-0001', profile: to, on })
const erase = (pieces: number, cycle: string | null = '2022-2023', on = '2024-01-01') =>
  command({ type: 'EraseWords', community: 'TC-0001', cycle, pieces, on })
const registered = (of = profile) =>
  event({ type: 'CommunityRegistered', community: 'TC-0001', profile: of, on: '2022-01-01' })
const changed = (on: string, to = bigger) => event({ type: 'ProfileChanged', community: 'TC-0001', profile: to, on })
const vacant = (on: string, fillBy: string) =>
  event({ type: 'LinkPersonPlaceFellVacant', community: 'TC-0001', fillBy, on })
const erased = (pieces: number) =>
  event({ type: 'WordsErased', community: 'TC-0001', cycle: '2022-2023', pieces, on: '2024-01-01' })
const notRegistered = because({ type: 'CommunityNotRegistered', community: 'TC-0001' })

test('a community is registered once', () => {
  given().when(register()).thenEvents(registered())
  given(registered()).when(register()).thenAlreadySo()
  given(registered())
    .when(register(bigger))
    .thenRefused(because({ type: 'CommunityAlreadyRegistered', community: 'TC-0001' }))
})

test('a community is not registered under an id that differs by capital letters alone from one that is', () => {
  const taken = branded<CommunityId>('tc-0001')
  const spelt = specify(community, { ...known, otherSpelling: taken })
  spelt
    .given()
    .when(register())
    .thenRefused(because({ type: 'CommunityDiffersByCase', community: 'TC-0001', taken: 'tc-0001' }))
  // Where both were registered before this was a rule, both stay.
  spelt.given(registered()).when(register()).thenAlreadySo()
})

test('each change of a profile has its day, and only a registered community has one', () => {
  given(registered()).when(change('2023-01-01')).thenEvents(changed('2023-01-01'))
  given().when(change('2023-01-01')).thenRefused(notRegistered)
})

test('a profile does not change before the community was registered', () => {
  given(registered())
    .when(change('2021-12-31'))
    .thenRefused(because({ type: 'ChangeBeforeRegistration', registeredOn: '2022-01-01', on: '2021-12-31' }))
  given(registered()).when(change('2022-01-01')).thenEvents(changed('2022-01-01'))
})

test('a change to what is so on that day changes nothing', () => {
  given(registered(), changed('2023-01-01')).when(change('2023-06-01')).thenAlreadySo()
  given(registered(), changed('2023-01-01')).when(change('2022-06-01')).thenEvents(changed('2022-06-01'))
})

test('the profile of a day is the last that began by then, whenever it was recorded', () => {
  const state = replay(community)([registered(), changed('2024-01-01', unlinked), changed('2023-01-01')])
  const on = (day: string) => profileOn(state, date(day))
  expect(on('2022-12-31')).toEqual(profile)
  expect(on('2023-01-01')).toEqual(bigger)
  expect(on('2024-01-01')).toEqual(unlinked)
  expect(on('1999-01-01')).toEqual(profile)
  expect(profileOn(community.initialState, date('2024-01-01'))).toBe(null)
})

test('a community without a link person is to name one within the days of policy, and nothing is refused', () => {
  given().when(register(unlinked)).thenEvents(registered(unlinked), vacant('2022-01-01', '2022-01-29'))
  given(registered())
    .when(change('2023-01-01', unlinked))
    .thenEvents(changed('2023-01-01', unlinked), vacant('2023-01-01', '2023-01-29'))
  const waiting = given(registered(unlinked), vacant('2022-01-01', '2022-01-29'))
  waiting
    .when(change('2023-01-01', { ...bigger, linkPerson: null }))
    .thenEvents(changed('2023-01-01', { ...bigger, linkPerson: null }))
  waiting.when(change('2023-01-01')).thenEvents(changed('2023-01-01'))
  expect(
    replay(community)([registered(unlinked), vacant('2022-01-01', '2022-01-29'), changed('2023-01-01')])
  ).toMatchObject({ linkPersonDue: null })
})

test('that words were erased is recorded with their number and cycle, and nothing more', () => {
  given(registered()).when(erase(3)).thenEvents(erased(3))
  given(registered(), erased(3)).when(erase(3)).thenAlreadySo()
  given(registered()).when(erase(0)).thenAlreadySo()
  given().when(erase(3)).thenRefused(notRegistered)
})

const days = plainDates('2022-01-01', '2022-01-31')
const profiles = fc.constantFrom(profile, bigger, unlinked)
const commands = fc
  .tuple(anyOfThe(community.commands), days, profiles)
  .map(([drawn, on, of]) => ({ ...drawn, on, ...('profile' in drawn ? { profile: of } : {}) }))
const asked = commands.map(drawn => ({ command: drawn, known }))
const ref = (letter: string) => ({ commitment: letter.repeat(43), length: 12 })
const shown = {
  ...{ evidence: 'E-1', title: ref('t'), file: ref('f') },
  redaction: 'nobody-in-it',
  note: null
} as const
const keep = command({ type: 'KeepEvidence', community: 'TC-0001', ...shown, validUntil: null, on: '2024-01-02' })
const takeOut = command({ type: 'TakeOutEvidence', community: 'TC-0001', evidence: 'E-1', on: '2024-01-03' })
const examples = [
  [register(), change('2023-01-01', unlinked), keep, takeOut, erase(3)].map(one => ({ command: one, known }))
]

for (const [law, holds] of laws(community, { attempts: asked, examples })) test(law, holds)
