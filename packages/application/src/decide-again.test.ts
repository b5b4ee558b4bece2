import { inMemoryContentStore } from '@cofc/content-store'
import { privateFactsText, type CommunityId, type ReviewerKind } from '@cofc/core'
import { inMemoryEventStore, type JsonObject } from '@cofc/event-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import { decideAgain } from './decide-again.ts'
import type { Dependencies } from './dependencies.ts'
import { digestOf, eventId, uuidOf } from './identity.ts'
import { submit } from './submit.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
const actor = { role: 'network-team', subject: 'test' } as const
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true },
  ...{ linkPerson: 'L-1', programmeAccreditation: null }
}
const register = { type: 'RegisterCommunity', community: 'TC-0001', on: '2023-01-10', profile }
const change = (places: number) => ({
  type: 'ChangeProfile',
  community: 'TC-0001',
  on: '2023-02-01',
  profile: { ...profile, places }
})
const apply = { type: 'ApplyForMembership', community: 'TC-0001', membershipType: 'Full', forms: ['joining'] }

let dependencies: Dependencies
let minute = 0
beforeEach(() => {
  minute = 0
  dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => `2024-09-01T10:${String((minute += 1)).padStart(2, '0')}:00.000Z`
  }
})
const give = async (command: object, name: string) =>
  right(await submit(dependencies)({ id: id(name), command, actor })())
const judged = async (stream: string, version: number) => right(await decideAgain(dependencies)(stream, version)())

test('a decision is the same again, on the state before it and the facts as they were', async () => {
  await give(register, 'register')
  await give({ ...apply, on: '2023-02-01' }, 'apply')
  for (const places of [13, 14]) await give(change(places), `change ${String(places)}`)
  await give({ ...change(14), profile: { ...profile, country: 'FR', places: 14 } }, 'abroad')
  for (const version of [1, 2, 3, 4])
    expect(await judged('community-TC-0001', version)).toEqual({ type: 'DecidedAsThen' })
  expect(await judged('membership-TC-0001', 1)).toEqual({ type: 'DecidedAsThen' })
})
test('a fact about the stream of the command itself is taken from before the decision, also where none was named', async () => {
  const days = (year: number) => ({ opens: `${String(year)}-09-01`, closes: `${String(year + 1)}-08-31` })
  const held = (type: string, year: number) => ({
    ...{ type, community: 'TC-0001', membershipType: 'Full', cycle: `${String(year)}-${String(year + 1)}` },
    ...{ ...days(year), on: days(year).opens }
  })
  const planned = (year: number) => {
    const { opens, closes } = days(year)
    const windows = { opens, selfReviewDue: opens, visitsFrom: opens, visitsUntil: closes, closes }
    const { cycle } = held('', year)
    return { type: 'CyclePlanned', cycle, edition: 'E1', windows, on: '2020-01-01' }
  }
  const add = async (stream: string, at: number, data: JsonObject, more: JsonObject = {}) => {
    const metadata = { command: id(`${stream} ${String(at)}`), recordedAt: '2023-01-01T00:00:00.000Z', ...more }
    const event = { id: id(`event ${stream} ${String(at)}`), type: data['type'] as string, data, metadata }
    right(await dependencies.events.append(stream, at, [event])())
  }
  await give(register, 'register')
  for (const year of [2023, 2025]) await add(`cycle-${planned(year).cycle}`, 0, planned(year))
  await add('membership-TC-0001', 0, held('CommunityAdmitted', 2023))
  const command = { type: 'RenewMembership', community: 'TC-0001', membershipType: 'Full', cycle: '2025-2026' }
  await add('membership-TC-0001', 1, held('MembershipRenewed', 2025), {
    ...{ digest: digestOf({ ...command, on: '2025-09-01' }), known: {} },
    ...{ asked: { type: 'RenewMembership', opens: null, closes: null }, recordedAt: '2025-09-01T00:00:00.000Z' }
  })
  expect(await judged('membership-TC-0001', 2)).toEqual({ type: 'DecidedAsThen' })
})
test('what today’s rules would not grant is told with what they say', async () => {
  const command = change(13)
  const data = { type: 'ProfileChanged', community: 'TC-0001', profile: { ...profile, places: 13 }, on: '2023-02-01' }
  const metadata = { command: id('old'), digest: digestOf(command), asked: { type: 'ChangeProfile' }, known: {} }
  const event = { id: eventId(id('old'), 0, { type: data.type, data }), type: data.type, data, metadata }
  right(await dependencies.events.append('community-TC-0001', 0, [event])())
  expect(await judged('community-TC-0001', 1)).toMatchObject({
    type: 'DecidedOtherwise',
    decision: { left: { type: 'CommunityNotRegistered' } }
  })
})
test('nobody can tell of an event that does not say what was asked, or that is not there', async () => {
  const data = { type: 'EnquiryReceived', community: 'TC-0001', on: '2023-02-01' }
  const event = { id: id('event'), type: data.type, data, metadata: { command: id('old'), digest: 'x' } }
  right(await dependencies.events.append('membership-TC-0001', 0, [event])())
  expect(await judged('membership-TC-0001', 1)).toEqual({ type: 'CannotTell', because: 'no command is told' })
  expect(await judged('membership-TC-0001', 2)).toEqual({ type: 'CannotTell', because: 'no such event' })
})
test('words that no rule asked for may be erased, and the decision is told all the same', async () => {
  const facts = (kind: ReviewerKind) => ({
    words: privateFactsText({ kind, home: 'TC-0002' as CommunityId, localArea: null, servedIn: [] })
  })
  const reviewer = { reviewer: 'R-1', trainedAs: ['reviewer'], seniorYears: null, on: '2023-01-01' }
  await give({ type: 'RegisterReviewer', ...reviewer, privateFacts: facts('staff') }, 'reviewer')
  right(await dependencies.content.erase('reviewer R-1', null)())
  expect(await judged('reviewer-R-1', 1)).toEqual({ type: 'DecidedAsThen' })
})
