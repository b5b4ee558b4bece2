import { inMemoryContentStore } from '@cofc/content-store'
import type { AppendFailure, Appended, EventStore } from '@cofc/event-store'
import { inMemoryEventStore } from '@cofc/event-store'
import { isLeft, isRight, type Either } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { uuidOf } from './identity.ts'
import type { Dependencies } from './dependencies.ts'
import { submit } from './submit.ts'
import type { Expected, SubmitFailure, SubmitResult } from './submission.ts'
import { verifyHistory } from './verify.ts'

const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
const partsOn = (store: EventStore): Dependencies => ({
  events: store,
  content: inMemoryContentStore(),
  now: () => '2024-09-01T10:00:00.000Z'
})
const profile = {
  name: 'Elm House',
  sector: 'ADTC',
  provider: 'charity',
  country: 'GB',
  localArea: null,
  parent: null,
  places: 12,
  models: ['TC'],
  entryCriteria: { words: 'Whoever wants to.' },
  membersDecideAdmission: true,
  linkPerson: 'L-1',
  programmeAccreditation: null
}
const register = { type: 'RegisterCommunity', community: 'TC-0001', on: '2023-01-10', profile }
const enquire = { type: 'RecordEnquiry', community: 'TC-0001', on: '2023-01-11' }

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const left = (result: Either<SubmitFailure, SubmitResult>): SubmitFailure => {
  if (isRight(result)) throw new Error('was not refused')
  return result.left
}
const give = (dependencies: Dependencies, command: unknown, name = 'c-1', expected?: number) =>
  submit(dependencies)({
    id: id(name),
    command,
    actor: { role: 'network-team', subject: 'test' },
    ...(expected === undefined ? {} : { expected })
  })()

describe('what a service remembers of the streams it has seen', () => {
  const serviceOn = (store: EventStore) => {
    const submitted = submit(partsOn(store))
    return (command: unknown, name: string) =>
      submitted({ id: id(name), command, actor: { role: 'network-team', subject: 'test' } })()
  }
  const places = (many: number) => ({
    type: 'ChangeProfile',
    community: 'TC-0001',
    on: '2023-02-01',
    profile: { ...profile, entryCriteria: null, places: many }
  })

  test('is never taken for what others wrote meanwhile', async () => {
    const store = inMemoryEventStore()
    const [one, other] = [serviceOn(store), serviceOn(store)]
    right(await one(register, 'c-1'))
    right(await other(places(13), 'c-2'))
    expect(right(await one(places(13), 'c-3')).outcome).toBe('already-so')
    expect(right(await one(places(14), 'c-4'))).toMatchObject({ outcome: 'applied', version: 3 })
    expect(right(await other(places(14), 'c-4'))).toMatchObject({ outcome: 'already-applied', version: 3 })
    expect(left(await other(places(15), 'c-4'))).toMatchObject({ type: 'CommandIdReused' })
  })

  test('is let go when the store does not hold it, as when an append was undone', async () => {
    const kept = inMemoryEventStore()
    const undone = inMemoryEventStore()
    let now = undone
    const store: EventStore = {
      append: (stream, expected, events) => async () => now.append(stream, expected, events)(),
      read: (stream, from) => async () => now.read(stream, from)(),
      follow: kept.follow,
      followUnparsed: kept.followUnparsed,
      head: kept.head
    }
    const service = serviceOn(store)
    right(await service(register, 'c-1'))
    right(await service(places(13), 'c-2'))
    right(await service(places(14), 'c-3'))
    right(await service(places(16), 'c-5'))
    await submit(partsOn(kept))({
      id: id('c-1'),
      command: register,
      actor: { role: 'network-team', subject: 'test' }
    })()
    now = kept
    expect(right(await service(places(15), 'c-4'))).toMatchObject({ outcome: 'applied', version: 2 })
    expect(right(await service(places(14), 'c-3'))).toMatchObject({ outcome: 'applied', version: 3 })
  })
})

