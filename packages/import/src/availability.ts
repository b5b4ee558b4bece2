/** A file that says when reviewers can go. It is read for one question, and nothing of it is kept. */
import type { PlainDate, ReviewerId } from '@cofc/core'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import * as cell from './reading/cells.ts'
import { ifGiven, needed } from './reading/column.ts'
import { readTable, type TableRow } from './reading/read-table.ts'
import { unreadable, type Unreadable } from './reading/unreadable.ts'

const columns = { reviewer: needed(cell.reviewerId), from: needed(cell.date), until: ifGiven(cell.date) }

/** From one day to another, on which a reviewer can go on a visit. */
export interface Availability {
  readonly line: number
  readonly reviewer: ReviewerId
  readonly from: PlainDate
  /** The same day, where the file names no other. */
  readonly until: PlainDate
}

const wrongWith = ({ line, cells: { from, until } }: TableRow<typeof columns>): ReadonlyArray<Unreadable> =>
  until !== null && until < from ? [unreadable(line, `it ends before ${from}, on which it begins`, 'until')] : []

/** Every row, or what is wrong with the file, each at its line and column. */
export const readAvailability = async (
  path: string
): Promise<Either<ReadonlyArray<Unreadable>, ReadonlyArray<Availability>>> => {
  const read = await readTable(path, { name: 'the file of availability', columns })
  if (isLeft(read)) return read
  const wrong = read.right.flatMap(wrongWith)
  if (wrong.length > 0) return left(wrong)
  return right(
    read.right.map(({ line, cells: { reviewer, from, until } }) => ({ line, reviewer, from, until: until ?? from }))
  )
}
