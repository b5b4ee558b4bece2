/** One step on a large network, in a process of its own: the data folder, the step, the last cycle, a community of it. */
import { main } from '@cofc/cli'
import { CommunityId, Cycle } from '@cofc/core'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { bringUpToDate } from '@cofc/projections'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { allTables, eventFormat, reports } from '@cofc/reports'
import { answerWith, processorTime } from './harness/apart.ts'
import { got } from './harness/got.ts'
import { issue } from './issuing.ts'
import { askNational, openReading } from './reading.ts'
import { filesIn, rebuildTables } from './rebuilding.ts'

const [data = '', step = '', cycle = '', community = ''] = process.argv.slice(2)

/** As the program does it before the first report: what has no rows yet is built. */
const followed = async (): Promise<void> => {
  const { events, reports: rowsFile } = filesIn(data)
  const [history, rows] = [openSqliteEventStore(events), openSqliteReportStore(rowsFile)]
  const following = { events: history.store, reports: rows.store, format: eventFormat }
  const done = got(await bringUpToDate(following)(allTables, { buildsFirst: true })())
  for (const { failure } of done.tables) if (failure !== null) throw new Error(JSON.stringify(failure))
  rows.close()
  await history.close()
}

/** Processor time of asking, in milliseconds, the first time and again. */
const asked = async (ask: () => Promise<unknown>): Promise<readonly [number, number]> => {
  const again = 20
  const began = processorTime()
  await ask()
  const first = processorTime()
  for (let time = 0; time < again; time++) await ask()
  return [(first - began) * 1_000, ((processorTime() - first) * 1_000) / again]
}
const read = async () => {
  const reading = openReading(data)
  const reader = reading.newReader()
  const of = { community: got(CommunityId.decode(community)), cycle: got(Cycle.decode(cycle)) }
  const answered = {
    national: await asked(() => askNational(reader, cycle)),
    local: await asked(async () => got(await reader.ask(reports.local)(of)()))
  }
  await reading.close()
  return answered
}
/** Issues the report that is read, and reads it in a process of its own afterwards. */
const issued = async (): Promise<void> => {
  const reading = openReading(data)
  const report = await askNational(reading.newReader(), cycle)
  await reading.close()
  await issue(data, cycle, report)
  await followed()
}
const readIssue = async () => {
  const reading = openReading(data)
  const reader = reading.newReader()
  const times = await asked(() => askNational(reader, cycle))
  await reading.close()
  return times
}
const proved = async (...report: ReadonlyArray<string>): Promise<void> => {
  const code = await main(['prove', ...report, '--threads', '1', '--data', data, '--json'])
  if (code !== 0) throw new Error(`the rows are not proved: ended with ${String(code)}`)
}

const steps: Readonly<Record<string, () => Promise<unknown>>> = {
  follow: followed,
  rebuild: () => rebuildTables(data, allTables, { threads: 1 }),
  'rebuild national': () => rebuildTables(data, Object.values(reports.national.tables), { threads: 1 }),
  prove: () => proved(),
  'prove national': () => proved('national'),
  read,
  issue: issued,
  'read issue': readIssue
}
const answer = await steps[step]?.()
answerWith({ answer, seconds: processorTime() })
