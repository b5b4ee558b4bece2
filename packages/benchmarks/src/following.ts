/** How soon what was appended can be read in the reports, and how fast a follower comes up with a burst. */
import { openSqliteEventStore, type SqliteEventStore } from '@cofc/event-store-sqlite'
import { follow, rebuild, waitFor, type Following } from '@cofc/projections'
import { allReports, allTables, eventFormat } from '@cofc/reports'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf } from './harness/compare.ts'
import { got } from './harness/got.ts'
import { scaled, spreadOf } from './harness/spread.ts'
import { writeHistory } from './history/write-history.ts'
import { filesIn } from './rebuilding.ts'

const idle = 20
const longest = 5_000
const application = { type: 'MembershipAppliedFor', membershipType: 'Full', forms: ['joining'], on: '2023-06-01' }
const numbered = (place: number): string => String(place).padStart(12, '0')

/** Appends through one store, one event at a time with a rest between, and waits for each in the rows. */
const timesToVisible = async (
  writer: SqliteEventStore,
  following: Following,
  { many, first }: { readonly many: number; readonly first: number }
) => {
  const waiting = waitFor(following, { pause: () => wait(1) })
  const [reader] = allReports
  const times: Array<number> = []
  for (let place = first; place < first + many && reader !== undefined; place++) {
    const data = { ...application, community: `TC-${String(1_000 + place)}` }
    const event = { id: `00000000-0000-4000-8000-${numbered(place)}`, type: data.type, data, metadata: {} }
    await wait(idle)
    const began = performance.now()
    const { position } = got(await writer.store.append(`membership-${data.community}`, 0, [event])())
    got(await waiting(reader, position, AbortSignal.timeout(longest))())
    times.push(performance.now() - began)
  }
  return spreadOf(times)
}

/** Of a follower that has nothing to do, in the process that appends and in another's place: a connection of its own. */
const visible = async (folder: string, many: number): Promise<ReadonlyArray<Finding>> => {
  await mkdir(folder)
  const data = filesIn(folder)
  const [own, other] = [openSqliteEventStore(data.events), openSqliteEventStore(data.events)]
  const rows = openSqliteReportStore(data.reports)
  const following = { events: own.store, reports: rows.store, format: eventFormat }
  const stop = new AbortController()
  const followed = follow(following)(allTables, { until: 'live', signal: stop.signal })()
  const goal = { atMost: 50 }
  const here = await timesToVisible(own, following, { many, first: 0 })
  const there = await timesToVisible(other, following, { many, first: many })
  stop.abort()
  await followed
  rows.close()
  await Promise.all([own.close(), other.close()])
  return [
    { says: 'append to visible, appended by the process that follows', measured: here, unit: 'ms', goal },
    { says: 'append to visible, appended through another connection', measured: there, unit: 'ms', goal }
  ]
}

const burst = async (folder: string, size: number, rounds: number): Promise<ReadonlyArray<Finding>> => {
  await mkdir(folder)
  const { events } = filesIn(folder)
  const all = await writeHistory(events, { events: 2 * size, members: 500 })
  const history = openSqliteEventStore(events)
  const [half, whole] = [join(folder, 'half.db'), join(folder, 'whole.db')]
  const on = async <A>(path: string, work: (following: Following) => Promise<A>): Promise<A> => {
    const rows = openSqliteReportStore(path)
    const done = await work({ events: history.store, reports: rows.store, format: eventFormat })
    rows.close()
    return done
  }
  const upTo = String(all - size).padStart(16, '0')
  await on(half, async following => got(await follow(following)(allTables, { until: 'end', upTo })()))
  const working = join(folder, 'working.db')
  const measured = await compare(
    [
      {
        name: 'rebuild',
        prepare: () => rm(whole, { force: true }),
        run: () => on(whole, async following => got(await rebuild(following)(allTables)()))
      },
      {
        name: 'follow',
        prepare: () => copyFile(half, working),
        run: () => on(working, async following => got(await follow(following)(allTables, { until: 'end' })()))
      }
    ],
    { rounds }
  )
  await history.close()
  const [rebuilding, followed] = measured
  if (rebuilding === undefined || followed === undefined) return []
  return [
    {
      says: `${size.toLocaleString('en-GB')} events that come at once, events a second beside a rebuild in one thread`,
      measured: scaled(speedOf(followed, rebuilding, 'cpu'), size / all),
      unit: 'x',
      noise: noiseOf(rebuilding, 'cpu'),
      goal: { atLeast: 0.8 }
    }
  ]
}

export const following: Benchmark = {
  name: 'following',
  asks: 'how soon the reports hold what was appended, and how fast they come up with a burst',
  run: async ({ quick, folder }) => [
    ...(await visible(join(folder, 'idle'), quick ? 40 : 200)),
    ...(await burst(join(folder, 'burst'), quick ? 50_000 : 100_000, quick ? 2 : 5))
  ]
}
