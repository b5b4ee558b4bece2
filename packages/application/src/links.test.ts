/** Metadata: who, what was known, what came before and what was asked; and what of it is found when it is altered. */
import { inMemoryContentStore } from '@cofc/content-store'
import {
  canonical,
  inMemoryEventStore,
  leafOf,
  type EventStore,
  type JsonObject,
  type RecordedEvent
} from '@cofc/event-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { commandAsked } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import { eventId, uuidOf } from './identity.ts'
import { readAll } from './load.ts'
import { authorOf } from './metadata.ts'
import { submit } from './submit.ts'
import { verifyHistory } from './verify.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
const team = { role: 'network-team', subject: 'S-7' } as const
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true },
  ...{ linkPerson: 'L-1', programmeAccreditation: null }
}
const register = { type: 'RegisterCommunity', community: 'TC-0001', on: '2023-01-10', profile }
const places = (many: number) => ({
  type: 'ChangeProfile',
  community: 'TC-0001',
  on: '2023-02-01',
  profile: { ...profile, places: many }
})
const enquire = { type: 'RecordEnquiry', community: 'TC-0001', on: '2023-01-11' }
const commands: ReadonlyArray<object> = [register, places(13), places(14), enquire]
const streams = ['community-TC-0001', 'membership-TC-0001']

let dependencies: Dependencies
beforeEach(async () => {
  dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => '2024-09-01T10:00:00.000Z'
  }
  for (const [place, command] of commands.entries())
    right(await submit(dependencies)({ id: id(String(place)), command, actor: team })())
})
const stored = async (stream: string): Promise<ReadonlyArray<RecordedEvent>> =>
  right(await readAll(dependencies.events, stream)())

/** A store that holds the same events, but for what is changed on the way. */
const copied = async (change: (event: RecordedEvent) => RecordedEvent): Promise<EventStore> => {
  const copy = inMemoryEventStore()
  for (const stream of streams) right(await copy.append(stream, 0, (await stored(stream)).map(change))())
  return copy
}
const withMetadata =
  (version: number, change: (metadata: JsonObject) => JsonObject) =>
  (event: RecordedEvent): RecordedEvent =>
    event.stream === 'community-TC-0001' && event.version === version
      ? { ...event, metadata: change(event.metadata) }
      : event
const without = (name: string) => (metadata: JsonObject) =>
  Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== name))
const notWhole = (version: number) => ({
  left: { type: 'HistoryNotWhole', stream: 'community-TC-0001', version }
})

describe('metadata', () => {
  test('are these fields and no others', async () => {
    const [first, second] = await stored('community-TC-0001')
    expect(second?.metadata).toEqual({
      asked: { type: 'ChangeProfile' },
      by: { role: 'network-team', subject: 'S-7' },
      causation: null,
      command: id('1'),
      correlation: id('1'),
      digest: expect.any(String) as string,
      known: { policy: [{ stream: 'policy', version: 0 }] },
      previous: first === undefined ? '' : leafOf(first),
      recordedAt: '2024-09-01T10:00:00.000Z'
    })
    expect(first?.metadata['previous']).toBeNull()
  })
  test('and data are written as canonical text', async () => {
    for (const stream of streams)
      for (const { data, metadata } of await stored(stream))
        expect(JSON.stringify([data, metadata])).toBe(canonical([data, metadata]))
  })
  test('tell the command again', async () => {
    const asked = (await stored('community-TC-0001')).map(event => commandAsked([event]))
    expect(asked).toEqual([register, places(13), places(14)])
  })
  test('tell the way in, and those of before are read as they were', async () => {
    const command = places(15)
    right(await submit(dependencies)({ id: id('imported'), command, actor: team, via: 'import' })())
    const last = (await stored('community-TC-0001')).at(-1)
    expect(authorOf(last?.metadata ?? {})).toEqual({ role: 'network-team', subject: 'S-7', via: 'import' })
    expect(authorOf({ role: 'import' })).toEqual({ role: 'import', subject: null, via: 'import' })
    expect(authorOf({ role: 'link-person' })).toEqual({ role: 'link-person', subject: null, via: null })
  })
})

