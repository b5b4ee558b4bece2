/** Everything that is asked of the reports, on one report store. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning, type EventStore } from '@cofc/event-store'
import { Cycle } from '@cofc/core'
import { allReports } from './all-reports.ts'
import { localReport } from './local-report/query.ts'
import { membersOfCycle, membershipRegister } from './membership-register/query.ts'
import { nationalReportRows } from './national-report/project.ts'
import { nationalReport } from './national-report/query.ts'
import type { CycleOnRecord, Lag, ReadFailure, ReportReads } from './reads.ts'
import type { Report } from './report.ts'
import type { Quarantined, ReportStore, ReportStoreFailure } from './report-store.ts'
import { standingOf } from './standing-of.ts'
import type { CycleRow } from './rows/cycle-row.ts'
import { rowsUnder } from './rows/row-reader.ts'
import type { ReadWords } from './text.ts'

/** What went wrong outside, and why. */
interface Outside {
  readonly type: string
  readonly reason: string
}
export interface ReadingFrom {
  readonly events: EventStore
  readonly reports: ReportStore
  readonly words: ReadWords<Outside>
  /** The secret key from which a cycle's codes are drawn. */
  readonly codeKey: (cycle: Cycle) => TaskEither<Outside, string>
  /** Why a report stopped following; `null` while it follows. */
  readonly stopped?: (report: string) => string | null
}

const expected: ReadonlySet<string> = new Set(['NoSuchCycle', 'NoSuchRevision', 'NoSuchReview', 'NoSuchCommunity'])
const isExpected = (failure: Outside | ReadFailure): failure is ReadFailure => expected.has(failure.type)

const reasonOf = (failure: { readonly type: string; readonly reason?: string }): string =>
  failure.reason ?? failure.type

/** An edge meets what it may answer for; everything else is that the reports cannot be read now. */
const told =
  <A>(ask: TaskEither<ReadFailure | ReportStoreFailure | Outside, A>): TaskEither<ReadFailure, A> =>
  async () => {
    const answer = await ask()
    if (!isLeft(answer)) return answer
    if (isExpected(answer.left)) return left(answer.left)
    return left({ type: 'ReportsUnavailable', reason: reasonOf(answer.left) })
  }

const onRecord = ([cycle, { planned, publications }]: readonly [string, CycleRow]): ReadonlyArray<CycleOnRecord> => {
  if (planned === null || !Cycle.is(cycle)) return []
  const { edition, windows } = planned
  return [
    {
      cycle,
      edition,
      opens: windows.opens,
      closes: windows.closes,
      revision: publications.at(-1)?.[1] ?? 0
    }
  ]
}

const cycles =
  (reports: ReportStore): TaskEither<ReportStoreFailure, ReadonlyArray<CycleOnRecord>> =>
  async () => {
    const reading = await reports.read(nationalReportRows.name, ['cycle:'])()
    return isLeft(reading)
      ? reading
      : right([...rowsUnder<CycleRow>(reading.right, 'cycle:')].flatMap(onRecord).toReversed())
  }

/** Another process may be the one that follows: what halted it is on record. */
const standing = (kept: ReadonlyArray<Quarantined>, stopped: string | null): Pick<Lag, 'stopped' | 'parked'> => ({
  stopped: stopped ?? (kept.some(({ policy }) => policy === 'halt') ? 'EventUnreadable' : null),
  parked: kept.filter(({ policy }) => policy === 'park').length
})

const lagOf = async ({ events, reports, stopped }: ReadingFrom, report: Report): Promise<Either<Outside, Lag>> => {
  const kept = await standingOf(reports, { report: report.name, which: 'live' })
  if (isLeft(kept)) return kept
  const { mark, quarantined } = kept.right
  let behind = 0
  for await (const followed of events.follow(mark?.position ?? beginning, { types: report.reads }, { until: 'end' })) {
    if (followed.type === 'Failed') return left({ type: followed.failure.type, reason: followed.failure.type })
    behind += followed.page.events.length
  }
  return right({ report: report.name, behind, ...standing(quarantined, stopped?.(report.name) ?? null) })
}

const parked =
  (reports: ReportStore): TaskEither<ReportStoreFailure, number> =>
  async () => {
    const streams = new Set<string>()
    for (const { name } of allReports) {
      const kept = await reports.quarantined({ report: name, which: 'live' })()
      if (isLeft(kept)) return kept
      for (const { stream, policy } of kept.right) if (policy === 'park') streams.add(stream)
    }
    return right(streams.size)
  }

const lag =
  (from: ReadingFrom): TaskEither<Outside, ReadonlyArray<Lag>> =>
  async () => {
    const found: Array<Lag> = []
    for (const report of allReports) {
      const one = await lagOf(from, report)
      if (isLeft(one)) return one
      found.push(one.right)
    }
    return right(found)
  }

export const reportReads = (from: ReadingFrom): ReportReads => {
  const { reports, words, codeKey } = from
  return {
    national: ask =>
      told(async () => {
        const key = await codeKey(ask.cycle)()
        return isLeft(key) ? key : nationalReport(reports)({ ...ask, codeKey: key.right })()
      }),
    local: ask => told(localReport({ reports, words })(ask)),
    register: on => told(membershipRegister(reports)(on)),
    membersOf: cycle => told(membersOfCycle(reports)(cycle)),
    cycles: () => told(cycles(reports)),
    parked: () => told(parked(reports)),
    lag: () => told(lag(from))
  }
}
