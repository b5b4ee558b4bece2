import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { Followed } from '../event-store.ts'
import type { OpenStore } from './opening.ts'
import { events, headOfStore, newStream } from './samples.ts'

export const closing = (open: OpenStore) => {
  test('afterwards every call fails as unavailable, and nothing throws', async () => {
    const { store, close } = await open()
    const stream = newStream()
    await store.append(stream, 0, events(1))()
    await close()
    const unavailable = { _tag: 'Left', left: { type: 'StoreUnavailable' } }
    expect(await store.append(stream, 1, events(1))()).toMatchObject(unavailable)
    expect(await store.read(stream)()).toMatchObject(unavailable)
    const found: Array<Followed> = []
    for await (const followed of store.follow('', {}, { until: 'live' })) found.push(followed)
    expect(found).toMatchObject([{ type: 'Failed', failure: { type: 'StoreUnavailable' } }])
  })

  test('closing twice does nothing', async () => {
    const { close } = await open()
    await close()
    await close()
  })

  test('what was under way is finished or fails: no promise stays pending', async () => {
    const { store, close } = await open()
    const appends = Array.from({ length: 20 }, () => store.append(newStream(), 0, events(2))())
    const closed = close()
    for (const answered of await Promise.all(appends))
      expect(isRight(answered) || answered.left.type === 'StoreUnavailable').toBe(true)
    await closed
  })

  test('whoever follows live is told and finishes', async () => {
    const { store, close } = await open()
    const pages = store.follow(await headOfStore(store), {}, { until: 'live' })[Symbol.asyncIterator]()
    await pages.next()
    const next = pages.next()
    await close()
    expect(await next).toMatchObject({ value: { type: 'Failed', failure: { type: 'StoreUnavailable' } } })
    expect(await pages.next()).toEqual({ done: true, value: undefined })
  })
}
