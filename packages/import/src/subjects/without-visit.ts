/** Exceptions for a visit that has no row: nobody could say what they are for. */
import type { Count, PlainDate } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { exceptionsFile, visitExceptions } from '../mappings/exceptions-file.ts'
import type { ReviewDays } from '../mappings/its-review.ts'
import { offeredOn, visits } from '../mappings/visits.ts'
import type { Found } from '../planning/subject.ts'

/** The first day that the row of each visit tells. */
export const visitDaysOf = ({ rows }: Found, days: ReviewDays): ReadonlyMap<Count, PlainDate> =>
  new Map(
    rows(visits)
      .filter(({ refused }) => refused === null)
      .map(({ cells }) => [cells.seq, offeredOn(cells, { days })])
  )

/** Whether a visit has a row that was read, or is recorded; a row that was lost may be its. */
const isThere = ({ rows, from: { staging } }: Found, recorded: ReadonlyArray<RecordedEvent>, seq: Count): boolean =>
  staging.unread.lostRows.has(visits.name) ||
  rows(visits).some(({ cells }) => cells.seq === seq) ||
  recorded.some(({ data }) => data['visit'] === seq)

/** By line, the refusal of each that is for no visit. */
export const refuseWithoutVisit = (
  found: Found,
  recorded: ReadonlyArray<RecordedEvent>
): ReadonlyMap<number, number> => {
  const { refusals } = found.from.staging
  const without = visitExceptions(found.rows(exceptionsFile)).filter(
    ({ refused, cells }) => refused === null && !isThere(found, recorded, cells.key.seq)
  )
  return new Map(
    without.map(({ file, line, cells: { key } }) => {
      const { community, cycle, seq } = key
      const says = `${visits.name} has no visit ${seq} of ${community} in ${cycle}: correct the key, or leave the row out`
      const value = [community, cycle, seq].join(';')
      return [line, refusals.add({ file, line, column: 'key', value, rule: 'NoRowForException', says, root: null })]
    })
  )
}
