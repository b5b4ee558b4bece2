/** What each standard gives to the ratings of a local report that are read by core value. */
import { coreValues } from '@cofc/core'
import { standardsFor } from '../local-report/value-tables.ts'
import { givenBy, overStandards, ratingOf, unitOf, type LocalTally } from './local-tallied.ts'

export const ofLocalValues: LocalTally = ({ record }, [named, side, name = '']) => {
  const value = coreValues.find(one => one === named)
  if (value === undefined) return null
  const ratings = side === 'self' ? record.row.self : record.row.peer
  const items = overStandards(record.row, standardsFor(record, value), standard =>
    givenBy(ratingOf(ratings, standard), name)
  )
  return { unit: unitOf(name), items }
}
