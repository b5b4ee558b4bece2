import { expect } from 'vitest'
import type { EventStore, Filter, Page, Position } from '../event-store.ts'
import type { OpenStore } from './opening.ts'
import { answer, event, events, eventsToEnd, headOfStore, ids, newStream, newType, withStore } from './samples.ts'

/** Collects pages in the background until stopped. */
const listen = (store: EventStore, after: Position, filter: Filter = {}) => {
  const stop = new AbortController()
  const pages: Array<Page> = []
  const done = (async () => {
    for await (const followed of store.follow(after, filter, { until: 'live', signal: stop.signal }))
      if (followed.type === 'Page') pages.push(followed.page)
  })()
  const until = async (enough: () => boolean) => {
    while (!enough()) await new Promise(resolve => setTimeout(resolve, 2))
  }
  const received = () => pages.flatMap(page => page.events)
  const finish = async () => {
    stop.abort()
    await done
  }
  return { pages, received, until, finish }
}

/** Turns of the event loop, of a millisecond at least: unlike time, a busy machine does not use them up. */
const promptly = 500
const turnsUntil = async (done: Promise<void>) => {
  let [turns, over] = [0, false]
  const finished = done.then(() => (over = true))
  for (; !over && turns < promptly; turns++) await new Promise(resolve => setTimeout(resolve, 1))
  await finished
  return turns
}

