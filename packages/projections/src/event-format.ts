/** How an event is read: handed to the engine, which knows no word of any domain. */
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import type { AnyTable, Happening } from './table.ts'

/** What is wrong with an event, and where. */
export interface Problem {
  readonly path: string
  readonly says: string
}
export interface EventFormat {
  /** Of JSON as it was stored, an event as it is understood today. */
  readonly decode: (json: unknown) => Either<ReadonlyArray<Problem>, Happening>
  /** Which shape of this type of event is today's, counted from 1. */
  readonly shapeVersionOf: (type: string) => number
}

/**
 * The version of the rows of a table: its own, raised whenever an event that it reads changes its shape. Rows may hold
 * what an event said in its earlier one.
 */
export const versionOf = ({ version, reads }: AnyTable, { shapeVersionOf }: EventFormat): number =>
  Object.keys(reads).reduce((sum, type) => sum + shapeVersionOf(type) - 1, version)

/** Another program may have stored what is no JSON: that is no event either, and is told as one that cannot be read. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The type inside an event and the type it is stored under must be the same: a table is folded by type. */
export const readEvent = (
  { decode }: EventFormat,
  { type, text }: { readonly type: string; readonly text: string }
): Either<ReadonlyArray<Problem>, Happening> => {
  const decoded = decode(parsed(text))
  if (isLeft(decoded) || decoded.right.type === type) return decoded
  return left([{ path: 'type', says: `says ${decoded.right.type}, and is stored as ${type}` }])
}