describe('a history', () => {
  test('links each event to the one before it, also across what a service remembers', async () => {
    const service = submit(dependencies)
    for (const many of [20, 21]) right(await service({ id: id(`n ${many}`), command: places(many), actor: team })())
    right(await submit(dependencies)({ id: id('elsewhere'), command: places(22), actor: team })())
    right(await service({ id: id('n 23'), command: places(23), actor: team })())
    expect(right(await verifyHistory(dependencies.events)())).toEqual({ events: 8, streams: 2 })
  })
  test('in which metadata were altered is found out by the link of the next event', async () => {
    const altered = await copied(withMetadata(1, metadata => ({ ...metadata, recordedAt: '2023-01-10T00:00:00.000Z' })))
    expect(await verifyHistory(altered)()).toMatchObject(notWhole(2))
  })
  test('of which an event lost its link is not whole', async () => {
    expect(await verifyHistory(await copied(withMetadata(3, without('previous'))))()).toMatchObject(notWhole(3))
  })
  test('whose first event links to something is not whole', async () => {
    const altered = await copied(withMetadata(1, metadata => ({ ...metadata, previous: 'A'.repeat(43) })))
    expect(await verifyHistory(altered)()).toMatchObject(notWhole(1))
  })
  test('from before there were links is whole, and goes on with a link to what precedes', async () => {
    const before = inMemoryEventStore()
    const old = (await stored('community-TC-0001')).slice(0, 2)
    const shape = ({ metadata: { command, digest } }: RecordedEvent): JsonObject => ({
      ...{ command: command ?? null, digest: digest ?? null, role: 'import', recordedAt: '2023-06-01T10:00:00.000Z' },
      ...{ correlation: command ?? null, causation: null, known: {} }
    })
    right(
      await before.append(
        'community-TC-0001',
        0,
        old.map(event => ({ ...event, metadata: shape(event) }))
      )()
    )
    expect(right(await verifyHistory(before)())).toEqual({ events: 2, streams: 1 })

    const service = { ...dependencies, events: before }
    expect(right(await submit(service)({ id: id('0'), command: register, actor: team })()).outcome).toBe(
      'already-applied'
    )
    right(await submit(service)({ id: id('n'), command: places(14), actor: team })())
    const events = right(await readAll(before, 'community-TC-0001')())
    expect(events[2]?.metadata['previous']).toBe(events[1] === undefined ? '' : leafOf(events[1]))
    expect(right(await verifyHistory(before)())).toEqual({ events: 3, streams: 1 })
  })
  test('whose links were looked at before is looked at for all else', async () => {
    const unlinked = await copied(withMetadata(3, without('previous')))
    expect(right(await verifyHistory(unlinked, { links: true })())).toEqual({ events: 4, streams: 2 })
    const altered = await copied(event => ({ ...event, id: id('another') }))
    expect(await verifyHistory(altered, { links: true })()).toMatchObject(notWhole(1))
  })
  test('is whole however its JSON is spaced, and damage is told in the words of its store', async () => {
    const { events: store } = dependencies
    const texts = (change: (text: string) => string): Pick<EventStore, 'followUnparsed'> => ({
      followUnparsed: async function* (...asked) {
        for await (const followed of store.followUnparsed(...asked)) {
          if (followed.type === 'Failed') yield followed
          else {
            const events = followed.page.events.map(event => ({ ...event, text: change(event.text) }))
            yield { type: 'Page', page: { ...followed.page, events } } as const
          }
        }
      }
    })
    const spaced = { ...store, ...texts(text => JSON.stringify(JSON.parse(text), null, 1)) }
    expect(right(await verifyHistory(spaced)())).toEqual({ events: 4, streams: 2 })
    const failure = { type: 'StoreCorrupt', reason: 'event 1 holds no JSON objects' } as const
    const damaged = async function* () {
      yield { type: 'Failed', failure } as const
    }
    const torn = texts(text => text.slice(1))
    expect(await verifyHistory({ ...store, ...torn, follow: damaged })()).toMatchObject({ left: failure })
    // A store that sees no damage in it: then it is the event that cannot be read.
    expect(await verifyHistory({ ...store, ...torn })()).toMatchObject({ left: { reason: 'it cannot be read' } })
  })
  test('has ids that everybody can compute again', async () => {
    const [first] = await stored('community-TC-0001')
    expect(first?.id).toBe(first === undefined ? '' : eventId(id('0'), 0, first))
  })
})
