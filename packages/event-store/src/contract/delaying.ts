import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { OpenStore } from './opening.ts'
import { answer, events, eventsToEnd, headOfStore, ids, newStream, pagesToEnd } from './samples.ts'

export const delaying = (open: OpenStore, { indivisible }: { readonly indivisible?: string }) => {
  goingOnMeanwhile(open, indivisible)
  if (indivisible === undefined) heldUp(open)
}

const goingOnMeanwhile = (open: OpenStore, indivisible: string | undefined) => {
  const reason = indivisible === undefined ? '' : ` (no commit of it can be held up, for ${indivisible})`
  test(`a reader going on from its checkpoint while many append misses nothing and sees nothing twice${reason}`, async () => {
    const { store, close } = await open()
    const before = await headOfStore(store)
    const given = Array.from({ length: 60 }, () => events(3))
    const appending = Promise.all(given.map(some => answer(store.append(newStream(), 0, some))))
    const seen: Array<string> = []
    let checkpoint = before
    const goOn = async () => {
      for (const page of await pagesToEnd(store, checkpoint, {}, 7)) {
        seen.push(...ids(page.events))
        checkpoint = page.position
      }
    }
    const appended = appending.then(() => 'appended')
    // A store that answers at once must still leave the writers their turn.
    while ((await Promise.race([appended, nextTurn('under way')])) === 'under way') await goOn()
    await goOn()
    expect(seen.toSorted()).toEqual(ids(given.flat()).toSorted())
    expect(seen).toEqual(ids(await eventsToEnd(store, before)))
    await close()
  })
}

const heldUp = (open: OpenStore) => {
  test('a reader never passes a position that an append under way may still fill', async () => {
    const { store, close, beginAppend } = await open()
    if (beginAppend === undefined)
      throw new Error('open the store with `beginAppend`, or say by `indivisible` why no commit can be held up')
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
