import fc from 'fast-check'
import { expect } from 'vitest'
import { faultsIn } from './model.ts'
import type { OpenStore } from './opening.ts'
import { recording, type Recording } from './recording.ts'
import { events, eventsToEnd, headOfStore, ids, newStream, withStore } from './samples.ts'

const never = () => Promise.resolve()

/** Reads now and then, appends where it believes the end to be, and sends one append in three a second time. */
const work =
  ({ append, read }: Recording, stream: string, pause: () => Promise<unknown> = never) =>
  async (steps: number) => {
    let version = 0
    for (let step = 0; step < steps; step++) {
      await pause()
      if (step % 4 === 0) version = await read(stream)
      const given = events(1 + (step % 3))
      await pause()
      const sent = [append(stream, version, given)]
      if (step % 3 === 0) sent.push(append(stream, version, given))
      version = Math.max(...(await Promise.all(sent)))
    }
  }
const addedIn = ({ calls }: Recording) => {
  const positions = new Map<string, ReadonlyArray<string>>()
  for (const { saw } of calls) if (saw.type === 'Added') positions.set(saw.position, saw.ids)
  return [...positions].toSorted(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, some]) => some)
}

export const linearity = (open: OpenStore) => {
  const test = withStore(open)

  test('what twelve writers and readers saw of three streams, they could have seen one after another', async store => {
    const before = await headOfStore(store)
    const recorded = recording(store)
    const streams = [newStream(), newStream(), newStream()]
    await Promise.all(streams.flatMap(stream => [1, 2, 3, 4].map(() => work(recorded, stream)(20))))
    expect(faultsIn(recorded.calls)).toEqual([])
    expect(recorded.calls.some(({ saw }) => saw.type === 'Conflict')).toBe(true)
    expect(ids(await eventsToEnd(store, before))).toEqual(addedIn(recorded))
  })

  test('so it is in whatever order their calls come to begin', async store => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async scheduler => {
        const recorded = recording(store)
        const stream = newStream()
        const pause = () => scheduler.schedule(Promise.resolve())
        await scheduler.waitFor(Promise.all([1, 2, 3].map(() => work(recorded, stream, pause)(4))))
        expect(faultsIn(recorded.calls)).toEqual([])
      }),
      { numRuns: 20 }
    )
  })
}
