import { isRight, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { AppendFailure, Followed } from '../event-store.ts'
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
    expect(await store.head()).toMatchObject(unavailable)
    const found: Array<Followed> = []
    for await (const followed of store.follow('', {}, { until: 'live' })) found.push(followed)
    expect(found).toMatchObject([{ type: 'Failed', failure: { type: 'StoreUnavailable' } }])
    for await (const followed of store.followUnparsed('', {}, { until: 'live' }))
      expect(followed).toMatchObject({ type: 'Failed', failure: { type: 'StoreUnavailable' } })
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

  test('closed in the midst of writing, reading and following, every caller is answered', async () => {
    for (const turns of [0, 1, 3, 9]) {
      const { store, close } = await open()
      const [stream, before] = [newStream(), await headOfStore(store)]
      await store.append(stream, 0, events(50))()
      const follow = async (until: 'end' | 'live') => {
        const found: Array<Followed> = []
        for await (const followed of store.follow(before, {}, { until, pageSize: 2 })) found.push(followed)
        return found
      }
      const asked: ReadonlyArray<Promise<Either<AppendFailure, unknown>>> = [1, 2, 3, 4, 5].flatMap(() => [
        store.append(newStream(), 0, events(3))(),
        store.read(stream)()
      ])
      const followed = [follow('end'), follow('live'), follow('live')]
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
      await close()
      for (const answered of await Promise.all(asked))
        expect(isRight(answered) || answered.left.type === 'StoreUnavailable').toBe(true)
      for (const found of await Promise.all(followed))
        for (const one of found) expect(one.type === 'Page' || one.failure.type === 'StoreUnavailable').toBe(true)
    }
  })

  test('a live follower is told and finishes', async () => {
    const { store, close } = await open()
    const pages = store.follow(await headOfStore(store), {}, { until: 'live' })[Symbol.asyncIterator]()
    await pages.next()
    const next = pages.next()
    await close()
    expect(await next).toMatchObject({ value: { type: 'Failed', failure: { type: 'StoreUnavailable' } } })
    expect(await pages.next()).toEqual({ done: true, value: undefined })
  })
}
