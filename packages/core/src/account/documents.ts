/**
 * The numbers of documents. Each account numbers its own invoices, credit notes and receipts, anew in every financial
 * year: `TC-0042/2024-25/1`, `TC-0042/2024-25/C1`, `TC-0042/2024-25/R1`.
 */
import type { CommunityId } from '../values/community-id.ts'
import { numberAfter, type Count } from '../values/count.ts'
import { documentNumber, type DocumentNumber } from '../values/document-number.ts'
import { FinancialYear } from '../values/financial-year.ts'
import type { PlainDate } from '../values/plain-date.ts'

const letterOf = { invoice: '', credit: 'C', receipt: 'R' } as const
export type DocumentKind = keyof typeof letterOf

interface Document {
  readonly financialYear: FinancialYear
  /** In its series; `null` of what takes no number of it. */
  readonly place: Count | null
  readonly on: PlainDate
}
export interface Series {
  readonly community: CommunityId
  readonly kind: DocumentKind
  readonly financialYear: FinancialYear
}
interface NextNumber {
  readonly number: DocumentNumber
  readonly place: Count
  readonly financialYear: FinancialYear
}

const inSeries = (documents: ReadonlyArray<Document>, { financialYear }: Series): ReadonlyArray<Document> =>
  documents.filter(one => one.place !== null && one.financialYear === financialYear)

/** The next number of a series, given all documents of its kind. */
export const nextNumber = (documents: ReadonlyArray<Document>, series: Series): NextNumber => {
  const { community, kind, financialYear } = series
  const place = numberAfter(inSeries(documents, series))
  return { number: documentNumber(community, financialYear, `${letterOf[kind]}${String(place)}`), place, financialYear }
}

/** The day of the last of a series, if that is after the day on which the next would be; otherwise `null`. */
export const lastNumberAfter = (
  documents: ReadonlyArray<Document>,
  series: Series,
  on: PlainDate
): PlainDate | null => {
  const last = inSeries(documents, series).at(-1)?.on
  return last !== undefined && last > on ? last : null
}

/** Whether a number is such as the account gives itself. */
export const isOfOurSeries = (number: DocumentNumber, community: CommunityId): boolean => {
  const [of, year] = number.split('/')
  return of === community && FinancialYear.is(year)
}
