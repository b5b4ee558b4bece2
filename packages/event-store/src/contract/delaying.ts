import { expect, test } from 'vitest'
import type { OpenStore } from './opening.ts'
import { answer, events, eventsToEnd, headOfStore, ids, newStream, pagesToEnd } from './samples.ts'

const unavailable = 'the harness of this store has no means to delay a commit'

export const delaying = (open: OpenStore, { indivisible = unavailable }: { readonly indivisible?: string }) => {
  test('a reader never passes a position that an append under way may still fill', async context => {
    const { store, close, beginAppend } = await open()
    if (beginAppend === undefined) {
      await close()
      context.skip(indivisible)
      return
    }
    const before = await headOfStore(store)
    const [early, late] = [events(3), events(2)]
    const held = await beginAppend(newStream(), early)
    // Whether it waits for the other or is done at once is the store's own affair.
    const appended = answer(store.append(newStream(), 0, late))
    await new Promise(resolve => setTimeout(resolve, 50))
    const seen = await pagesToEnd(store, before)
    await held.commit()
    await appended
    const all = ids(await eventsToEnd(store, before))
    expect(all.toSorted()).toEqual(ids([...early, ...late]).toSorted())
    const checkpoint = seen.at(-1)?.position ?? before
    const seenFirst = ids(seen.flatMap(page => page.events))
    expect([...seenFirst, ...ids(await eventsToEnd(store, checkpoint))]).toEqual(all)
    await close()
  })
}
