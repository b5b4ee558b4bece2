/** A report as it is issued: what another issue would say, under its number and its day. */
import type { PlainDate } from '@cofc/core'
import { isTooEarly } from './accreditations-told.ts'
import type { NationalReport } from './national-report.ts'

interface UnderNumber {
  readonly revision: number
  readonly on: PlainDate
}
export const issuedAs = (
  { accreditation, ...next }: NationalReport,
  { revision, on }: UnderNumber
): NationalReport => ({
  ...next,
  ...{ status: 'published', revision, publishedOn: on },
  ...(accreditation === undefined || isTooEarly(on, accreditation.until) ? {} : { accreditation })
})