describe('submitting a command', () => {
  test('keeps the words, stores what follows, and says where', async () => {
    const dependencies = partsOn(inMemoryEventStore())
    const { outcome, stream, version, events } = right(await give(dependencies, register))
    expect({ outcome, stream, version }).toEqual({ outcome: 'applied', stream: 'community-TC-0001', version: 1 })
    const [event] = events
    expect(event?.type).toBe('CommunityRegistered')
    expect(JSON.stringify(event)).not.toContain('Whoever')
    expect(right(await dependencies.content.count('community TC-0001', null)())).toBe(1)
    expect(event?.metadata).toMatchObject({
      command: id('c-1'),
      by: { role: 'network-team', subject: 'test' },
      recordedAt: '2024-09-01T10:00:00.000Z'
    })
  })
  test('the same command again gives the same answer and changes nothing', async () => {
    const dependencies = partsOn(inMemoryEventStore())
    const first = right(await give(dependencies, register))
    const again = right(await give(dependencies, register))
    expect(again.outcome).toBe('already-applied')
    expect(again.events.map(event => event.id)).toEqual(first.events.map(event => event.id))
    expect(right(await dependencies.events.read('community-TC-0001')()).events).toHaveLength(1)
  })
  test('what is nested thousands deep is refused as no command, and nothing is kept', async () => {
    const dependencies = partsOn(inMemoryEventStore())
    const deep = JSON.parse('{"a":'.repeat(5_000) + '{}' + '}'.repeat(5_000)) as unknown
    const says = 'a command is nested at most 32 deep'
    for (const command of [deep, { ...register, profile: deep }, { ...register, more: deep }])
      expect(left(await give(dependencies, command))).toEqual({ type: 'NotACommand', problems: [{ path: '', says }] })
  })
  test('a command with a field that it does not have is refused, and no word of it is kept', async () => {
    const dependencies = partsOn(inMemoryEventStore())
    const command = { ...register, profile: { ...profile, colour: 'green' }, by: { words: 'a name' } }
    expect(left(await give(dependencies, command))).toEqual({
      type: 'NotACommand',
      problems: ['profile.colour', 'by'].map(path => ({ path, says: 'no field is called so' }))
    })
    expect(right(await dependencies.content.count('community TC-0001', null)())).toBe(0)
  })
  test('another command under the same id is refused and its words go', async () => {
    const dependencies = partsOn(inMemoryEventStore())
    right(await give(dependencies, register))
    const other = { ...register, profile: { ...profile, entryCriteria: { words: 'Only by invitation.' } } }
    expect(left(await give(dependencies, other)).type).toBe('CommandIdReused')
    expect(right(await dependencies.content.count('community TC-0001', null)())).toBe(1)
  })
  test('what is so already happens no second time and leaves no words behind', async () => {
    const dependencies = partsOn(inMemoryEventStore())
    right(await give(dependencies, register))
    right(await give(dependencies, enquire, 'c-2'))
    expect(right(await give(dependencies, enquire, 'c-3'))).toMatchObject({
      outcome: 'already-so',
      version: 1,
      events: []
    })
  })
  test('a refusal is data with a sentence, and nothing is kept', async () => {
    const dependencies = partsOn(inMemoryEventStore())
    const change = { type: 'ChangeProfile', community: 'TC-0009', on: '2023-02-01', profile }
    const failure = left(await give(dependencies, change))
    expect(failure).toMatchObject({
      type: 'Refused',
      refusal: { type: 'CommunityNotRegistered', community: 'TC-0009' }
    })
    expect(right(await dependencies.content.count('community TC-0009', null)())).toBe(0)
  })
  test('what is no command is said field by field', async () => {
    const dependencies = partsOn(inMemoryEventStore())
    expect(left(await give(dependencies, { type: 'Dance' }))).toMatchObject({ type: 'NotACommand' })
    const wrong = left(await give(dependencies, { ...enquire, on: 'yesterday' }))
    expect(wrong).toMatchObject({ type: 'NotACommand', problems: [{ path: 'on' }] })
  })
  test('nobody can refer to the words of others', async () => {
    const dependencies = partsOn(inMemoryEventStore())
    const forged = { ...register, profile: { ...profile, entryCriteria: { commitment: 'x'.repeat(43), length: 3 } } }
    expect(left(await give(dependencies, forged))).toMatchObject({
      type: 'NotACommand',
      problems: [{ path: 'profile.entryCriteria' }]
    })
  })
  test('who names the version they saw gets the conflict', async () => {
    const dependencies = partsOn(inMemoryEventStore())
    expect(left(await give(dependencies, enquire, 'c-1', 3))).toEqual({
      type: 'VersionConflict',
      stream: 'membership-TC-0001',
      expected: 3,
      actual: 0
    })
  })
  test('every fact that was known stands in the metadata with its stream and version', async () => {
    const dependencies = partsOn(inMemoryEventStore())
    right(await give(dependencies, register))
    const apply = {
      type: 'ApplyForMembership',
      community: 'TC-0001',
      membershipType: 'Full',
      forms: ['joining'],
      on: '2023-02-01'
    }
    const { events } = right(await give(dependencies, apply, 'c-2'))
    expect(events[0]?.metadata['known']).toEqual({
      community: [{ stream: 'community-TC-0001', version: 1 }],
      ...{ lastCycle: [{ stream: 'membership-TC-0001', version: 0 }], yearAfter: [], next: [] }
    })
  })
})

