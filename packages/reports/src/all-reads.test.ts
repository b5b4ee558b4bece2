/** What is asked of the reports is answered from rows of this version, or not at all. */
import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { CommunityId, Cycle, PlainDate } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import { reportReads } from './all-reads.ts'
import { allReports } from './all-reports.ts'
import { inMemoryReportStore, bringUpToDate } from '@cofc/projections'
import { admitted, drafted, planned, ratedOnCs1, registered, wrote } from './testing/history.ts'
import { record } from './testing/recorded.ts'

const history = [
  ...[drafted(), wrote('CS1'), planned(), registered('TC-ADTC-1'), ...admitted('TC-ADTC-1')],
  ...ratedOnCs1('mpn')
]
const [cycle, community, on] = ['2023-2024' as Cycle, 'TC-ADTC-1' as CommunityId, '2024-01-31' as PlainDate]

/** The reads of a program whose reports are those whose rows are kept, but for some that another version folded. */
const readsWithOthers = async (others: ReadonlyArray<string>) => {
  const [events, reports] = [inMemoryEventStore(), inMemoryReportStore()]
  await record(events, history)
  for (const report of allReports) {
    const version = report.version + (others.includes(report.name) ? 1 : 0)
    expect(await bringUpToDate({ events, reports })({ ...report, version })()).toMatchObject({ _tag: 'Right' })
  }
  const words = () => async () => right('')
  return reportReads({
    events,
    reports,
    words: words as never,
    codeKey: () => async () => right('a secret')
  })
}
const answersOf = async ({
  national,
  local,
  register,
  membersOf,
  cycles
}: Awaited<ReturnType<typeof readsWithOthers>>) => ({
  national: await national({ cycle })(),
  local: await local({ community, cycle })(),
  register: await register(on)(),
  membersOf: await membersOf(cycle)(),
  cycles: await cycles()()
})
const unavailable = (report: string) =>
  left({
    type: 'ReportsUnavailable',
    reason: `the rows of ${report} are of another version: the report must be rebuilt`
  })

test('rows of this version are read', async () => {
  for (const answer of Object.values(await answersOf(await readsWithOthers([]))))
    expect(answer).toMatchObject({ _tag: 'Right' })
})

test('rows of another version of a report are never read, whatever is asked', async () => {
  expect(await answersOf(await readsWithOthers(allReports.map(({ name }) => name)))).toEqual({
    national: unavailable('national-report'),
    local: unavailable('local-report'),
    register: unavailable('membership-register'),
    membersOf: unavailable('membership-register'),
    cycles: unavailable('national-report')
  })
})

test('a local report has no network beside it that another version folded; the register hangs on its own rows', async () => {
  const { local, register } = await answersOf(await readsWithOthers(['national-report']))
  expect(local).toEqual(unavailable('national-report'))
  expect(register).toMatchObject({ _tag: 'Right' })
})

test('a report whose rows are of another version has stopped, though no process here follows it', async () => {
  const reads = await readsWithOthers(['local-report'])
  expect(await reads.lag()()).toMatchObject({
    right: [
      { report: 'membership-register', stopped: null },
      { report: 'local-report', stopped: 'RebuildNeeded' },
      { report: 'national-report', stopped: null }
    ]
  })
})
