import { expect } from 'vitest'
import {
  beginning,
  type EventStore,
  type Filter,
  type Followed,
  type Position,
  type UnparsedEvent
} from '../event-store.ts'
import { samples } from './fidelity.ts'
import type { OpenStore } from './opening.ts'
import { answer, event, events, eventsToEnd, headOfStore, ids, newStream, newType, withStore } from './samples.ts'

interface FollowArguments {
  readonly after: Position
  readonly filter?: Filter
  readonly pageSize?: number
  readonly withMetadata?: boolean
}
const unparsed = async (
  store: EventStore,
  { after, filter = {}, pageSize = 500, withMetadata = false }: FollowArguments
) => {
  const found: Array<UnparsedEvent> = []
  for await (const followed of store.followUnparsed(after, filter, { until: 'end', pageSize, withMetadata })) {
    if (followed.type === 'Failed') throw new Error(followed.failure.type)
    expect(followed.page.events.length).toBeLessThanOrEqual(pageSize)
    found.push(...followed.page.events)
  }
  return found
}
const parsed = ({ text, ...rest }: UnparsedEvent) => ({ ...rest, data: JSON.parse(text) as unknown })

export const followingUnparsed = (open: OpenStore) => {
  const test = withStore(open)

  test('the same events in the same order, from any position, whatever the filter and the page', async store => {
    const before = await headOfStore(store)
    const [wanted, unwanted] = [newType(), newType()]
    for (let count = 0; count < 6; count++)
      await answer(store.append(newStream(), 0, [event({}, wanted), event({}, unwanted), ...events(2)]))
    const middle = (await eventsToEnd(store, before)).at(9)?.position ?? beginning
    for (const after of [before, middle])
      for (const filter of [{}, { types: [wanted] }, { types: [] }, { partition: { index: 1, of: 2 } }])
        for (const pageSize of [1, 4, 100]) {
          const whole = (await eventsToEnd(store, after, filter)).map(({ metadata: _, ...rest }) => rest)
          expect((await unparsed(store, { after, filter, pageSize })).map(parsed)).toEqual(whole)
        }
  })

  for (const [name, data] of Object.entries(samples))
    test(`as text: ${name}`, async store => {
      const after = await headOfStore(store)
      const given = event(data)
      await answer(store.append(newStream(), 0, [given]))
      const [found] = await unparsed(store, { after })
      expect(parsed(found as UnparsedEvent)).toMatchObject({ id: given.id, type: given.type })
      expect(parsed(found as UnparsedEvent).data).toEqual(JSON.parse(JSON.stringify(data)))
    })

  test('metadata come as text when they are asked for, and are left out otherwise', async store => {
    const after = await headOfStore(store)
    const given = Object.values(samples).map(metadata => ({ ...event(), metadata }))
    await answer(store.append(newStream(), 0, given))
    const without = await unparsed(store, { after })
    const found = await unparsed(store, { after, withMetadata: true })
    expect(found.map(({ metadataText: _, ...rest }) => rest)).toEqual(without)
    expect(found.map(({ metadataText = 'none' }) => JSON.parse(metadataText) as unknown)).toEqual(
      given.map(({ metadata }) => JSON.parse(JSON.stringify(metadata)) as unknown)
    )
    expect(without.some(one => 'metadataText' in one)).toBe(false)
  })

  test('live, what is appended comes as text too, until the signal aborts', async store => {
    const after = await headOfStore(store)
    const stop = new AbortController()
    const [stream, given] = [newStream(), events(4)]
    const found: Array<UnparsedEvent> = []
    const following = (async () => {
      for await (const followed of store.followUnparsed(after, {}, { until: 'live', signal: stop.signal })) {
        if (followed.type === 'Page') found.push(...followed.page.events)
        if (found.length === given.length) stop.abort()
      }
    })()
    await answer(store.append(stream, 0, given.slice(0, 2)))
    await answer(store.append(stream, 2, given.slice(2)))
    await following
    expect(ids(found)).toEqual(ids(given))
  })

  test('a position that the store never gave out is told', async store => {
    const found: Array<Followed<UnparsedEvent>> = []
    for await (const followed of store.followUnparsed('nowhere', {}, { until: 'end' })) found.push(followed)
    expect(found).toMatchObject([{ type: 'Failed', failure: { type: 'PositionUnknown', position: 'nowhere' } }])
  })
}
