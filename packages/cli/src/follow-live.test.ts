/** A table that stops is tried again, and the others go on meanwhile. */
import { inMemoryEventStore, type EventStore, type NewEvent } from '@cofc/event-store'
import { inMemoryReportStore, type EventFormat, type ReportStore } from '@cofc/projections'
import { allTables, eventFormat } from '@cofc/reports'
import { isLeft, left } from 'fp-ts/lib/Either.js'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { followLive } from './follow-live.ts'

const event = (id: number, data: NewEvent['data'] & { readonly type: string }): NewEvent => ({
  id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
  type: data.type,
  data,
  metadata: {}
})
const application = {
  ...{ type: 'MembershipAppliedFor', community: 'TC-0001', membershipType: 'Full' },
  ...{ forms: ['joining'], on: '2023-06-01' }
}
const edition = { type: 'EditionDrafted', edition: 'E1', title: 'First', on: '2020-01-01' }

/** The event store, with one event that cannot be read until `upgrade`. */
const setUp = async () => {
  const [events, reports] = [inMemoryEventStore(), inMemoryReportStore()]
  await events.append('membership-TC-0001', 0, [event(1, application)])()
  let upgraded = false
  const decode: EventFormat['decode'] = json =>
    upgraded || (json as { readonly type: string }).type !== application.type
      ? eventFormat.decode(json)
      : left([{ path: 'v', says: 'a later program wrote it' }])
  const following = { events, reports, format: { ...eventFormat, decode } }
  return { following, upgrade: () => (upgraded = true) }
}
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await turn()
}
const idsOf = async (reports: ReportStore, table: string): Promise<ReadonlyArray<string>> => {
  const read = await reports.read({ [table]: 'all' })()
  return isLeft(read) ? [] : (read.right[table]?.rows ?? []).map(({ id }) => id)
}
/** Follows while the work is done. */
const meanwhile = async (
  following: Parameters<typeof followLive>[0]['following'],
  work: (stopped: Map<string, string>) => Promise<void>
) => {
  const stop = new AbortController()
  const stopped = new Map<string, string>()
  const followed = followLive({ following, stopped }, stop.signal)
  await work(stopped)
  stop.abort()
  await followed
}

test('a table that stops says why, the others go on, and it goes on itself once it can', async () => {
  const { following, upgrade } = await setUp()
  await meanwhile(following, async stopped => {
    await until(() => stopped.has('memberships'))
    expect([...stopped]).toEqual([['memberships', 'EventUnreadable']])
    await following.events.append('edition-E1', 0, [event(2, edition)])()
    await until(async () => (await idsOf(following.reports, 'editions')).includes('E1'))
    expect(stopped.get('memberships')).toBe('EventUnreadable')
    upgrade()
    await until(() => !stopped.has('memberships'))
    expect(await idsOf(following.reports, 'memberships')).toEqual(['TC-0001'])
  })
})

test('when the history cannot be reached all tables say so, until it can', async () => {
  const { following, upgrade } = await setUp()
  upgrade()
  let isGone = true
  const events: EventStore = {
    ...following.events,
    followUnparsed: async function* (...asked) {
      if (isGone) yield { type: 'Failed', failure: { type: 'StoreUnavailable', reason: 'gone' } }
      else yield* following.events.followUnparsed(...asked)
    }
  }
  await meanwhile({ ...following, events }, async stopped => {
    await until(() => stopped.size === allTables.length)
    expect(new Set(stopped.values())).toEqual(new Set(['StoreUnavailable']))
    isGone = false
    await until(() => stopped.size === 0)
    expect(await idsOf(following.reports, 'memberships')).toEqual(['TC-0001'])
  })
})

test('it ends when it is told to, also while all tables wait', async () => {
  const { following } = await setUp()
  const events: EventStore = {
    ...following.events,
    followUnparsed: async function* () {
      yield { type: 'Failed', failure: { type: 'StoreUnavailable', reason: 'gone' } }
    }
  }
  await meanwhile({ ...following, events }, stopped => until(() => stopped.size === allTables.length))
})
