import { left, right } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import type { EventStore, Filter, Followed, FollowOptions, NewEvent, Partition, UnparsedEvent } from '../event-store.ts'
import type { OpenStore } from './opening.ts'
import {
  answer,
  event,
  events,
  headOfStore,
  ids,
  newStream,
  newType,
  pagesToEnd,
  wholeStream,
  withStore
} from './samples.ts'

const noNumbersOfEvents = [-1, 0.5, 1.5, NaN, Infinity, -Infinity, 2 ** 53, -(2 ** 53)]
const noPartitions: ReadonlyArray<Partition> = [
  { index: 0, of: 0 },
  { index: 1, of: 1 },
  { index: 3, of: 3 },
  { index: -1, of: 3 },
  { index: 0.5, of: 2 },
  { index: NaN, of: 3 },
  { index: 0, of: NaN },
  { index: 0, of: 1.5 },
  { index: 0, of: -1 },
  { index: 0, of: Infinity }
]
/** No store gives out any of these: neither with letters, nor in other digits, nor without end. */
const noPositions = (head: string) => [
  'nowhere',
  ' ',
  '\0',
  '\ud800',
  '-1',
  '1.5',
  'NaN',
  'x'.repeat(10_000),
  '٠'.repeat(16),
  `${head} `,
  `${head}x`
]

export const illFormed = (open: OpenStore) => {
  const test = withStore(open)

  test('an expected version that is no number of events is refused, whatever is to be appended', async store => {
    const stream = newStream()
    const given = events(3)
    await answer(store.append(stream, 0, given))
    for (const expected of noNumbersOfEvents)
      for (const some of [[], given, given.slice(1), events(1)])
        expect(await store.append(stream, expected, some)()).toEqual(
          left({ type: 'NotStorable', stream, path: 'expected', says: 'is no number of events' })
        )
    expect(ids(await wholeStream(store, stream))).toEqual(ids(given))
  })

  test('what cannot be read is refused, and nothing is thrown', async store => {
    const throwing = Object.defineProperty({}, 'said', {
      enumerable: true,
      get: () => {
        throw new Error('not to be read')
      }
    })
    const unreadable: ReadonlyArray<unknown> = [
      null,
      [null],
      [undefined],
      ['text'],
      7,
      [{ ...event(), data: throwing }]
    ]
    for (const some of unreadable) {
      const refused = await store.append(newStream(), 0, some as ReadonlyArray<NewEvent>)()
      expect(refused).toMatchObject(left({ type: 'NotStorable' }))
    }
  })

  test('from any number a stream is read from the first event whose version is no smaller, from no number whole', async store => {
    const stream = newStream()
    const given = ids(events(3))
    await answer(
      store.append(
        stream,
        0,
        given.map(id => ({ ...event(), id }))
      )
    )
    const from = async (version: number) => {
      const { events: some, next } = await answer(store.read(stream, version))
      expect(next).toBeNull()
      return ids(some)
    }
    for (const version of [-Infinity, -(2 ** 60), -1, -0.5, 0, 0.5, 1, NaN]) expect(await from(version)).toEqual(given)
    for (const version of [1.000_001, 1.5, 2]) expect(await from(version)).toEqual(given.slice(1))
    for (const version of [3.5, 4, 2 ** 31, 2 ** 53, 2 ** 64, 1e300, Infinity]) expect(await from(version)).toEqual([])
  })

  test('a stream whose name no store keeps is empty, also beside one whose name looks like it', async store => {
    const unique = newStream()
    for (const name of [unique, `\ufffd${unique}`]) await answer(store.append(name, 0, events(2)))
    for (const name of [`\ud800${unique}`, `\udfff${unique}`, `${unique}\0`, `\0${unique}`, '', '\ud800'])
      expect(await store.read(name)()).toEqual(right({ events: [], next: null }))
  })

  test('a type that no store keeps is the type of no event, also among many', async store => {
    const before = await headOfStore(store)
    const unique = newType()
    const given = [event({}, `\ufffd${unique}`), event({}, unique)]
    await answer(store.append(newStream(), 0, given))
    const typesLike = [`\ud800${unique}`, `${unique}\0`, '']
    const many = Array.from({ length: 1_500 }, (_, index) => `${unique}-${index}`)
    for (const types of [typesLike, [...typesLike, ...many]]) {
      expect(await found(store, before, { types })).toEqual([])
      expect(await found(store, before, { types: [...types, unique] })).toEqual(ids(given.slice(1)))
    }
  })

  test('a partition that there is not holds no stream, and the end is told', async store => {
    const before = await headOfStore(store)
    const { position } = await answer(store.append(newStream(), 0, events(3)))
    for (const partition of noPartitions) {
      const pages = await pagesToEnd(store, before, { partition })
      expect(pages.flatMap(page => page.events)).toEqual([])
      expect(pages.at(-1)).toMatchObject({ position, caughtUp: true })
    }
  })

  test('a position that no store gives out is told as it was given, and ends the pages', async store => {
    await answer(store.append(newStream(), 0, events(2)))
    for (const position of noPositions(await headOfStore(store)))
      for (const until of ['end', 'live'] as const) {
        const unknown = [{ type: 'Failed', failure: { type: 'PositionUnknown', position } }]
        expect(await everything(store.follow(position, {}, { until }))).toEqual(unknown)
        expect(await everything(store.followUnparsed(position, {}, { until }))).toEqual(unknown)
      }
  })

  test('a page has at least one event and a whole number of them; of no number it is as if none were given', async store => {
    const before = await headOfStore(store)
    const given = ids(events(7))
    await answer(
      store.append(
        newStream(),
        0,
        given.map(id => ({ ...event(), id }))
      )
    )
    const sizes = async (pageSize: number) => {
      const pages = await pagesToEnd(store, before, {}, pageSize)
      expect(pages.flatMap(page => ids(page.events))).toEqual(given)
      expect(await unparsedIds(store, before, { until: 'end', pageSize })).toEqual(given)
      return Math.max(...pages.map(page => page.events.length))
    }
    for (const pageSize of [0, -1, -Infinity, 0.5, 1.9]) expect(await sizes(pageSize)).toBe(1)
    expect(await sizes(2.7)).toBe(2)
    for (const pageSize of [NaN, Infinity, 2 ** 53, 1e300]) expect(await sizes(pageSize)).toBe(7)
  })
}

const everything = async (followed: AsyncIterable<Followed<unknown>>) => {
  const told: Array<Followed<unknown>> = []
  for await (const one of followed) told.push(one)
  return told
}

const found = async (store: EventStore, after: string, filter: Filter) =>
  ids((await pagesToEnd(store, after, filter)).flatMap(page => page.events))

const unparsedIds = async (store: EventStore, after: string, options: FollowOptions) => {
  const some: Array<UnparsedEvent> = []
  for await (const followed of store.followUnparsed(after, {}, options))
    if (followed.type === 'Page') some.push(...followed.page.events)
  return ids(some)
}
