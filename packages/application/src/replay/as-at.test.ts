/** As of a day and as at a time, against a list that is filtered by hand. */
import { domain, type CommunityId, type PlainDate } from '@cofc/core'
import { beginning, inMemoryEventStore, type EventStore, type JsonObject } from '@cofc/event-store'
import fc from 'fast-check'
import { isLeft, isRight, type Either } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { historyOf } from '../history.ts'
import { uuidOf } from '../identity.ts'
import { stateOf } from '../state-of.ts'
import { AsAt, asAtText, Moment, momentText } from './as-at.ts'
import { storeAsAt } from './store-as-at.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const TC = 'TC-0001' as CommunityId
const types = { 'membership-TC-0001': 'EnquiryReceived', 'community-TC-0001': 'LinkPersonPlaceFellVacant' } as const
const streams = ['membership-TC-0001', 'community-TC-0001'] as const

interface Written {
  readonly stream: (typeof streams)[number]
  readonly id: string
  readonly on: string
  readonly recordedAt: string
  /** Its place among all, from 1. */
  readonly place: number
}
const twoDigits = (number: number): string => String(number).padStart(2, '0')
const day = fc.integer({ min: 1, max: 9 }).map(at => `2024-03-0${String(at)}`)
const instant = fc.integer({ min: 0, max: 9 }).map(at => `2024-04-01T10:${twoDigits(at)}:00.000Z`)
const history = fc
  .array(fc.record({ stream: fc.constantFrom(...streams), on: day, recordedAt: instant }), { maxLength: 12 })
  .map(list =>
    list.map((event, at): Written => ({
      ...event,
      place: at + 1,
      id: uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', String(at))
    }))
  )

const stored = async (list: ReadonlyArray<Written>): Promise<EventStore> => {
  const store = inMemoryEventStore()
  const versions = new Map<string, number>()
  for (const { stream, id, on, recordedAt } of list) {
    const version = versions.get(stream) ?? 0
    const data: JsonObject & { type: string } = {
      ...{ type: types[stream], community: TC, on },
      ...(stream === 'community-TC-0001' ? { fillBy: '2024-09-01' } : {})
    }
    const event = { id, type: data.type, data, metadata: { command: id, digest: 'x', recordedAt } }
    right(await store.append(stream, version, [event])())
    versions.set(stream, version + 1)
  }
  return store
}

/** By hand: whatever comes after an event of its stream that is too late is left out with it. */
const byHand = (list: ReadonlyArray<Written>, asAt: AsAt | null, asOf: string | null): ReadonlyArray<string> => {
  const isEarly = ({ place, recordedAt }: Written) =>
    asAt === null || ('size' in asAt ? place <= asAt.size : recordedAt <= asAt.instant)
  return streams
    .flatMap(stream => {
      const own = list.filter(event => event.stream === stream)
      const end = own.findIndex(event => !isEarly(event))
      return end < 0 ? own : own.slice(0, end)
    })
    .filter(({ on }) => asOf === null || on <= asOf)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.place - other.place))
    .map(({ id }) => id)
}
const asked = (stream: string, asOf: string | null, asAt: AsAt | null) => ({
  ...{ aggregate: domain.membership.aggregate as never, stream, asOf: asOf as PlainDate | null, asAt }
})
const nullOr = <A>(arbitrary: fc.Arbitrary<A>) => fc.option(arbitrary, { nil: null })

describe('as of a day and as at a time', () => {
  test('a history is the list filtered by hand', async () => {
    await fc.assert(
      fc.asyncProperty(history, nullOr(day), nullOr(instant), nullOr(fc.nat()), async (list, asOf, time, part) => {
        const size = part === null ? null : part % (list.length + 1)
        const store = await stored(list)
        for (const asAt of [time === null ? null : { instant: time }, size === null ? null : { size }]) {
          const found = right(await historyOf({ events: store })(TC, asOf as PlainDate | null, asAt)())
          expect(found.entries.map(({ id }) => id)).toEqual(byHand(list, asAt, asOf))
          const stream = 'membership-TC-0001'
          const state = right(await stateOf({ events: store })(asked(stream, asOf, asAt))())
          expect(state.version).toBe(found.entries.filter(entry => entry.stream === stream).length)
        }
      })
    )
  })
  test('following and reading tell the same of what stood', async () => {
    await fc.assert(
      fc.asyncProperty(history, instant, async (list, time) => {
        const store = right(await storeAsAt(await stored(list))({ instant: time })())
        const followed: Array<string> = []
        const unparsed: Array<string> = []
        for await (const page of store.follow(beginning, {}, { until: 'live' }))
          if (page.type === 'Page') followed.push(...page.page.events.map(({ id }) => id))
        for await (const page of store.followUnparsed(beginning, {}, { until: 'end' }))
          if (page.type === 'Page') unparsed.push(...page.page.events.map(({ id }) => id))
        const known = new Set(byHand(list, { instant: time }, null))
        expect(followed).toEqual(list.map(({ id }) => id).filter(id => known.has(id)))
        expect(unparsed).toEqual(followed)
      })
    )
  })
})

test('nobody is told of a history that never had so many events', async () => {
  const store = await stored([])
  expect(await storeAsAt(store)({ size: 1 })()).toMatchObject({
    left: { type: 'NotSoManyEvents', size: 1, recorded: 0 }
  })
  expect(isRight(await storeAsAt(store)({ size: 0 })())).toBe(true)
})
test('nothing is added to a history as it stood', async () => {
  const store = right(await storeAsAt(inMemoryEventStore())({ size: 0 })())
  expect(isLeft(await store.append('x', 0, [])())).toBe(true)
})
test('a time is a day to its end, an instant, or a number of events', () => {
  const read = (text: unknown) => {
    const found = AsAt.decode(text)
    return isLeft(found) ? null : asAtText(found.right)
  }
  expect(read('2024-02-29')).toBe('2024-02-29T23:59:59.999Z')
  expect(read('2024-09-01T10:00:00Z')).toBe('2024-09-01T10:00:00.000Z')
  expect(read('2024-09-01T12:00+02:00')).toBe('2024-09-01T10:00:00.000Z')
  expect(read('@120')).toBe('@120')
  for (const wrong of [
    '2023-02-29',
    '2023-02-29T10:00Z',
    '2024-09-01T25:00:00Z',
    '2024-09-01T10:00:00',
    '@-1',
    '@',
    '',
    7
  ])
    expect(read(wrong)).toBeNull()
})

test('a moment is a day, a time, or both behind each other', () => {
  const read = (text: unknown) => {
    const found = Moment.decode(text)
    return isLeft(found) ? null : momentText(found.right)
  }
  expect(read('2024-03-31')).toBe('2024-03-31')
  expect(read('2024-03-31,@12')).toBe('2024-03-31,@12')
  expect(read(',2024-04-15')).toBe(',2024-04-15T23:59:59.999Z')
  for (const wrong of ['', ',', '2024-03-31,', '@12', '2024-03-31,@12,', '1800-01-01', null])
    expect(read(wrong)).toBeNull()
})
