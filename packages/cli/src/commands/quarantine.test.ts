/** What a person meets of an event that cannot be read: until the program that can is there. */
import 'reflect-metadata'
import { decodeEvent } from '@cofc/core'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { left } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type TemporaryFolder, temporaryFolder } from '@cofc/verification'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

vi.mock(import('@cofc/core'), async load => {
  const core = await load()
  return { ...core, decodeEvent: vi.fn(core.decodeEvent) }
})
const { decodeEvent: decodeToday } = await vi.importActual<typeof import('@cofc/core')>('@cofc/core')
const upgrade = () => vi.mocked(decodeEvent).mockImplementation(decodeToday)
const asBeforeUpgrade = () =>
  vi
    .mocked(decodeEvent)
    .mockImplementation(json =>
      (json as { readonly type?: unknown }).type === 'MembershipAppliedFor'
        ? left([{ path: 'v', says: 'expected a shape from 1 to 1, got 2: a later program wrote it' }])
        : decodeToday(json)
    )

const application = { type: 'MembershipAppliedFor', community: 'TC-0001', membershipType: 'Full', forms: ['joining'] }
const held = { community: 'TC-0001', membershipType: 'Full', cycle: '2023-2024', opens: '2023-09-01' }
const events = [
  { ...application, on: '2023-06-01' },
  { type: 'CommunityAdmitted', ...held, closes: '2024-08-31', on: '2023-09-01' }
]

let data: TemporaryFolder
let [out, err] = ['', '']
beforeEach(async () => {
  data = temporaryFolder()
  const { store, close } = openSqliteEventStore(join(data.path, 'events.db'))
  await store.append(
    'membership-TC-0001',
    0,
    events.map(one => ({ id: randomUUID(), type: one.type, data: one, metadata: {} }))
  )()
  await close()
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += String(text)), true))
  asBeforeUpgrade()
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(data.path, { recursive: true })
})
const cofc = async (...words: ReadonlyArray<string>) => {
  ;[out, err] = ['', '']
  const code = await main(['--data', data.path, ...words])
  return { code, out, err }
}
const register = ['report', 'register', '--on', '2024-01-31', '--format', 'csv'] as const

test('a report halts before an event that cannot be read, and the event is listed with the reason', async () => {
  expect(await cofc(...register)).toMatchObject({ code: 3, out: '' })
  const listed = await cofc('quarantine')
  expect(listed.code).toBe(0)
  expect(listed.out).toContain(
    'membership-register: halted before it: event 1 of membership-TC-0001 (MembershipAppliedFor): v: expected a shape'
  )
})

test('with --park its stream waits and the report says so; the next version reads it and what waited', async () => {
  const parked = await cofc('--park', ...register)
  expect(parked.code).toBe(0)
  expect(parked.out).not.toContain('TC-0001')
  expect(parked.err).toContain('one stream is parked: what happened there since is in no figure')

  expect((await cofc(...register)).code).toBe(0)
  const kept = JSON.parse((await cofc('quarantine', '--json')).out) as ReadonlyArray<{ readonly text: string }>
  expect(kept.map(({ text }) => JSON.parse(text) as unknown)).toEqual(Array.from({ length: 17 }, () => events[0]))
  // One for each report that reads memberships.
  expect(kept).toMatchObject(
    Array.from({ length: 17 }, () => ({ stream: 'membership-TC-0001', version: 1, policy: 'park' }))
  )
  expect(await cofc('quarantine', '--retry')).toMatchObject({ code: 1 })

  upgrade()
  expect(await cofc('quarantine', '--retry')).toMatchObject({ code: 0, out: 'every event can be read\n', err: '' })
  const whole = await cofc(...register)
  expect(whole).toMatchObject({ code: 0, err: '' })
  expect(whole.out).toContain('TC-0001')
})

test('a report that halted goes on after an upgrade, and nothing stays in quarantine', async () => {
  await cofc(...register)
  upgrade()
  expect((await cofc(...register)).out).toContain('TC-0001')
  expect((await cofc('quarantine')).out).toBe('every event can be read\n')
})

test('parking may be asked for in the environment', async () => {
  vi.stubEnv('COFC_PARK', 'yes')
  expect((await cofc(...register)).code).toBe(0)
  vi.unstubAllEnvs()
})

test('a rebuild parks or halts as it is asked to', async () => {
  expect((await cofc('rebuild')).code).toBe(3)
  expect((await cofc('rebuild', '--park')).code).toBe(0)
  expect((await cofc('quarantine')).out).toContain('membership-register: parked')
})
