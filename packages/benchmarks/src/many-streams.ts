/** The in-memory store: as many events over many streams as over few. */
import { inMemoryEventStore, type NewEvent } from '@cofc/event-store'
import type { Benchmark } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf } from './harness/compare.ts'
import { perSecond } from './harness/spread.ts'

const [few, many] = [1_000, 80_000]

const appendOver = async (streams: number, events: ReadonlyArray<NewEvent>): Promise<void> => {
  const store = inMemoryEventStore()
  for (const [index, event] of events.entries()) {
    const appended = await store.append(`review-${index % streams}`, Math.floor(index / streams), [event])()
    if (appended._tag === 'Left') throw new Error(appended.left.type)
  }
}
const eventsFor = (count: number): ReadonlyArray<NewEvent> =>
  Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    type: 'Noted',
    data: { community: 'TC-0001', cycle: '2023-2024', standard: 'CS1', rating: 'met', comment: null },
    metadata: { command: 'c', role: 'import' }
  }))

export const manyStreams: Benchmark = {
  name: 'many-streams',
  asks: `in-memory store: appending over ${many.toLocaleString('en-GB')} streams, beside ${few.toLocaleString('en-GB')}`,
  run: async ({ quick }) => {
    const events = eventsFor(quick ? 160_000 : 320_000)
    const [base, wide] = await compare(
      [
        { name: 'few', run: () => appendOver(few, events) },
        { name: 'many', run: () => appendOver(many, events) }
      ],
      { rounds: quick ? 4 : 10 }
    )
    if (base === undefined || wide === undefined) return []
    return [
      {
        says: 'rate of appending beside that over few streams',
        measured: speedOf(wide, base, 'wall'),
        unit: 'x',
        noise: noiseOf(base, 'wall'),
        goal: { atLeast: 0.6 }
      },
      {
        says: 'appended over many streams',
        measured: perSecond(events.length, timeOf(wide, 'wall')),
        unit: 'events a second'
      }
    ]
  }
}
