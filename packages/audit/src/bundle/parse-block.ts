/** Reads the text of an event that was hashed. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'
import { objectOf } from './object-of.ts'

/** What a block says of its event. */
export interface BlockRead {
  readonly stream: string
  readonly version: number
  readonly type: string
  /** The data as they were hashed; of a raw block `null`. */
  readonly data: string | null
  /** `undefined` of an event from before there were links. */
  readonly previous: unknown
}
const [begun, begunRaw] = ['cofc/event/1\n', 'cofc/event/1 raw\n']
const notABlock = malformed('A block has the lines of an event.')

export const parseBlock = (block: string): Either<Fault, BlockRead> => {
  if (!block.endsWith('\n')) return left(notABlock)
  if (block.startsWith(begunRaw)) return rawBlock(block)
  const lines = block.split('\n')
  if (!block.startsWith(begun) || lines.length !== 8) return left(notABlock)
  const named = nameIn(lines)
  if (isLeft(named)) return named
  const metadata = objectOf(lines[6] as string)
  return metadata === null
    ? left(notABlock)
    : right({ ...named.right, data: lines[5] as string, previous: linkIn(metadata) })
}
const linkIn = (metadata: Readonly<Record<string, unknown>>): unknown =>
  Object.hasOwn(metadata, 'previous') ? metadata['previous'] : undefined

const rawBlock = (block: string): Either<Fault, BlockRead> => {
  const lines = block.split('\n')
  if (lines.length < 7) return left(notABlock)
  const named = nameIn(lines)
  return isLeft(named) ? named : right({ ...named.right, data: null, previous: undefined })
}

const nameIn = (lines: ReadonlyArray<string>): Either<Fault, Pick<BlockRead, 'stream' | 'version' | 'type'>> => {
  const [stream, type] = [textOf(lines[2] as string), textOf(lines[4] as string)]
  const digits = lines[3] as string
  const version = /^[1-9][0-9]*$/u.test(digits) ? Number(digits) : NaN
  return stream === null || type === null || !Number.isSafeInteger(version)
    ? left(notABlock)
    : right({ stream, version, type })
}
/** A JSON string in the one form that it is written in. */
const textOf = (json: string): string | null => {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'string' && value.isWellFormed() && JSON.stringify(value) === json ? value : null
  } catch {
    return null
  }
}
