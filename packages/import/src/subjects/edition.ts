/** An edition: when it was last used is told by the cycles of the folder. */
import { latest, type PlainDate } from '@cofc/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { cycles } from '../mappings/cycles.ts'
import { keyOf } from '../mappings/row.ts'
import type { Found, Know } from '../planning/subject.ts'

const lastDay = ({
  from: {
    staging: { rows }
  },
  parts: [edition]
}: Found): PlainDate | null => {
  const days: Array<PlainDate> = []
  for (const name of rows.subjects('cycle'))
    for (const { cells, refused } of rows.under(cycles, keyOf([name])))
      if (refused === null && cells.edition === edition) days.push(cells.closes)
  const [first, ...others] = days
  return first === undefined ? null : latest(first, ...others)
}
export const edition: Know<'edition'> = found => TE.right({ recorded: found.events, lastDay: () => lastDay(found) })
