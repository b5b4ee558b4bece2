/** The lines of a bundle (docs/bundle-format.md): what each kind has, and reading one. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'
import { hasExactly, isCount, isPositive, isText, type Check } from './checks.ts'
import { figureMembers, isFigure, type FigureLine } from './figure-line.ts'
import { objectOf } from './object-of.ts'

export const bundleFormat = 'cofc/bundle/1'

/** A report is one that was issued, by the number of its issue. */
export interface ReportScope {
  readonly report: 'national'
  readonly cycle: string
  readonly revision: number
}
export type Scope = 'whole' | { readonly community: string } | ReportScope
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
  | { readonly line: 'erased'; readonly commitment: string; readonly stream: string; readonly version: number }
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
  | { readonly line: 'report'; readonly text: string }
  | FigureLine
  | {
      readonly line: 'end'
      readonly events: number
      readonly heads: number
      readonly words: number
      readonly sha256: string
    }
export type Kind = BundleLine['line']
export type LineOf<K extends Kind> = Extract<BundleLine, { readonly line: K }>

const isPath: Check = value => Array.isArray(value) && value.length <= 63 && value.every(isText)
const isFormat: Check = value => value === bundleFormat
const isNational: Check = value => value === 'national'
const isScope: Check = value => {
  if (value === 'whole') return true
  return (
    hasExactly(value, { community: isText }) ||
    hasExactly(value, { report: isNational, cycle: isText, revision: isPositive })
  )
}
const isCommitment: Check = value => typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/u.test(value)

const note = { line: isText, note: isText }
const membersOf: Readonly<Record<Kind, Readonly<Record<string, Check>>>> = {
  bundle: { line: isText, format: isFormat, origin: isText, size: isPositive, scope: isScope },
  rotation: note,
  checkpoint: note,
  heads: note,
  words: { line: isText, commitment: isText, salt: isText, text: isText },
  erased: { line: isText, commitment: isCommitment, stream: isText, version: isPositive },
  event: { line: isText, index: isCount, block: isText },
  proof: { line: isText, index: isCount, path: isPath },
  head: { line: isText, index: isCount, stream: isText, version: isPositive, leaf: isText, path: isPath },
  report: { line: isText, text: isText },
  figure: figureMembers,
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
  return hasExactly(value, membersOf[kind]) ? fitting(value as unknown as BundleLine) : left(notALine)
}
const fitting = (line: BundleLine): Either<Fault, BundleLine> =>
  line.line !== 'figure' || isFigure(line) ? right(line) : left(notALine)
