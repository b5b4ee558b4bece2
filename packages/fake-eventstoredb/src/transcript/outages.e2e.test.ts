/** The fake, stopped, started again and frozen, is to its clients what a real server was that was killed and stopped. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Injected } from '../faults/fault.ts'
import type { FakeEventStoreDb } from '../start.ts'
import { startFakeEventStoreDb } from '../start.ts'
import type { Transcript } from './index.ts'
import { outageOperations, playOutages, recording } from './index.ts'

let fake: FakeEventStoreDb
let played: Transcript = {}
beforeAll(async () => {
  fake = await startFakeEventStoreDb()
  let frozen: Injected | undefined
  played = await playOutages(fake.connectionString, {
    kill: fake.stop,
    start: fake.restart,
    freeze: () => (frozen = fake.inject({ type: 'Frozen' })),
    thaw: () => frozen?.end()
  })
})
afterAll(() => fake.stop())

describe(`as with server ${recording.server}`, () => {
  test.each(outageOperations.map(({ name }) => [name]))('%s', name => {
    expect(played[name]).toEqual(recording.outages[name])
  })
})
