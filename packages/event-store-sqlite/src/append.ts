/** One append, within a transaction that the caller began and will end. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { positionOf, type Appended, type AppendFailure } from '@cofc/event-store'
import type { Statements } from './statements.ts'

/** An append whose events stand ready as text. */
export interface PreparedAppend {
  readonly stream: string
  readonly expected: number
  readonly events: ReadonlyArray<EventText>
}
export interface EventText {
  readonly id: string
  readonly type: string
  readonly data: string
  readonly metadata: string
}

/** Nothing is written unless the version is the expected one, so that a conflict undoes no other append. */
export const appendWithin = (statements: Statements, asked: PreparedAppend): Either<AppendFailure, Appended> => {
  const { stream, expected, events } = asked
  const [first, ...others] = events
  if (first === undefined) return checked(statements, asked)
  const { changes, lastInsertRowid } = statements.addAt.run(
    stream,
    expected,
    first.id,
    first.type,
    first.data,
    first.metadata
  )
  if (changes === 0) return repeated(statements, asked)
  let position = lastInsertRowid
  for (const [index, { id, type, data, metadata }] of others.entries())
    position = statements.add.run(stream, expected + index + 2, id, type, data, metadata).lastInsertRowid
  return right({ version: expected + events.length, position: positionOf(Number(position)) })
}

const checked = ({ headOf }: Statements, { stream, expected }: PreparedAppend): Either<AppendFailure, Appended> => {
  const { version, position } = headOf(stream)
  return version === expected
    ? right({ version, position: positionOf(position) })
    : left({ type: 'VersionConflict', stream, expected, actual: version })
}

/** An append whose events stand already where they were to go was done before. */
const repeated = (
  { idsBetween, headOf }: Statements,
  { stream, expected, events }: PreparedAppend
): Either<AppendFailure, Appended> => {
  const version = expected + events.length
  const kept = idsBetween(stream, expected, version)
  const last = kept.at(-1)
  const same = last !== undefined && events.every(({ id }, index) => kept[index]?.id === id)
  if (same) return right({ version, position: positionOf(last.position) })
  return left({ type: 'VersionConflict', stream, expected, actual: headOf(stream).version })
}
