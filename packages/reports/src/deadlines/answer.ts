/** Asks core what is due, of all that stood on record at the end of a day, and counts the working days. */
import { dueBy, plusWorkingDays, workingDaysLeft, type Due } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right, type Either } from 'fp-ts/lib/Either.js'
import { nameOn } from '../names.ts'
import { declaredIn, recordsOn, recordTables } from '../waiting/records-on.ts'
import type { AskDeadlines, Deadlines } from './deadlines.ts'

export const deadlineTables = recordTables
type Rows = RowsOf<typeof deadlineTables>

const idOf = ({ community: id, cycle }: Due): string => `${id ?? ''} ${cycle ?? ''}`
/** Those of one day and one kind in the order of communities; else as they came. */
const inOrder = (dues: ReadonlyArray<Due>): ReadonlyArray<Due> => {
  const alike = new Map<string, Array<Due>>()
  for (const due of dues) {
    const key = `${due.by} ${due.kind}`
    alike.set(key, [...(alike.get(key) ?? []), due])
  }
  return [...alike.values()].flatMap(some =>
    some.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : idOf(one) > idOf(other) ? 1 : 0))
  )
}

export const deadlinesAnswer = (rows: Rows, { on, ahead, community: of }: AskDeadlines): Either<never, Deadlines> => {
  const declared = declaredIn(rows, on)
  const until = plusWorkingDays(on, ahead, declared)
  const name = nameOn(rows.communities, on)
  const deadlines = inOrder(dueBy(until, recordsOn(rows, on)))
    .filter(due => of === undefined || due.community === of)
    .map(({ kind, community: id, cycle, by, ...named }) => ({
      ...{ kind, community: id, name: id === null ? null : name(id), cycle, by, ...named },
      standing: by < on ? ('overdue' as const) : ('due' as const),
      workingDays: Math.abs(workingDaysLeft(on, by, declared))
    }))
  const overdue = deadlines.filter(({ standing }) => standing === 'overdue').length
  return right({ on, until, overdue, due: deadlines.length - overdue, deadlines })
}
