/** Whether what is played is what was recorded; whether it is answered alike is asked by the slow tests. */
import { describe, expect, test } from 'vitest'
import { operations, outageOperations, recordings } from './index.ts'

describe.each(recordings.map(({ plays, recording }) => [plays, recording] as const))('of %s', (_, recording) => {
  test.each([
    ['operations', operations, recording.operations],
    ['outages', outageOperations, recording.outages]
  ])('%s have names of their own, and all that are named were recorded', (__, played, recorded) => {
    const names = played.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
    expect(names).toEqual(Object.keys(recorded))
  })

  test('some two hundred operations were recorded, each with an answer', () => {
    expect(operations.length).toBeGreaterThan(190)
    expect(Object.values(recording.operations)).not.toContain(null)
  })
})
