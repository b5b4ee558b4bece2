/** Everything that is asked of the reports, on one report store. */
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { Cycle } from '@cofc/core'
import { allReports, allTables } from './all-reports.ts'
import {
  lacking,
  lag,
  type Watched,
  onlyOwnVersions,
  type ReportStore,
  type ReportStoreFailure
} from '@cofc/projections'
import { localReport } from './local-report/query.ts'
import { membersOfCycle, membershipRegister } from './membership-register/query.ts'
import { nationalReport } from './national-report/query.ts'
import type { CycleOnRecord, ReadFailure, ReportReads } from './reads.ts'
import { cycles, type CycleRow } from './tables/cycle-row.ts'
import { rowsOf } from './tables/row-reader.ts'
import type { ReadWords } from './text.ts'

/** What went wrong outside, and why. */
interface Outside {
  readonly type: string
  readonly reason: string
}
export interface ReadingFrom extends Watched {
  readonly words: ReadWords<Outside>
  /** The secret key from which a cycle's codes are drawn. */
  readonly codeKey: (cycle: Cycle) => TaskEither<Outside, string>
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

const cyclesOnRecord =
  (reports: ReportStore): TaskEither<ReportStoreFailure, ReadonlyArray<CycleOnRecord>> =>
  async () => {
    const readings = await reports.read({ cycles: 'all' })()
    return isLeft(readings) ? readings : right([...rowsOf(cycles, readings.right)].flatMap(onRecord).toReversed())
  }

export const reportReads = (from: ReadingFrom): ReportReads => {
  const { words, codeKey } = from
  const reports = onlyOwnVersions(from.reports, allTables, from.format)
  return {
    national: ask =>
      told(async () => {
        const key = await codeKey(ask.cycle)()
        return isLeft(key) ? key : nationalReport(reports)({ ...ask, codeKey: key.right })()
      }),
    local: ask => told(localReport({ reports, words })(ask)),
    register: on => told(membershipRegister(reports)(on)),
    membersOf: cycle => told(membersOfCycle(reports)(cycle)),
    cycles: () => told(cyclesOnRecord(reports)),
    lacking: () => told(lacking(reports)(allReports)),
    lag: () => told(lag(from)(allReports))
  }
}
