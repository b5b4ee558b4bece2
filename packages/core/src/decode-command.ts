/** From JSON to a command of any aggregate, and to the aggregate that answers it. There is no other way in. */
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js'
import { streamOf } from './address.ts'
import type { Dated } from './aggregate.ts'
import { outOfBounds } from './bounds.ts'
import { commandsByType, type NamedCommand } from './command-named.ts'
import { notGivenBy } from './given.ts'
import { problemsOf, type Problem } from './problems.ts'
import { unknownFieldsOf } from './unknown-fields.ts'
import { counted } from './wording/lists.ts'

export interface DecodedCommand {
  readonly command: Dated
  /** Its own entry, and that of the aggregate that answers it. */
  readonly entry: NamedCommand
}

/** How one command is read. */
interface CommandReader extends NamedCommand {
  readonly unknownIn: (json: unknown) => ReadonlyArray<string>
  /** What people may not give, though it could be stored. */
  readonly notGivenIn: (command: unknown) => ReadonlyArray<Problem>
}
const readers: ReadonlyMap<string, CommandReader> = new Map(
  [...commandsByType].map(([type, named]) => {
    const unknownIn = unknownFieldsOf(named.command.codec)
    return [type, { ...named, unknownIn, notGivenIn: notGivenBy(named.command.codec) }] as const
  })
)

const longest = 40
/** What stands in place of a name may be a person's words: one that no program would give is not told. */
const isName = (text: string): boolean => /^\w+$/.test(text)
const shown = (type: unknown): string => {
  if (typeof type !== 'string') return 'by nothing but text'
  return isName(type) ? `"${type.slice(0, longest)}"` : `by a text of ${counted(type.length, 'character')}`
}

const mostNamed = 20
const told = (path: string): string =>
  path
    .split('.')
    .map(name => (isName(name) ? name : '(no name)'))
    .join('.')
const shortened = (path: string): string => (path.length > 4 * longest ? `${path.slice(0, 4 * longest)}…` : path)
const unknownProblems = (paths: ReadonlyArray<string>): ReadonlyArray<Problem> =>
  paths.slice(0, mostNamed).map(path => ({ path: shortened(told(path)), says: 'no field is called so' }))

/** What is as the codec says, and holds nothing else, is the command itself, not a copy. */
const read = (entry: CommandReader, json: unknown): Either<ReadonlyArray<Problem>, DecodedCommand> => {
  const { codec } = entry.command
  const unknown = entry.unknownIn(json)
  const decoded = codec.is(json) ? right(json) : codec.decode(json)
  if (isRight(decoded) && unknown.length === 0) return right({ command: decoded.right, entry })
  const problems = isLeft(decoded) ? problemsOf(decoded.left) : []
  return left([...problems, ...unknownProblems(unknown)])
}

const readerOf = (json: unknown): Either<ReadonlyArray<Problem>, CommandReader> => {
  const excess = outOfBounds(json)
  if (excess !== null) return left([excess])
  const type = typeof json === 'object' && json !== null && 'type' in json ? json.type : undefined
  const reader = typeof type === 'string' ? readers.get(type) : undefined
  return reader === undefined ? left([{ path: 'type', says: `no command is called ${shown(type)}` }]) : right(reader)
}

/**
 * The command, or what is wrong with it: a field that it does not have is refused, too, at every depth, and so is what
 * people may not give.
 * @example
 * ```ts
 * import { left } from 'fp-ts/lib/Either.js'
 * expect(decodeCommand({ type: 'Dance' })).toEqual(left([{ path: 'type', says: 'no command is called "Dance"' }]))
 * const withdraw = { type: 'WithdrawMembership', community: 'TC-0042', on: '2024-01-31' }
 * expect(decodeCommand({ ...withdraw, by: 'x' })).toEqual(left([{ path: 'by', says: 'no field is called so' }]))
 * expect(decodeCommand({ ...withdraw, on: '9999-12-30' })).toMatchObject({ left: [{ path: 'on' }] })
 * ```
 */
export const decodeCommand = (json: unknown): Either<ReadonlyArray<Problem>, DecodedCommand> => {
  const reader = readerOf(json)
  if (isLeft(reader)) return reader
  const decoded = read(reader.right, json)
  if (isLeft(decoded)) return decoded
  const problems = reader.right.notGivenIn(decoded.right.command)
  return problems.length === 0 ? decoded : left(problems.slice(0, mostNamed))
}

/**
 * A command that the program made of what is stored, or that was given before: it may hold whatever an event holds, days
 * before 1900 and blank names too.
 */
export const decodeStoredCommand = (json: unknown): Either<ReadonlyArray<Problem>, DecodedCommand> => {
  const reader = readerOf(json)
  return isLeft(reader) ? reader : read(reader.right, json)
}

/** The stream that it is decided in. */
export const streamOfCommand = ({ command, entry: { aggregate } }: DecodedCommand): string =>
  // Its codec has seen that the fields of the address are there.
  streamOf(aggregate, command as unknown as Readonly<Record<string, string>>)
