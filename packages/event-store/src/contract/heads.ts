import { expect } from 'vitest'
import { beginning } from '../event-store.ts'
import type { OpenStore } from './opening.ts'
import { answer, events, eventsToEnd, ids, newStream, withStore } from './samples.ts'

export const heads = (open: OpenStore) => {
  const test = withStore(open)

  test('it is the position of the last event of all, and the beginning when there is none', async store => {
    const last = (await eventsToEnd(store, beginning)).at(-1)
    expect(await answer(store.head)).toBe(last?.position ?? beginning)
  })

  test('every append moves it to its own last event, whatever the stream', async store => {
    for (const stream of [newStream(), newStream()]) {
      const { position } = await answer(store.append(stream, 0, events(3)))
      expect(await answer(store.head)).toBe(position)
    }
  })

  test('what is refused, repeated or empty leaves it where it is', async store => {
    const [stream, given] = [newStream(), events(2)]
    await answer(store.append(stream, 0, given))
    const { position } = await answer(store.append(newStream(), 0, events(1)))
    await store.append(stream, 0, events(1))()
    await answer(store.append(stream, 0, given))
    await answer(store.append(newStream(), 0, []))
    expect(await answer(store.head)).toBe(position)
  })

  test('following from it gives what comes after it and nothing else', async store => {
    await answer(store.append(newStream(), 0, events(2)))
    const head = await answer(store.head)
    expect(await eventsToEnd(store, head)).toEqual([])
    const given = events(3)
    await answer(store.append(newStream(), 0, given))
    expect(ids(await eventsToEnd(store, head))).toEqual(ids(given))
  })
}
