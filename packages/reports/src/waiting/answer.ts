/** Everything that waits on a day, or the part of it that is asked for. */
import { waitSays, waitsIn, workingDaysLeft, type PlainDate, type Wait } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right, type Either } from 'fp-ts/lib/Either.js'
import { nameOn } from '../names.ts'
import { declaredIn, recordsOn, recordTables } from './records-on.ts'
import type { AskWaiting, Waiting, WaitListed } from './waiting.ts'

export const waitingTables = recordTables
type Rows = RowsOf<typeof waitingTables>

/** Each with how long there is time for it. */
export const listedOn = (rows: Rows, on: PlainDate, waits: ReadonlyArray<Wait>): ReadonlyArray<WaitListed> => {
  const [days, name] = [declaredIn(rows, on), nameOn(rows.communities, on)]
  return waits.map(wait => ({
    ...wait,
    name: wait.community === null ? null : name(wait.community),
    says: waitSays[wait.kind],
    daysLeft: wait.by === null ? null : workingDaysLeft(on, wait.by, days)
  }))
}
export const isOverdue = ({ daysLeft, by }: Pick<WaitListed, 'daysLeft' | 'by'>, on: PlainDate): boolean =>
  daysLeft !== null && by !== null && by < on

const isAsked =
  ({ who, community, kind }: AskWaiting) =>
  (wait: Wait): boolean =>
    (who === undefined || wait.who === who) &&
    (community === undefined || wait.community === community) &&
    (kind === undefined || wait.kind === kind)

export const waitingAnswer = (rows: Rows, ask: AskWaiting): Either<never, Waiting> => {
  const { on, who = null, community = null, kind = null } = ask
  const waits = listedOn(rows, on, waitsIn(on, recordsOn(rows, on)).filter(isAsked(ask)))
  return right({ on, who, community, kind, overdue: waits.filter(wait => isOverdue(wait, on)).length, waits })
}
