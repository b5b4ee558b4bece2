/** The figures of an accreditation review against its thresholds, what is outstanding, and where its case stands. */
import {
  figuresOf,
  latest,
  thresholdsOf,
  type PlainDate,
  type Rating,
  type StandardCode,
  type Thresholds
} from '@cofc/core'
import type { AccreditationShown } from './accreditation-part.ts'
import { caseOnRecord, caseShown, type CaseOnRecord } from './case-on-record.ts'
import type { LocalReport } from './local-report.ts'
import { bookIn } from '../tables/policy-row.ts'
import type { LocalReviewRow } from '../tables/local-review-row.ts'
import { countedIn, textsIn, type LocalRows, type OnRecord } from './review-on-record.ts'
import { typeTables } from './type-tables.ts'

const lastDayOf = ({ days }: LocalReviewRow): PlainDate =>
  latest(days.opened, ...Object.values(days).flatMap((day: PlainDate | null) => day ?? []))

const thresholdsFor = (rows: LocalRows, row: LocalReviewRow, pack: CaseOnRecord['pack']): Thresholds =>
  pack?.thresholds ?? thresholdsOf(bookIn(rows.policies, lastDayOf(row), null))

const written = (rows: LocalRows, record: OnRecord): AccreditationShown => {
  const { row } = record
  const ofCycle = caseOnRecord(rows.cases.get(row.community), row.cycle)
  const pack = ofCycle?.pack ?? null
  const [counted, texts] = [countedIn(row), textsIn(record)]
  const ratingOf = (standard: StandardCode): Rating | null => counted[standard]?.rating ?? null
  const shown = ({ standard }: { readonly standard: StandardCode }) => ({
    ...{ standard, text: texts.get(standard) ?? '', rating: ratingOf(standard) }
  })
  const figures = figuresOf(row.scope.map(one => ({ ...one, rating: ratingOf(one.standard) })))
  const thresholds = thresholdsFor(rows, row, pack)
  return {
    ...{ types: typeTables(figures, thresholds), coreMustBeMet: thresholds.coreMustBeMet, pinned: pack !== null },
    outstanding: figures.outstanding.map(one => ({ ...shown(one), type: one.standardType, core: one.core })),
    core: row.scope.filter(({ core }) => core).map(shown),
    case: caseShown(ofCycle)
  }
}

/** Nothing is said where the review is of another kind. */
export const accreditationOf = (rows: LocalRows, record: OnRecord): Pick<LocalReport, 'accreditation'> =>
  record.row.kind === 'accreditation' ? { accreditation: written(rows, record) } : {}
