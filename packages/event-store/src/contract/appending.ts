import { left, right } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import type { OpenStore } from './opening.ts'
import { answer, event, events, eventsToEnd, headOfStore, ids, newStream, wholeStream, withStore } from './samples.ts'

export const appending = (open: OpenStore) => {
  const test = withStore(open)

  test('the version is the number of events so far, the position that of the last', async store => {
    const stream = newStream()
    expect(await answer(store.append(stream, 0, events(2)))).toMatchObject({ version: 2 })
    const { version, position } = await answer(store.append(stream, 2, events(3)))
    const kept = await wholeStream(store, stream)
    expect(version).toBe(5)
    expect(kept.at(-1)?.position).toBe(position)
    expect(kept.map(one => one.version)).toEqual([1, 2, 3, 4, 5])
  })

  test('at another version nothing is added and the conflict tells the actual one', async store => {
    const stream = newStream()
    await answer(store.append(stream, 0, events(2)))
    const before = await headOfStore(store)
    for (const expected of [0, 1, 3, 7]) {
      const conflict = { type: 'VersionConflict', stream, expected, actual: 2 } as const
      expect(await store.append(stream, expected, events(3))()).toEqual(left(conflict))
    }
    expect(await wholeStream(store, stream)).toHaveLength(2)
    expect(await eventsToEnd(store, before)).toEqual([])
  })

  test('a stream without events is at version 0', async store => {
    const stream = newStream()
    const conflict = { type: 'VersionConflict', stream, expected: 1, actual: 0 } as const
    expect(await store.append(stream, 1, events(1))()).toEqual(left(conflict))
  })

  test('the identical append repeated gets the first answer, also when the stream went on', async store => {
    const stream = newStream()
    await answer(store.append(stream, 0, events(1)))
    const repeatedly = events(3)
    const first = await store.append(stream, 1, repeatedly)()
    expect(await store.append(stream, 1, repeatedly)()).toEqual(first)
    await answer(store.append(stream, 4, events(2)))
    expect(await store.append(stream, 1, repeatedly)()).toEqual(first)
    expect(await wholeStream(store, stream)).toHaveLength(6)
  })

  test('one append run twice adds its events once', async store => {
    const stream = newStream()
    const append = store.append(stream, 0, events(2))
    expect(await append()).toEqual(await append())
    expect(await wholeStream(store, stream)).toHaveLength(2)
  })

  test('an append of other events, or of more, or elsewhere, is a conflict and no repetition', async store => {
    const stream = newStream()
    const given = events(2)
    await answer(store.append(stream, 0, given))
    const conflict = { type: 'VersionConflict', stream, expected: 0, actual: 2 } as const
    expect(await store.append(stream, 0, events(2))()).toEqual(left(conflict))
    expect(await store.append(stream, 0, [...given, event()])()).toEqual(left(conflict))
    expect(await store.append(stream, 0, given.toReversed())()).toEqual(left(conflict))
    expect(await store.append(stream, 1, given)()).toEqual(left({ ...conflict, expected: 1 }))
    expect(ids(await wholeStream(store, stream))).toEqual(ids(given))
  })

  test('appending nothing checks the version and adds nothing', async store => {
    const stream = newStream()
    expect(await store.append(stream, 0, [])()).toEqual(right({ version: 0, position: '' }))
    const appended = await answer(store.append(stream, 0, events(2)))
    expect(await store.append(stream, 2, [])()).toEqual(right(appended))
    const conflict = { type: 'VersionConflict', stream, expected: 0, actual: 2 } as const
    expect(await store.append(stream, 0, [])()).toEqual(left(conflict))
    expect(await wholeStream(store, stream)).toHaveLength(2)
  })

  test('many events are added at once', async store => {
    const stream = newStream()
    const given = events(1_100)
    expect(await answer(store.append(stream, 0, given))).toMatchObject({ version: 1_100 })
    expect(ids(await wholeStream(store, stream))).toEqual(ids(given))
  })

  test('what is appended does nothing until it is run', async store => {
    const stream = newStream()
    store.append(stream, 0, events(2))
    expect(await wholeStream(store, stream)).toEqual([])
  })
}
