/** The lines of a bundle (docs/bundle-format.md): what each kind has, and reading one. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'

export const bundleFormat = 'cofc/bundle/1'

export type Scope = 'whole' | { readonly community: string }
export type BundleLine =
  | {
      readonly line: 'bundle'
      readonly format: typeof bundleFormat
      readonly origin: string
      readonly size: number
      readonly scope: Scope
    }
  | { readonly line: 'rotation' | 'checkpoint' | 'heads'; readonly note: string }
  | { readonly line: 'words'; readonly commitment: string; readonly salt: string; readonly text: string }
  | { readonly line: 'event'; readonly index: number; readonly block: string }
  | { readonly line: 'proof'; readonly index: number; readonly path: ReadonlyArray<string> }
  | {
      readonly line: 'head'
      readonly index: number
      readonly stream: string
      readonly version: number
      readonly leaf: string
      readonly path: ReadonlyArray<string>
    }
  | {
      readonly line: 'end'
      readonly events: number
      readonly heads: number
      readonly words: number
      readonly sha256: string
    }
export type Kind = BundleLine['line']
export type LineOf<K extends Kind> = Extract<BundleLine, { readonly line: K }>

type Check = (value: unknown) => boolean
const isText: Check = value => typeof value === 'string' && value.isWellFormed()
const isCount: Check = value => Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0)
const isPositive: Check = value => isCount(value) && (value as number) > 0
const isPath: Check = value => Array.isArray(value) && value.length <= 63 && value.every(isText)
const isFormat: Check = value => value === bundleFormat
const isScope: Check = value => {
  if (value === 'whole') return true
  return typeof value === 'object' && value !== null && hasExactly(value, { community: isText })
}
const hasExactly = (value: object, members: Readonly<Record<string, Check>>): boolean => {
  const keys = Object.keys(value)
  return (
    keys.length === Object.keys(members).length &&
    keys.every(key => Object.hasOwn(members, key) && members[key]?.((value as Record<string, unknown>)[key]) === true)
  )
}

const note = { line: isText, note: isText }
const membersOf: Readonly<Record<Kind, Readonly<Record<string, Check>>>> = {
  bundle: { line: isText, format: isFormat, origin: isText, size: isPositive, scope: isScope },
  rotation: note,
  checkpoint: note,
  heads: note,
  words: { line: isText, commitment: isText, salt: isText, text: isText },
  event: { line: isText, index: isCount, block: isText },
  proof: { line: isText, index: isCount, path: isPath },
  head: { line: isText, index: isCount, stream: isText, version: isPositive, leaf: isText, path: isPath },
  end: { line: isText, events: isCount, heads: isCount, words: isCount, sha256: isText }
}
const isKind = (value: string): value is Kind => Object.hasOwn(membersOf, value)
const cannotTell = (says: string): Either<Fault, never> => left({ type: 'CannotTell', says })
const notALine = malformed('A line is an object with the members of its kind.')

/** Reads the text of one line, without its line feed. */
export const parseLine = (text: string): Either<Fault, BundleLine> => {
  const value = objectOf(text)
  if (value === null || typeof value['line'] !== 'string') return left(notALine)
  const kind = value['line']
  if (!isKind(kind)) return cannotTell('There is a kind of line that is not known here.')
  if (kind === 'bundle' && typeof value['format'] === 'string' && value['format'] !== bundleFormat)
    return cannotTell('The bundle has a format that is not known here.')
  return hasExactly(value, membersOf[kind]) ? right(value as unknown as BundleLine) : left(notALine)
}
const objectOf = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** What a block says of its event. */
export interface BlockRead {
  readonly stream: string
  readonly version: number
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
  return metadata === null ? left(notABlock) : right({ ...named.right, previous: linkIn(metadata) })
}
const linkIn = (metadata: Readonly<Record<string, unknown>>): unknown =>
  Object.hasOwn(metadata, 'previous') ? metadata['previous'] : undefined

const rawBlock = (block: string): Either<Fault, BlockRead> => {
  const lines = block.split('\n')
  if (lines.length < 7) return left(notABlock)
  const named = nameIn(lines)
  return isLeft(named) ? named : right({ ...named.right, previous: undefined })
}

const nameIn = (lines: ReadonlyArray<string>): Either<Fault, Pick<BlockRead, 'stream' | 'version'>> => {
  const [stream, type] = [textOf(lines[2] as string), textOf(lines[4] as string)]
  const digits = lines[3] as string
  const version = /^[1-9][0-9]*$/u.test(digits) ? Number(digits) : NaN
  return stream === null || type === null || !Number.isSafeInteger(version)
    ? left(notABlock)
    : right({ stream, version })
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
