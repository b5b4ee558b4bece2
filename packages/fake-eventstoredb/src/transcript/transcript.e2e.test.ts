/** The fake gives the answers that a real server gave. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FakeEventStoreDb } from '../start.ts'
import { startFakeEventStoreDb } from '../start.ts'
import type { Transcript } from './index.ts'
import { operations, play, recording } from './index.ts'

let fake: FakeEventStoreDb
let played: Transcript = {}
beforeAll(async () => {
  fake = await startFakeEventStoreDb()
  played = await play(fake.connectionString)
})
afterAll(() => fake.stop())

describe(`as server ${recording.server} answered`, () => {
  test.each(operations.map(({ name }) => [name]))('%s', name => {
    expect(played[name]).toEqual(recording.operations[name])
  })
})
