/** The store that an import is tried in is damaged on disk at any moment: that is told, or the import comes to what it comes to. */
import {
  openInMemoryEventStore,
  type EventStore,
  type Followed,
  type RecordedEvent,
  type UnparsedEvent
} from '@cofc/event-store'
import { smallNetwork } from '@cofc/verification'
import fc from 'fast-check'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import type { TrialStore } from './importing.ts'
import { memoryStores } from './testing/memory-stores.ts'

/** From which call of the store on, at which of the events that it gives, and what becomes of that one. */
interface Damage {
  readonly moment: number
  readonly place: number
  readonly becomes: 'another day' | 'another cycle' | 'another author' | 'lost'
}
const turned = {
  'another day': ['20', '19'],
  'another cycle': ['-202', '-203'],
  'another author': ['"import', '"Import']
}

const changedText = (text: string, becomes: Exclude<Damage['becomes'], 'lost'>): string => {
  const [was = '', is = ''] = turned[becomes]
  return text.replace(was, is)
}
const damagedAs = {
  parsed: (event: RecordedEvent, becomes: Exclude<Damage['becomes'], 'lost'>): RecordedEvent => {
    const { data, metadata } = event
    return { ...event, ...(JSON.parse(changedText(JSON.stringify({ data, metadata }), becomes)) as typeof event) }
  },
  unparsed: (event: UnparsedEvent, becomes: Exclude<Damage['becomes'], 'lost'>): UnparsedEvent => {
    const text = changedText(event.text, becomes)
    return text === event.text && event.metadataText !== undefined
      ? { ...event, metadataText: changedText(event.metadataText, becomes) }
      : { ...event, text }
  }
}

/** A store whose event of a number is damaged once a number of calls were made of it. */
const damagedTrial = (harm: Damage | null) => {
  const { store } = openInMemoryEventStore()
  const told = { calls: 0, changed: false }
  let id: string | undefined
  const changed = <E extends { readonly id: string }>(
    events: ReadonlyArray<E>,
    change: (event: E, becomes: Exclude<Damage['becomes'], 'lost'>) => E
  ): ReadonlyArray<E> => {
    if (harm === null || told.calls < harm.moment) return events
    const { place, becomes } = harm
    id ??= events.at(place % Math.max(1, events.length))?.id
    if (becomes === 'lost') return events.filter(event => event.id !== id)
    return events.map(event => (event.id === id ? change(event, becomes) : event))
  }
  const trial: EventStore = {
    ...store,
    append: (...asked) => {
      told.calls += 1
      return store.append(...asked)
    },
    read: (...asked) => {
      told.calls += 1
      return pipe(
        store.read(...asked),
        TE.map(slice => ({ ...slice, events: changed(slice.events, damagedAs.parsed) }))
      )
    },
    followUnparsed: async function* (...asked): AsyncGenerator<Followed<UnparsedEvent>> {
      for await (const followed of store.followUnparsed(...asked)) {
        if (followed.type === 'Failed') yield followed
        else {
          const events = changed(followed.page.events, damagedAs.unparsed)
          told.changed ||= JSON.stringify(events) !== JSON.stringify(followed.page.events)
          yield { type: 'Page', page: { ...followed.page, events } }
        }
      }
    }
  }
  const open = (): TrialStore => ({ store: trial, close: () => Promise.resolve() })
  return { open, told }
}

const importWith = async (harm: Damage | null) => {
  const { open, told } = damagedTrial(harm)
  const stores = memoryStores(into => ({ ...into, openTrial: open }))
  const { outcome, failure } = await stores.import(smallNetwork)
  return { outcome, failure, told, written: (await stores.history()).length }
}

test('an event of the trial that is lost or altered, at any moment, is told, and nothing is written', async () => {
  const whole = await importWith(null)
  expect(whole.outcome).toBe('imported')
  let damaged = 0
  const harms = fc.record({
    moment: fc.nat({ max: whole.told.calls }),
    place: fc.nat({ max: 500 }),
    becomes: fc.constantFrom<Damage['becomes']>('another day', 'another cycle', 'another author', 'lost')
  })
  await fc.assert(
    fc.asyncProperty(harms, async harm => {
      const { outcome, failure, told, written } = await importWith(harm)
      if (told.changed) {
        damaged += 1
        expect([outcome, failure?.type, written]).toEqual(['store-failed', 'StagingFailed', 0])
      } else expect([outcome, written]).toEqual([whole.outcome, whole.written])
    }),
    { numRuns: 12 }
  )
  expect(damaged).toBeGreaterThan(0)
})

test('a file of the trial that is not whole is told, and nothing is written', async () => {
  const { open } = damagedTrial(null)
  const damage = left({ type: 'StoreCorrupt', reason: 'a page is not in its place' } as const)
  for (const says of [right(undefined), damage]) {
    const stores = memoryStores(into => ({
      ...into,
      openTrial: () => ({ ...open(), checkIntegrity: async () => says })
    }))
    const { outcome, failure } = await stores.import(smallNetwork)
    expect([outcome, (await stores.history()).length > 0]).toEqual(
      isLeft(says) ? ['store-failed', false] : ['imported', true]
    )
    const reason = failure !== null && 'reason' in failure ? failure.reason : ''
    expect(reason.includes('not in its place')).toBe(isLeft(says))
  }
})
