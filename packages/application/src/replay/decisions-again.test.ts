/** Every decision of a history again, by today's rules and under another book of policy. */
import { inMemoryContentStore } from '@cofc/content-store'
import { count, type PolicyBook } from '@cofc/core'
import { inMemoryEventStore, type JsonObject } from '@cofc/event-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import type { Dependencies } from '../dependencies.ts'
import { digestOf, eventId, uuidOf } from '../identity.ts'
import { submit } from '../submit.ts'
import { decisionsAgain, decisionsUnder, type DecisionAgain, type FoundDecision } from './decisions-again.ts'

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
const standard = {
  ...{ standard: 'CS1', section: 'Core', text: 'Says what it asks.', standardType: 1, core: true },
  ...{ sectors: [], supplement: null, values: [] }
}
const windows = {
  ...{ opens: '2023-09-01', selfReviewDue: '2023-11-30', visitsFrom: '2023-12-01' },
  ...{ visitsUntil: '2024-06-30', closes: '2024-08-31' }
}
const given: ReadonlyArray<object> = [
  { type: 'DraftEdition', edition: 'E1', title: 'First', on: '2023-01-01' },
  { type: 'WriteStandard', edition: 'E1', standard, on: '2023-01-02' },
  { type: 'PublishEdition', edition: 'E1', on: '2023-01-03' },
  { type: 'PlanCycle', cycle: '2023-2024', edition: 'E1', windows, on: '2023-01-03' },
  { type: 'RegisterCommunity', community: 'TC-0001', on: '2023-01-10', profile },
  { type: 'AttestEarlierYears', community: 'TC-0001', fullCycles: 2, developmental: false, on: '2023-01-10' },
  {
    ...{ type: 'ApplyForMembership', community: 'TC-0001', membershipType: 'Accreditation' },
    ...{ forms: ['joining', 'finance'], on: '2023-02-01' }
  },
  { type: 'AdoptPolicy', inForceFrom: '2023-02-02', book: { visitDatesOffered: 4 }, on: '2023-02-02' },
  { type: 'AdmitCommunity', community: 'TC-0001', cycle: '2023-2024', on: '2023-02-20' },
  { type: 'ChangeProfile', community: 'TC-0001', on: '2023-03-01', profile: { ...profile, places: 13 } }
]

let dependencies: Dependencies
beforeEach(async () => {
  dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => '2024-09-01T10:00:00.000Z'
  }
  for (const [place, command] of given.entries())
    right(await submit(dependencies)({ id: id(String(place)), command, actor })())
})
const all = async (decisions: AsyncIterable<FoundDecision>): Promise<ReadonlyArray<DecisionAgain>> => {
  const found: Array<DecisionAgain> = []
  for await (const decision of decisions) found.push(right(decision))
  return found
}
const under = async (book: Partial<PolicyBook>) =>
  (await all(decisionsUnder(dependencies)(book))).filter(({ judgement }) => judgement.type !== 'DecidedAsThen')
/** An event that came of a command of before, or of rules of before. */
const before = async (stream: string, version: number, data: JsonObject & { type: string }, beside: JsonObject) => {
  const metadata = { command: id('old'), digest: 'x', known: {}, ...beside }
  const event = { id: eventId(id('old'), 0, { type: data.type, data }), type: data.type, data, metadata }
  right(await dependencies.events.append(stream, version, [event])())
}

test('each is decided as then, with the rule that answers it', async () => {
  const found = await all(decisionsAgain(dependencies))
  expect(found.map(({ asked, judgement }) => [asked, judgement.type])).toEqual(
    given.map(command => [(command as { type: string }).type, 'DecidedAsThen'])
  )
  for (const { rule, instead } of found) expect([rule, instead]).toEqual([expect.stringMatching(/\.$/), null])
})
test('what was asked before it was kept is told as not kept', async () => {
  await before('membership-TC-0002', 0, { type: 'EnquiryReceived', community: 'TC-0002', on: '2023-02-01' }, {})
  expect((await all(decisionsAgain(dependencies))).at(-1)).toMatchObject({
    asked: null,
    rule: null,
    judgement: { type: 'CannotTell', because: 'no command is told' }
  })
})
test('what today’s rules refuse is told with the refusal and the rule', async () => {
  const command = { type: 'RecordEnquiry', community: 'TC-0009', on: '2023-02-01' }
  const data = { type: 'EnquiryReceived', community: 'TC-0009', on: '2023-02-01' }
  await before('membership-TC-0009', 0, data, { asked: { type: 'RecordEnquiry' }, digest: digestOf(command) })
  expect((await all(decisionsAgain(dependencies))).at(-1)).toMatchObject({
    asked: 'RecordEnquiry',
    judgement: { type: 'DecidedOtherwise' },
    instead: expect.stringMatching(/registered/) as string
  })
})
test('another book turns just the decisions that rest on its numbers', async () => {
  const [turned, ...others] = await under({ fullCyclesForAccreditation: count(3) })
  expect(turned).toMatchObject({ asked: 'AdmitCommunity', instead: expect.stringContaining('3') as string })
  expect(others).toEqual([])
  expect(await under({ fullCyclesForAccreditation: count(2) })).toEqual([])
  expect(await under({})).toEqual([])
})
test('what is otherwise by today’s rules anyway is no work of another book', async () => {
  const command = { type: 'RecordEnquiry', community: 'TC-0009', on: '2023-02-01' }
  const data = { type: 'EnquiryReceived', community: 'TC-0009', on: '2023-02-01' }
  await before('membership-TC-0009', 0, data, { asked: { type: 'RecordEnquiry' }, digest: digestOf(command) })
  expect(await under({ visitDatesOffered: count(5) })).toEqual([])
})
test('an event that cannot be read ends them, and nothing is told of what rests on it', async () => {
  await before('membership-TC-0001', 3, { type: 'EnquiryReceived', community: 'TC-0001', on: 'never' }, {})
  const command = {
    type: 'RenewMembership',
    community: 'TC-0001',
    membershipType: 'Full',
    cycle: '2023-2024',
    on: '2023-02-01'
  }
  const data = { ...command, type: 'MembershipRenewed', opens: '2023-09-01', closes: '2024-08-31' }
  await before('membership-TC-0001', 4, data, {
    asked: { type: 'RenewMembership', opens: null, closes: null },
    digest: digestOf(command),
    command: id('later')
  })
  const found: Array<FoundDecision> = []
  for await (const decision of decisionsAgain(dependencies)) found.push(decision)
  expect(found.at(-1)).toMatchObject({ left: { type: 'EventUnreadable', version: 4 } })
})
