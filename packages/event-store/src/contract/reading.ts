import { right } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import type { OpenStore } from './opening.ts'
import { answer, events, ids, newStream, wholeStream, withStore } from './samples.ts'

export const reading = (open: OpenStore) => {
  const test = withStore(open)

  test('a stream without events is empty', async store => {
    expect(await store.read(newStream())()).toEqual(right({ events: [], next: null }))
    expect(await store.read(newStream(), 5)()).toEqual(right({ events: [], next: null }))
  })

  test('it comes in the order of its versions, from the first or from the version asked for', async store => {
    const stream = newStream()
    const given = events(6)
    await answer(store.append(stream, 0, given.slice(0, 4)))
    await answer(store.append(newStream(), 0, events(3)))
    await answer(store.append(stream, 4, given.slice(4)))
    const from = async (version?: number) => ids((await answer(store.read(stream, version))).events)
    expect(await from()).toEqual(ids(given))
    expect(await from(1)).toEqual(ids(given))
    expect(await from(3)).toEqual(ids(given.slice(2)))
    expect(await from(6)).toEqual(ids(given.slice(5)))
    expect(await from(7)).toEqual([])
  })

  test('a long stream comes in pages of 500 at most, each telling where the next begins', async store => {
    const stream = newStream()
    const given = events(1_203)
    await answer(store.append(stream, 0, given.slice(0, 700)))
    await answer(store.append(stream, 700, given.slice(700)))
    const found: Array<string> = []
    for (let from: number | null = 1; from !== null;) {
      const page: { events: ReadonlyArray<{ id: string; version: number }>; next: number | null } = await answer(
        store.read(stream, from)
      )
      expect(page.events.length).toBeGreaterThan(0)
      expect(page.events.length).toBeLessThanOrEqual(500)
      expect(page.events[0]?.version).toBe(from)
      found.push(...ids(page.events))
      from = page.next
    }
    expect(found).toEqual(ids(given))
  })

  test('no event is lost where pages meet, and the last page says that it is the last', async store => {
    for (const length of [499, 500, 501, 1_000, 1_001]) {
      const stream = newStream()
      await answer(store.append(stream, 0, events(length)))
      expect(await wholeStream(store, stream)).toHaveLength(length)
      const { next } = await answer(store.read(stream, length - (length % 500 || 500) + 1))
      expect(next).toBeNull()
    }
  })

  test('its own events only, in positions that rise', async store => {
    const [one, other] = [newStream(), newStream()]
    for (let version = 0; version < 5; version++)
      for (const stream of [one, other]) await answer(store.append(stream, version, events(1)))
    const kept = await wholeStream(store, one)
    expect(new Set(kept.map(({ stream }) => stream))).toEqual(new Set([one]))
    expect(kept.map(({ position }) => position)).toEqual(kept.map(({ position }) => position).toSorted())
    expect(new Set(kept.map(({ position }) => position)).size).toBe(5)
  })

  test('what was appended is read at once', async store => {
    const stream = newStream()
    for (let version = 0; version < 20; version++) {
      await answer(store.append(stream, version, events(1)))
      expect((await answer(store.read(stream))).events).toHaveLength(version + 1)
    }
  })
}