/** Does something else in place of the first appends. */
const disturbed = (
  store: EventStore,
  ...first: ReadonlyArray<(real: TE.TaskEither<AppendFailure, Appended>) => TE.TaskEither<AppendFailure, Appended>>
): EventStore => {
  const waiting = [...first]
  return {
    ...store,
    append: (stream, expected, events) => (waiting.shift() ?? (real => real))(store.append(stream, expected, events))
  }
}
const unknown = TE.left<AppendFailure>({ type: 'OutcomeUnknown', stream: 'membership-TC-0001' })

const registered = async (): Promise<EventStore> => {
  const store = inMemoryEventStore()
  right(await give(partsOn(store), register, 'c-0'))
  return store
}

describe('when appending goes wrong', () => {
  test('a conflict is decided again on what is there now', async () => {
    const meanwhile = (): TE.TaskEither<AppendFailure, Appended> =>
      TE.left({ type: 'VersionConflict', stream: 'membership-TC-0001', expected: 0, actual: 1 })
    expect(right(await give(partsOn(disturbed(await registered(), meanwhile)), enquire)).outcome).toBe('applied')
    const stubborn = disturbed(await registered(), meanwhile, meanwhile, meanwhile, meanwhile)
    expect(left(await give(partsOn(stubborn), enquire)).type).toBe('VersionConflict')
  })
  test('an unknown outcome is settled by the identical append, whether the first had arrived or not', async () => {
    const arrived = disturbed(await registered(), real => () => real().then(() => unknown()))
    expect(right(await give(partsOn(arrived), enquire))).toMatchObject({ outcome: 'applied', version: 1 })
    const lost = disturbed(await registered(), () => unknown)
    expect(right(await give(partsOn(lost), enquire))).toMatchObject({ outcome: 'applied', version: 1 })
    expect(right(await lost.read('membership-TC-0001')()).events).toHaveLength(1)
  })
})

test('a refusal names what stands in the record under another spelling', async () => {
  const parts = partsOn(await registered())
  expect(left(await give(parts, { ...enquire, community: 'tc-0001' }))).toMatchObject({
    refusal: { type: 'NotRegistered', community: 'tc-0001' },
    says: 'tc-0001 is not registered, but TC-0001 is. Write TC-0001, if that is meant.'
  })
  expect(left(await give(parts, { ...enquire, community: 'TC-0002' }))).toMatchObject({
    says: 'TC-0002 is not registered: register it first.'
  })
})

test('a history verifies, and one that was altered does not', async () => {
  const dependencies = partsOn(inMemoryEventStore())
  right(await give(dependencies, register))
  right(await give(dependencies, enquire, 'c-2'))
  expect(right(await verifyHistory(dependencies.events)())).toEqual({ events: 2, streams: 2 })
  const altered = inMemoryEventStore()
  for (const stream of ['community-TC-0001', 'membership-TC-0001']) {
    const { events } = right(await dependencies.events.read(stream)())
    right(
      await altered.append(
        stream,
        0,
        events.map(event => ({ ...event, data: { ...event.data, on: '2022-12-31' } }))
      )()
    )
  }
  expect(await verifyHistory(altered)()).toMatchObject({
    left: { type: 'HistoryNotWhole', stream: 'community-TC-0001', version: 1 }
  })
})

describe('a sender who expects one of several versions, or none of them', () => {
  const expecting = async (expected: Expected) => {
    const store = inMemoryEventStore()
    const dependencies = partsOn(store)
    right(await give(dependencies, register))
    return submit(dependencies)({
      ...{ id: id('c-2'), actor: { role: 'network-team', subject: 'test' }, expected },
      command: { type: 'ChangeProfile', community: 'TC-0001', on: '2023-02-01', profile: { ...profile, places: 13 } }
    })()
  }
  test.each([
    [1, 2],
    [{ anyOf: [1] }, 2],
    [{ anyOf: [0, 1] }, 2],
    [{ noneOf: [0] }, 2],
    [{ noneOf: [] }, 2],
    [0, 'VersionConflict'],
    [{ anyOf: [] }, 'VersionConflict'],
    [{ anyOf: [0, 2] }, 'VersionConflict'],
    [{ noneOf: [0, 1] }, 'VersionConflict']
  ] as ReadonlyArray<[Expected, number | string]>)('%j leads to %s', async (expected, outcome) => {
    const done = await expecting(expected)
    expect(isLeft(done) ? done.left.type : done.right.version).toBe(outcome)
  })
  test('is told of a command that was done before, whatever is recorded by now', async () => {
    const dependencies = partsOn(inMemoryEventStore())
    right(await give(dependencies, register, 'c-1', 0))
    expect(right(await give(dependencies, register, 'c-1', 0)).outcome).toBe('already-applied')
  })
})
