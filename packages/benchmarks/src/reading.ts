/** Reads the national report of a data folder whose rows are up to date, and the same rows by hand. */
import { Cycle } from '@cofc/core'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import {
  disclosureCheck,
  eventFormat,
  reportReader,
  reports,
  type NationalReport,
  type ReportReader
} from '@cofc/reports'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { existsSync, readFileSync } from 'node:fs'
import { issueIn } from './issuing.ts'
import { filesIn } from './rebuilding.ts'

export interface Reading {
  /** A reader that remembers nothing yet. */
  readonly newReader: () => ReportReader
  /** Of a cycle and the one before, whose change is told: the rows read and parsed, and nothing made of them. */
  readonly plainly: (cycles: ReadonlyArray<string>) => Promise<number>
  readonly close: () => Promise<void>
}

const got = <F, A>(answer: Either<F, A>): A => {
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}

export const openReading = (folder: string): Reading => {
  const [files, issue] = [filesIn(folder), issueIn(folder)]
  const [history, rows] = [openSqliteEventStore(files.events), openSqliteReportStore(files.reports)]
  const newReader = (): ReportReader =>
    reportReader({
      events: history.store,
      reports: rows.store,
      format: eventFormat,
      words: refs => async () => right(refs.map(() => null)),
      codeKey: () => async () => right('a key'),
      issue: () => async () => right(existsSync(issue) ? readFileSync(issue, 'utf8') : null)
    })
  return {
    newReader,
    plainly: async cycles => {
      const { reviews, ...others } = reports.national.tables
      const wanted = {
        ...Object.fromEntries(Object.values(others).map(({ name }) => [name, 'all' as const])),
        [reviews.name]: cycles.map(cycle => `${cycle}:`)
      }
      const found = got(await rows.store.read(wanted)())
      const parsed = Object.values(found).flatMap(({ rows: of }) => of.map(({ row }): unknown => JSON.parse(row)))
      return parsed.length
    },
    close: async () => {
      rows.close()
      await history.close()
    }
  }
}

export const askNational = async (reader: ReportReader, cycle: string): Promise<NationalReport> =>
  got(await reader.ask(reports.national)({ cycle: got(Cycle.decode(cycle)) })())

/** All of the check on disclosure but the solver's own time. */
export const askCheck = async (reader: ReportReader, cycle: string): Promise<unknown> =>
  got(await reader.ask(disclosureCheck(() => ({ low: 0, high: 1_000 })))({ cycle: got(Cycle.decode(cycle)) })())
