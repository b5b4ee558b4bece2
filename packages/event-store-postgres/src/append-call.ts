/**
 * One call of the function that appends, for all appends of a turn: a transaction of its own, so that a process that is
 * stopped in the midst holds no lock. What becomes of a call is told three ways; only a broken connection leaves it open.
 */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { positionOf, type Appended, type AppendFailure } from '@cofc/event-store'
import type { Ask, Database, Row } from '@cofc/postgres-schema'
import type { PreparedAppend } from './prepare-append.ts'

export type Answer = Either<AppendFailure, Appended>
export type Call =
  | { readonly type: 'Answered'; readonly answers: ReadonlyArray<Answer> }
  /** Nothing was kept. */
  | { readonly type: 'Refused'; readonly error: unknown }
  | { readonly type: 'Unknown' }

const append = 'select is_conflict, last_version, last_position from cofc_events.append($1)'

export const callAppend = async (database: Database, group: ReadonlyArray<PreparedAppend>): Promise<Call> => {
  let call: Call | undefined
  try {
    return await database.session(async ask => {
      call = { type: 'Unknown' }
      call = await asked(ask, group)
      // A connection of which nothing is known is used no more.
      if (call.type === 'Unknown') throw new Error('the connection broke')
      return call
    })
  } catch (error) {
    return call ?? { type: 'Refused', error }
  }
}

const asked = async (ask: Ask, group: ReadonlyArray<PreparedAppend>): Promise<Call> => {
  try {
    const rows = await ask(append, [textOf(group)])
    return { type: 'Answered', answers: group.map((one, index) => answerIn(rows[index], one)) }
  } catch (error) {
    return (await stillAnswers(ask)) ? { type: 'Refused', error } : { type: 'Unknown' }
  }
}
/** A server that goes on with a connection has undone the statement that it refused; one that ends it may not have. */
const stillAnswers = async (ask: Ask): Promise<boolean> => {
  try {
    await ask('select 1')
    return true
  } catch {
    return false
  }
}

const textOf = (group: ReadonlyArray<PreparedAppend>): string =>
  JSON.stringify(group.map(({ stream, hash, expected, events }) => ({ stream, hash, expected, events })))

const answerIn = (row: Row | undefined, { stream, expected }: PreparedAppend): Answer => {
  const version = Number(row?.['last_version'])
  return row?.['is_conflict'] === true
    ? left({ type: 'VersionConflict', stream, expected, actual: version })
    : right({ version, position: positionOf(Number(row?.['last_position'])) })
}
