/** The fake, stopped, started again and frozen, is to its clients what real servers were that were killed and stopped. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Injected } from '../faults/fault.ts'
import type { FakeEventStoreDb } from '../start.ts'
import { startFakeEventStoreDb } from '../start.ts'
import type { Transcript } from './index.ts'
import { outageOperations, playOutages, recordings } from './index.ts'

describe.each(recordings)('playing $plays, as with server $recording.server', ({ plays, recording }) => {
  let fake: FakeEventStoreDb
  let played: Transcript = {}
  beforeAll(async () => {
    fake = await startFakeEventStoreDb({ plays })
    let frozen: Injected | undefined
    played = await playOutages(fake.connectionString, {
      kill: fake.stop,
      start: fake.restart,
      freeze: () => (frozen = fake.inject({ type: 'Frozen' })),
      thaw: () => frozen?.end()
    })
  })
  afterAll(() => fake.stop())

  test.each(outageOperations.map(({ name }) => [name]))('%s', name => {
    expect(played[name]).toEqual(recording.outages[name])
  })
})
