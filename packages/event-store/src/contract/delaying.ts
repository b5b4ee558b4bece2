import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { OpenStore } from './opening.ts'
import { answer, events, eventsToEnd, headOfStore, ids, newStream, pagesToEnd } from './samples.ts'

export const delaying = (open: OpenStore, { indivisible }: { readonly indivisible?: string }) => {
  goingOnMeanwhile(open, indivisible)
  stable(open)
  if (indivisible !== undefined) return
  heldUp(open)
  sleeping(open)
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

const stable = (open: OpenStore) => {
  test('what was followed once stands for ever: nothing comes to be before it, and nothing changes its place', async () => {
    const { store, close } = await open()
    const before = await headOfStore(store)
    const placed = async () =>
      (await eventsToEnd(store, before)).map(({ position, stream, version, id }) => [position, stream, version, id])
    const streams = Array.from({ length: 12 }, newStream)
    const appending = Promise.all(
      streams.map(async stream => {
        for (let version = 0; version < 12; version += 3) await answer(store.append(stream, version, events(3)))
      })
    )
    const appended = appending.then(() => 'appended')
    const seen = [await placed()]
    while ((await Promise.race([appended, nextTurn('under way')])) === 'under way') seen.push(await placed())
    const all = await placed()
    expect(all).toHaveLength(144)
    for (const earlier of seen) expect(all.slice(0, earlier.length)).toEqual(earlier)
    expect(await placed()).toEqual(all)
    await close()
  })
}

const sleeping = (open: OpenStore) => {
  test('a transaction that sleeps elsewhere hides no event, and loses none when it wakes', async () => {
    const { store, close, beginSleeping } = await open()
    if (beginSleeping === undefined)
      throw new Error('open the store with `beginSleeping`, or say by `indivisible` why there is no such transaction')
    const before = await headOfStore(store)
    const [early, late, last] = [events(2), events(3), events(1)]
    await answer(store.append(newStream(), 0, early))
    const sleeper = await beginSleeping()
    await answer(store.append(newStream(), 0, late))
    const seen = await pagesToEnd(store, before)
    expect(ids(seen.flatMap(page => page.events))).toEqual(ids([...early, ...late]))
    await sleeper.wake()
    await answer(store.append(newStream(), 0, last))
    expect(ids(await eventsToEnd(store, seen.at(-1)?.position ?? before))).toEqual(ids(last))
    expect(ids(await eventsToEnd(store, before))).toEqual(ids([...early, ...late, ...last]))
    await close()
  })
}
