/** Rows that another version of a report folded mean something else: today's questions are never answered from them. */
import { isLeft, left } from 'fp-ts/lib/Either.js'
import type { Report } from './report.ts'
import type { Mark, ReportStore } from './report-store.ts'

export const areOfAnotherVersion = (report: Report, mark: Mark | null): boolean =>
  mark !== null && mark.version !== report.version

/** A report store that reads no rows but those of the version at hand. */
export const onlyOwnRows = (store: ReportStore, known: ReadonlyArray<Report>): ReportStore => ({
  ...store,
  read: (name, prefixes) => async () => {
    const reading = await store.read(name, prefixes)()
    if (isLeft(reading)) return reading
    const { mark } = reading.right
    if (!known.some(report => report.name === name && areOfAnotherVersion(report, mark))) return reading
    const reason = `the rows of ${name} are of another version: the report must be rebuilt`
    return left({ type: 'ReportStoreUnavailable', reason })
  }
})
