import { expect } from 'vitest'
import { beginning, type Followed } from '../event-store.ts'
import type { OpenStore } from './opening.ts'
import {
  answer,
  event,
  events,
  eventsToEnd,
  headOfStore,
  ids,
  newStream,
  newType,
  pagesToEnd,
  wholeStream,
  withStore
} from './samples.ts'

export const following = (open: OpenStore) => {
  const test = withStore(open)

  test('every stream in the order of appending, as the streams themselves hold it', async store => {
    const before = await headOfStore(store)
    const [one, other] = [newStream(), newStream()]
    const given = events(6)
    await answer(store.append(one, 0, given.slice(0, 2)))
    await answer(store.append(other, 0, given.slice(2, 3)))
    await answer(store.append(one, 2, given.slice(3)))
    const followed = await eventsToEnd(store, before)
    expect(ids(followed)).toEqual(ids(given))
    const kept = [...(await wholeStream(store, one)), ...(await wholeStream(store, other))]
    expect(followed).toEqual(kept.toSorted((a, b) => (a.position < b.position ? -1 : 1)))
  })

  test('at the end there is one empty page that says so', async store => {
    await answer(store.append(newStream(), 0, events(1)))
    const head = await headOfStore(store)
    expect(await pagesToEnd(store, head)).toEqual([{ events: [], position: head, caughtUp: true }])
  })

  test('from the beginning everything comes, and only the last page is caught up', async store => {
    await answer(store.append(newStream(), 0, events(25)))
    const pages = await pagesToEnd(store, beginning, {}, 10)
    expect(pages.flatMap(page => page.events).length).toBeGreaterThanOrEqual(25)
    expect(pages.map(page => page.caughtUp)).toEqual(pages.map((_, index) => index === pages.length - 1))
  })

  test('pages hold no more than asked for, and each leads to the next', async store => {
    const before = await headOfStore(store)
    const given = events(23)
    await answer(store.append(newStream(), 0, given))
    for (const pageSize of [1, 2, 5, 23, 24]) {
      const pages = await pagesToEnd(store, before, {}, pageSize)
      expect(Math.max(...pages.map(page => page.events.length))).toBeLessThanOrEqual(pageSize)
      expect(ids(pages.flatMap(page => page.events))).toEqual(ids(given))
      for (const { position, events: some } of pages) {
        if (some.length > 0) expect(position).toBe(some.at(-1)?.position)
        const seen = pages
          .slice(0, pages.findIndex(page => page.position === position) + 1)
          .flatMap(page => page.events)
        expect(ids(await eventsToEnd(store, position))).toEqual(ids(given.slice(seen.length)))
      }
    }
  })

  test('the partitions of the streams are together everything, each stream whole in one of them', async store => {
    const before = await headOfStore(store)
    const streams = Array.from({ length: 24 }, newStream)
    for (const stream of streams) await answer(store.append(stream, 0, events(2)))
    const all = ids(await eventsToEnd(store, before))
    for (const of of [1, 2, 5]) {
      const partitions = await Promise.all(
        Array.from({ length: of }, (_, index) => eventsToEnd(store, before, { partition: { index, of } }))
      )
      expect(partitions.map(partition => partition.length).reduce((sum, length) => sum + length)).toBe(all.length)
      expect(new Set(partitions.flatMap(ids))).toEqual(new Set(all))
      expect(partitions.flatMap(partition => [...new Set(partition.map(({ stream }) => stream))])).toHaveLength(
        streams.length
      )
      for (const partition of partitions) expect(ids(partition)).toEqual(all.filter(id => ids(partition).includes(id)))
    }
  })

  test('a partition and a list of types are both kept to', async store => {
    const before = await headOfStore(store)
    const [wanted, unwanted] = [newType(), newType()]
    for (let count = 0; count < 12; count++)
      await answer(store.append(newStream(), 0, [event({}, wanted), event({}, unwanted)]))
    const found = await Promise.all(
      [0, 1, 2].map(index => eventsToEnd(store, before, { types: [wanted], partition: { index, of: 3 } }))
    )
    expect(found.flat().map(({ type }) => type)).toEqual(Array.from({ length: 12 }, () => wanted))
  })

  test('from the position of any event come the events after it', async store => {
    const before = await headOfStore(store)
    await answer(store.append(newStream(), 0, events(9)))
    const all = await eventsToEnd(store, before)
    for (const [index, { position }] of all.entries())
      expect(ids(await eventsToEnd(store, position))).toEqual(ids(all.slice(index + 1)))
  })

  test('only the types asked for, and the checkpoint passes the others', async store => {
    const before = await headOfStore(store)
    const [wanted, also, unwanted] = [newType(), newType(), newType()]
    const given = [wanted, unwanted, also, unwanted, unwanted, wanted, unwanted].map(type => event({}, type))
    const { position: head } = await answer(store.append(newStream(), 0, given))
    for (const pageSize of [1, 2, 3, 100]) {
      const pages = await pagesToEnd(store, before, { types: [wanted, also] }, pageSize)
      expect(ids(pages.flatMap(page => page.events))).toEqual([given[0]?.id, given[2]?.id, given[5]?.id])
      expect(pages.at(-1)).toMatchObject({ position: head, caughtUp: true })
    }
    expect(await pagesToEnd(store, before, { types: [newType()] })).toEqual([
      { events: [], position: head, caughtUp: true }
    ])
    expect(await eventsToEnd(store, before, { types: [] })).toEqual([])
    expect(ids(await eventsToEnd(store, before, {}))).toEqual(ids(given))
  })

  test('pages are pulled: what is appended between two pages is in the second', async store => {
    const before = await headOfStore(store)
    const stream = newStream()
    await answer(store.append(stream, 0, events(2)))
    const pages = store.follow(before, {}, { until: 'end', pageSize: 2 })[Symbol.asyncIterator]()
    expect(await pages.next()).toMatchObject({ value: { page: { events: [{ version: 1 }, { version: 2 }] } } })
    // Not caught up yet or just caught up: a store may know that two were all. Then the end was told truly.
    await answer(store.append(stream, 2, events(2)))
    const second = await pages.next()
    if (second.done !== true)
      expect(second).toMatchObject({ value: { page: { events: [{ version: 3 }, { version: 4 }] } } })
    await pages.return?.()
  })

  test('each iteration starts anew, and leaving one early is no harm', async store => {
    const before = await headOfStore(store)
    const given = events(5)
    await answer(store.append(newStream(), 0, given))
    const followed = store.follow(before, {}, { until: 'end', pageSize: 2 })
    for (let times = 0; times < 2; times++)
      for await (const page of followed) {
        expect(firstId(page)).toBe(given[0]?.id)
        break
      }
    const found: Array<Followed> = []
    for await (const page of followed) found.push(page)
    expect(found.flatMap(one => (one.type === 'Page' ? ids(one.page.events) : []))).toEqual(ids(given))
  })

  test('a position that the store never gave out is told, and ends the pages', async store => {
    const found: Array<Followed> = []
    for await (const followed of store.follow('nowhere', {}, { until: 'end' })) found.push(followed)
    expect(found).toMatchObject([{ type: 'Failed', failure: { type: 'PositionUnknown', position: 'nowhere' } }])
  })

  test('two thousand events, many streams, small pages: each once, in order', async store => {
    const before = await headOfStore(store)
    const streams = Array.from({ length: 40 }, newStream)
    for (let version = 0; version < 50; version += 10)
      await Promise.all(streams.map(stream => answer(store.append(stream, version, events(10)))))
    const followed = await eventsToEnd(store, before, {}, 37)
    expect(followed).toHaveLength(2_000)
    for (const stream of streams)
      expect(followed.filter(one => one.stream === stream).map(one => one.version)).toEqual(
        Array.from({ length: 50 }, (_, index) => index + 1)
      )
    expect(followed.map(one => one.position)).toEqual(followed.map(one => one.position).toSorted())
  })
}
const firstId = (followed: Followed) => (followed.type === 'Page' ? followed.page.events[0]?.id : undefined)
