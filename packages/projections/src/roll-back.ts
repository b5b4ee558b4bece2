/**
 * Puts back the rows that the last rebuild replaced, when the rebuilt ones turn out to be wrong. They are followed first
 * to where the live rows stand, so that no reader sees a table go back; the live rows are the former from then on, and
 * rolling back again undoes it.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { followInto } from './follow.ts'
import type { Following, FollowingFailure, FollowOptions } from './following.ts'
import { meet, mostRounds, namesOf, standElsewhere, type Meeting, type Met } from './meeting.ts'
import type { FormerRows, ReportStoreFailure } from './report-store.ts'
import type { AnyTable } from './table.ts'
import type { TableFailure } from './table-fold.ts'

export interface RollBackOptions extends Pick<FollowOptions, 'signal' | 'onProgress' | 'pageSize' | 'writeEvery'> {
  /** Tables that stay: what is put back takes its place where these stand, so that all stay together. */
  readonly beside?: ReadonlyArray<AnyTable>
}
export type RolledBack =
  | { readonly outcome: 'rolled back'; readonly tables: ReadonlyArray<string> }
  /** The rows in use are as they were. */
  | { readonly outcome: 'cancelled' }
export type RollBackFailure =
  | FollowingFailure
  /** There is nothing to go back to: no table was rebuilt since its former rows were dropped. */
  | { readonly type: 'NoFormerRows' }
  /** The former rows cannot be followed: of another version of the table, or at an event that cannot be read. */
  | { readonly type: 'FormerRowsUnfit'; readonly because: TableFailure }

/** The tables that have former rows. */
const formersOf = async (
  { reports }: Following,
  tables: ReadonlyArray<AnyTable>
): Promise<Either<ReportStoreFailure, ReadonlyArray<FormerRows>>> => {
  const found: Array<FormerRows> = []
  for (const table of namesOf(tables)) {
    const former = await reports.checkpoint({ table, which: 'former' })()
    if (isLeft(former)) return former
    if (former.right !== null) found.push({ table, checkpoint: former.right })
  }
  return right(found)
}

/** Follows the former rows to where all meet. */
const followFormer = async (
  { following, going, options }: Meeting,
  { upTo }: Met
): Promise<Either<RollBackFailure, void>> => {
  const followed = await followInto(following, 'former')(going, { ...options, until: 'end', ...upTo })()
  if (isLeft(followed)) return followed
  const stopped = followed.right.tables.find(({ failure }) => failure !== null)?.failure ?? null
  return stopped === null ? right(undefined) : left({ type: 'FormerRowsUnfit', because: stopped })
}

/** `null` when the rows have moved on meanwhile. */
const putBack = async (
  { following: { reports }, going }: Meeting,
  formers: ReadonlyArray<FormerRows>,
  { beside, mayGoBack }: Met
): Promise<Either<RollBackFailure, RolledBack | null>> => {
  if (formers.length < going.length) return right(null)
  const done = await reports.rollBack(formers, { beside: namesOf(beside), mayGoBack })()
  if (!isLeft(done)) return right({ outcome: 'rolled back', tables: namesOf(going) })
  return standElsewhere(done.left) || done.left.type === 'CheckpointMoved' ? right(null) : left(done.left)
}

/** One attempt; `null` when the rows have moved on meanwhile. */
const attempt = async (meeting: Meeting): Promise<Either<RollBackFailure, RolledBack | null>> => {
  const { following, going, options } = meeting
  const standing = await formersOf(following, going)
  if (isLeft(standing)) return standing
  const positions = standing.right.map(({ checkpoint }) => checkpoint)
  const met = await meet(meeting, positions)
  if (isLeft(met)) return met
  const followed = await followFormer(meeting, met.right)
  if (isLeft(followed)) return followed
  if (options.signal?.aborted === true) return right({ outcome: 'cancelled' })
  const formers = await formersOf(following, going)
  return isLeft(formers) ? formers : putBack(meeting, formers.right, met.right)
}

/** Of these tables, those that have former rows: all at once, or none. */
export const rollBack =
  (following: Following) =>
  (
    tables: ReadonlyArray<AnyTable>,
    { beside = [], ...options }: RollBackOptions = {}
  ): TaskEither<RollBackFailure, RolledBack> =>
  async (): Promise<Either<RollBackFailure, RolledBack>> => {
    for (let round = 0; round < mostRounds; round++) {
      const formers = await formersOf(following, tables)
      if (isLeft(formers)) return formers
      if (formers.right.length === 0) return left({ type: 'NoFormerRows' })
      const going = tables.filter(({ name }) => formers.right.some(({ table }) => table === name))
      const stay = [...beside, ...tables].filter(table => !going.includes(table))
      const done = await attempt({ following, going, beside: stay, options })
      if (isLeft(done)) return done
      if (done.right !== null) return right(done.right)
    }
    return left({ type: 'RebuildUnderWay', table: namesOf(tables).join(', ') })
  }
