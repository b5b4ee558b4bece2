/** The fake gives the answers that real servers gave. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FakeEventStoreDb } from '../start.ts'
import { startFakeEventStoreDb } from '../start.ts'
import type { Transcript } from './index.ts'
import { operations, play, recordings } from './index.ts'

describe.each(recordings)('playing $plays, as server $recording.server answered', ({ plays, recording }) => {
  let fake: FakeEventStoreDb
  let played: Transcript = {}
  beforeAll(async () => {
    fake = await startFakeEventStoreDb({ plays })
    played = await play(fake.connectionString)
  })
  afterAll(() => fake.stop())

  test.each(operations.map(({ name }) => [name]))('%s', name => {
    expect(played[name]).toEqual(recording.operations[name])
  })
})
