/** What became of tables, said of the reports that read them: a table that stopped stops every one of them. */
import type { FollowResult, TableFailure, TableReader } from '@cofc/projections'
import { allReports } from '@cofc/reports'

type OfReport<F> = F extends { readonly table: string } ? Omit<F, 'table'> & { readonly report: string } : never
/** Why a report goes no further. */
export type ReportFailure = OfReport<TableFailure>

export interface ReportProgress {
  readonly report: string
  /** Events read for it. */
  readonly events: number
  readonly position: string
}

const ofReport = (report: string, { type, table: _, ...failure }: TableFailure): ReportFailure =>
  ({ type, report, ...failure }) as ReportFailure

const resultsFor = ({ tables }: FollowResult, reader: TableReader) =>
  tables.filter(({ table }) => reader.tables.some(({ name }) => name === table))

const placeOf = (failure: TableFailure): string => ('position' in failure ? failure.position : '')
const firstFailure = (result: FollowResult, reader: TableReader): TableFailure | undefined =>
  resultsFor(result, reader)
    .flatMap(({ failure }) => failure ?? [])
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))[0]

/** The reports that stopped, each with what stopped it first in the history. */
export const stoppedReports = (result: FollowResult): ReadonlyArray<ReportFailure> =>
  allReports.flatMap(reader => {
    const failure = firstFailure(result, reader)
    return failure === undefined ? [] : [ofReport(reader.name, failure)]
  })

/** How far each report has come: as far as all of its tables. */
export const reportProgress = (result: FollowResult): ReadonlyArray<ReportProgress> =>
  allReports.map(reader => {
    const types = new Set(reader.tables.flatMap(({ reads }) => Object.keys(reads)))
    const counts = Object.entries(result.ofType).map(([type, count]) => (types.has(type) ? count : 0))
    const [position = ''] = resultsFor(result, reader)
      .map(one => one.position)
      .toSorted()
    return { report: reader.name, events: counts.reduce((sum, count) => sum + count, 0), position }
  })
