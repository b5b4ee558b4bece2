/** From JSON to a command of any aggregate, and to the aggregate that answers it. There is no other way in. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { streamOf } from './address.ts'
import type { Dated } from './aggregate.ts'
import { commandNamed, type NamedCommand } from './command-named.ts'
import { problemsOf, type Problem } from './problems.ts'

export interface DecodedCommand {
  readonly command: Dated
  /** Its own entry, and that of the aggregate that answers it. */
  readonly entry: NamedCommand
}

/** Asking whether JSON is as a codec says takes half the time of reading it, and most is; `encode` then frees it of fields that nobody knows. */
const read = (codec: t.Type<Dated, unknown>, json: unknown): t.Validation<Dated> =>
  codec.is(json) ? right(codec.encode(json) as Dated) : codec.decode(json)

/**
 * The command, freed of fields that it does not have, or what is wrong with it.
 * @example
 * ```ts
 * import { left } from 'fp-ts/lib/Either.js'
 * expect(decodeCommand({ type: 'Dance' })).toEqual(left([{ path: 'type', says: 'no command is called "Dance"' }]))
 * ```
 */
export const decodeCommand = (json: unknown): Either<ReadonlyArray<Problem>, DecodedCommand> => {
  const type = typeof json === 'object' && json !== null && 'type' in json ? json.type : undefined
  const named = typeof type === 'string' ? commandNamed(type) : null
  if (named === null) return left([{ path: 'type', says: `no command is called ${shown(type)}` }])
  const command = read(named.command.codec, json)
  return isLeft(command) ? left(problemsOf(command.left)) : right({ command: command.right, entry: named })
}

/** The stream that it is decided in. */
export const streamOfCommand = ({ command, entry: { aggregate } }: DecodedCommand): string =>
  // Its codec has seen that the fields of the address are there.
  streamOf(aggregate, command as unknown as Readonly<Record<string, string>>)

const longest = 40
const shown = (type: unknown): string =>
  typeof type === 'string' ? JSON.stringify(type.slice(0, longest)) : 'by nothing but text'