export const followingLive = (open: OpenStore) => {
  const test = withStore(open)

  test('what is there comes first, then the end is told, then what is appended as it comes', async store => {
    const before = await headOfStore(store)
    const given = events(6)
    const stream = newStream()
    await answer(store.append(stream, 0, given.slice(0, 2)))
    const listener = listen(store, before)
    await listener.until(() => listener.pages.at(-1)?.caughtUp === true)
    expect(ids(listener.received())).toEqual(ids(given.slice(0, 2)))
    for (let version = 2; version < 6; version += 2) {
      await answer(store.append(stream, version, given.slice(version, version + 2)))
      await listener.until(() => listener.received().length === version + 2)
    }
    await listener.until(() => listener.pages.at(-1)?.caughtUp === true)
    await listener.finish()
    expect(ids(listener.received())).toEqual(ids(given))
  })

  test('with nothing new the end is told once', async store => {
    const listener = listen(store, await headOfStore(store))
    await listener.until(() => listener.pages.length > 0)
    expect(listener.pages).toMatchObject([{ events: [], caughtUp: true }])
    // Whoever asked or was woken in vain meanwhile would have told it again before the next event.
    const stream = newStream()
    for (const [version, one] of events(5).entries()) {
      await answer(store.append(stream, version, [one]))
      await listener.until(() => listener.received().length === version + 1 && listener.pages.at(-1)?.caughtUp === true)
    }
    await listener.finish()
    expect(listener.pages.slice(1).filter(page => page.events.length === 0)).toEqual([])
  })

  test('the checkpoint passes what the filter leaves out', async store => {
    const wanted = newType()
    const listener = listen(store, await headOfStore(store), { types: [wanted] })
    await listener.until(() => listener.pages.length > 0)
    const { position } = await answer(store.append(newStream(), 0, events(3)))
    await listener.until(() => listener.pages.at(-1)?.position === position)
    expect(listener.received()).toEqual([])
    const last = event({}, wanted)
    await answer(store.append(newStream(), 0, [event(), last]))
    await listener.until(() => listener.received().length === 1)
    await listener.finish()
    expect(ids(listener.received())).toEqual([last.id])
  })

  test('an append while a page is held is not missed', async store => {
    const before = await headOfStore(store)
    const stop = new AbortController()
    const pages = store.follow(before, {}, { until: 'live', signal: stop.signal })[Symbol.asyncIterator]()
    expect(await pages.next()).toMatchObject({ value: { page: { events: [], caughtUp: true } } })
    const given = events(1)
    await answer(store.append(newStream(), 0, given))
    expect(await pages.next()).toMatchObject({ value: { page: { events: [{ id: given[0]?.id }] } } })
    stop.abort()
    expect(await pages.next()).toEqual({ done: true, value: undefined })
  })

  test('an abort ends it promptly: while waiting, between pages, and before it began', async store => {
    const before = await headOfStore(store)
    const waiting = listen(store, before)
    await waiting.until(() => waiting.pages.length > 0)
    expect(await turnsUntil(waiting.finish())).toBeLessThan(promptly)

    await answer(store.append(newStream(), 0, events(10)))
    const stop = new AbortController()
    let seen = 0
    for await (const followed of store.follow(before, {}, { until: 'live', signal: stop.signal, pageSize: 2 })) {
      seen += followed.type === 'Page' ? followed.page.events.length : 0
      stop.abort()
    }
    expect(seen).toBe(2)
    const never = store.follow(before, {}, { until: 'end', signal: AbortSignal.abort() })[Symbol.asyncIterator]()
    expect(await never.next()).toEqual({ done: true, value: undefined })
  })

  test('several listen at once, each at its own pace', async store => {
    const before = await headOfStore(store)
    const listeners = [1, 2, 3].map(() => listen(store, before))
    const given = events(30)
    const stream = newStream()
    for (const [version, one] of given.entries()) await answer(store.append(stream, version, [one]))
    for (const listener of listeners) {
      await listener.until(() => listener.received().length === 30)
      await listener.finish()
      expect(ids(listener.received())).toEqual(ids(given))
    }
  })

  test('a slow reader gets what came meanwhile in full pages: no more than one was read ahead for it', async store => {
    const before = await headOfStore(store)
    const stop = new AbortController()
    const pages = store.follow(before, {}, { until: 'live', signal: stop.signal, pageSize: 10 })[Symbol.asyncIterator]()
    expect(await pages.next()).toMatchObject({ value: { page: { events: [], caughtUp: true } } })
    const given = events(30)
    const stream = newStream()
    for (let version = 0; version < 30; version += 5) {
      await answer(store.append(stream, version, given.slice(version, version + 5)))
      await new Promise(resolve => setTimeout(resolve, 10))
    }
    const received: Array<Page> = []
    while (received.flatMap(page => page.events).length < 30) {
      const next = await pages.next()
      if (next.done !== true && next.value.type === 'Page') received.push(next.value.page)
    }
    expect(ids(received.flatMap(page => page.events))).toEqual(ids(given))
    const sizes = received.map(page => page.events.length)
    expect(sizes.slice(1, -1)).toEqual(sizes.slice(1, -1).map(() => 10))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10)
    stop.abort()
    expect(await pages.next()).toEqual({ done: true, value: undefined })
  })

  test('an abort at any moment ends it without a failure, and harms neither the store nor the next reader', async store => {
    const before = await headOfStore(store)
    const stream = newStream()
    const given = events(40)
    await answer(store.append(stream, 0, given.slice(0, 20)))
    for (const turns of [0, 1, 2, 3, 5, 8, 13, 21, 34, 55])
      for (const until of ['end', 'live'] as const) {
        const stop = new AbortController()
        const seen: Array<string> = []
        const reading = (async () => {
          for await (const followed of store.follow(before, {}, { until, pageSize: 3, signal: stop.signal })) {
            expect(followed.type).toBe('Page')
            if (followed.type === 'Page') seen.push(...ids(followed.page.events))
          }
        })()
        for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
        stop.abort()
        await reading
        expect(seen).toEqual(ids(given.slice(0, seen.length)))
      }
    await answer(store.append(stream, 20, given.slice(20)))
    expect(ids(await eventsToEnd(store, before))).toEqual(ids(given))
  })

  test('following long history to the end lets timers run', async store => {
    await answer(store.append(newStream(), 0, events(200)))
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 5)
    const patience = Date.now() + 60_000
    const followed = () => store.follow('', {}, { until: 'end', pageSize: 1, signal: stop.signal })
    while (!stop.signal.aborted && Date.now() < patience)
      for await (const one of followed()) expect(one.type).toBe('Page')
    expect(stop.signal.aborted).toBe(true)
  })
}
