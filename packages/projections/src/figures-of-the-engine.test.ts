import { beforeEach, expect, test } from 'vitest'
import { figuresOfTheEngine } from './figures-of-the-engine.ts'
import type { Following } from './following.ts'
import { newMeter, type Meter } from './meter.ts'
import { arrived, cleaned, houseTables, opened, rooms } from './testing/guest-house.ts'
import { followingOf, record, right, toEnd } from './testing/recorded.ts'
import type { TableReader } from './table-states.ts'

const house: TableReader = { name: 'house', tables: houseTables }
const ofRooms: TableReader = { name: 'rooms', tables: [rooms] }
const noon = Date.parse('2026-01-01T12:00:00Z')
const recordedAtOf = (text: string): string | null => (JSON.parse(text) as { readonly at?: string }).at ?? null

let following: Following
let meter: Meter
beforeEach(async () => {
  let milliseconds = 0
  meter = newMeter(() => (milliseconds += 250))
  following = { ...(await followingOf([opened('1'), arrived('bea')])), meter }
})
/** Values by name and label. */
const figures = async (): Promise<Readonly<Record<string, number>>> => {
  const measured = { ...following, recordedAtOf, now: () => noon }
  const found = right(await figuresOfTheEngine(measured)([house, ofRooms])())
  return Object.fromEntries(
    found.flatMap(({ name, samples }) =>
      samples.map(({ labels, value }) => [[name, ...Object.values(labels)].join(' '), value])
    )
  )
}

test('a report tells where it stands and how old the oldest event is that it has not seen', async () => {
  right(await toEnd(following))
  await record(following.events, [cleaned('1')], { at: '2026-01-01T11:59:00Z' })
  await record(following.events, [cleaned('1')], { at: '2026-01-01T11:59:30Z' })
  right(await toEnd(following, {}, [rooms]))
  expect(await figures()).toMatchObject({
    ...{ 'cofc_report_position house': 2, 'cofc_report_position rooms': 4 },
    ...{ 'cofc_report_oldest_unseen_seconds house': 60, 'cofc_report_oldest_unseen_seconds rooms': 0 }
  })
})

test('an event that does not say when it was recorded has no age, and one of tomorrow none below nothing', async () => {
  expect(await figures()).not.toHaveProperty('cofc_report_oldest_unseen_seconds house')
  right(await toEnd(following))
  await record(following.events, [cleaned('1')], { at: '2026-01-02T00:00:00Z' })
  expect(await figures()).toMatchObject({ 'cofc_report_oldest_unseen_seconds house': 0 })
})

test('what halts and what is parked is told, each event once, and no stream', async () => {
  following = { ...following, unreadable: 'park' }
  await record(following.events, [{ ...arrived('cem'), v: 99 }])
  right(await toEnd(following))
  following = { ...following, unreadable: 'halt' }
  await record(following.events, [{ ...cleaned('1'), v: 99 }])
  right(await toEnd(following))
  const told = await figures()
  expect(told).toMatchObject({
    ...{ 'cofc_report_halted house': 1, 'cofc_report_halted rooms': 1 },
    ...{ 'cofc_report_quarantined_streams house': 1, 'cofc_report_quarantined_streams rooms': 0 },
    ...{ 'cofc_report_quarantined_events house': 2, 'cofc_report_quarantined_events rooms': 1 }
  })
  expect(Object.keys(told).join()).not.toMatch(/cem|guest-/)
})

test('a rebuild tells how much of the history its partitions have come through, and nothing when it is over', async () => {
  right(await toEnd(following))
  await record(following.events, [cleaned('1'), cleaned('1')])
  right(await following.reports.begin([{ table: 'rooms', version: 1, partitions: 2 }])())
  const to = { version: 1, position: '0000000000000002' }
  right(await following.reports.write('shadow 1', [{ table: 'rooms', from: null, to, rows: [] }])())
  expect(await figures()).toMatchObject({ 'cofc_rebuild_done_ratio rooms': 0.25 })
  right(await following.reports.dropShadows(['rooms'])())
  expect(await figures()).not.toHaveProperty('cofc_rebuild_done_ratio rooms')
})

test('what this process folded and wrote is counted', async () => {
  right(await toEnd(following, { pageSize: 1, writeEvery: 1 }))
  expect(meter.counts()).toEqual({ folded: 2, writes: 2, writing: 500 })
  expect(await figures()).toMatchObject({
    ...{ cofc_events_folded_total: 2, cofc_report_writes_total: 2, cofc_report_write_seconds_total: 0.5 }
  })
})

test('names are those of Prometheus, each once, and counters say so in their names', async () => {
  const measured = { ...following, recordedAtOf, now: () => noon }
  const found = right(await figuresOfTheEngine(measured)([house])())
  for (const { name, kind, help } of found) {
    expect(name).toMatch(/^cofc_[a-z_]+$/)
    expect(name.endsWith('_total')).toBe(kind === 'counter')
    expect(help).not.toContain('\n')
  }
  expect(new Set(found.map(({ name }) => name)).size).toBe(found.length)
})
