/** The ratings of a review read by core value: the standards in its scope that stand for each, in the order of the values. */
import { coreValues, type CoreValue, type StandardCode } from '@cofc/core'
import type { ValueTable } from './local-report.ts'
import type { OnRecord } from './review-on-record.ts'
import { countsOf, ratingsOf } from './section-tables.ts'

/** A standard that stands for two values is under both; one that stands for none is under none. */
export const standardsFor = ({ row, edition }: OnRecord, value: CoreValue): ReadonlyArray<StandardCode> => {
  const its = new Set(edition?.standards.flatMap(({ standard, values }) => (values.includes(value) ? [standard] : [])))
  return row.scope.map(({ standard }) => standard).filter(standard => its.has(standard))
}

export const valuesOf = (record: OnRecord): { readonly values?: ReadonlyArray<ValueTable> } => {
  const { kind, self, peer } = record.row
  const values = coreValues.flatMap((value): ReadonlyArray<ValueTable> => {
    const standards = standardsFor(record, value)
    if (standards.length === 0) return []
    const theirs = kind === 'self-review' ? null : countsOf(ratingsOf(peer, standards))
    return [{ value, standards, self: countsOf(ratingsOf(self, standards)), peer: theirs }]
  })
  return values.length === 0 ? {} : { values }
}
