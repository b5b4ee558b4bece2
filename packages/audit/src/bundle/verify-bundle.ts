/**
 * Whether a bundle is whole, read once from its first line to its last and in little memory (docs/bundle-format.md). The first
 * line that is not in order decides.
 */
import { createHash, type Hash as Digest } from 'node:crypto'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { malformed, type Fault } from '../fault.ts'
import type { NotWhole } from '../log/read-event.ts'
import type { Trust } from '../notes/trust.ts'
import { parseLine, type BundleLine, type Kind, type LineOf, type Scope } from './bundle-line.ts'
import { readLines } from './read-lines.ts'
import { newReading, type Reading } from './reading.ts'
import { signedLine } from './signed-lines.ts'
import { eventLine, headLine, proofLine } from './event-lines.ts'
import { endLine } from './end-line.ts'
import { figureLine, reportIn, reportLine } from './report-lines.ts'
import { streamsInScope } from './streams-in-scope.ts'
import { erasedLine, wordsLine } from './words-lines.ts'

export interface BundleWhole {
  readonly origin: string
  readonly size: number
  readonly scope: Scope
  readonly events: number
  /** How many figures of a report were told. */
  readonly figures: number
  readonly signedBy: ReadonlyArray<string>
}
export type BundleFailure = Fault | NotWhole

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads all of it. Nothing throws, whatever the bytes. */
export const verifyBundle = (
  bytes: AsyncIterable<Uint8Array>,
  trust: Trust
): TaskEither<BundleFailure, BundleWhole> => {
  return async () => {
    const [reading, digest] = [newReading(trust), createHash('sha256')]
    for await (const read of readLines(bytes)) {
      if (isLeft(read)) return read
      const taken = takeLine(reading, read.right, digest)
      if (isLeft(taken)) return taken
    }
    return wholeOf(reading)
  }
}

const takeLine = (reading: Reading, bytes: Buffer, digest: Digest): Either<BundleFailure, void> => {
  const text = textOf(bytes)
  const line = text === null ? left(malformed('A line is not UTF-8.')) : parseLine(text)
  if (isLeft(line)) return line
  const placed = mayStandHere(reading, line.right)
  if (isLeft(placed)) return placed
  if (line.right.line === 'end') return endLine(reading, line.right, digest.digest('hex'))
  digest.update(bytes)
  digest.update('\n')
  return taken(reading, line.right)
}
const textOf = (bytes: Buffer): string | null => {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

/** The order in which kinds come. */
const order: Readonly<Record<Kind, number>> = {
  ...{ bundle: 0, rotation: 1, checkpoint: 2, heads: 3 },
  ...{ event: 4, proof: 4, words: 4, erased: 4, head: 5, report: 6, figure: 7, end: 8 }
}
const once: ReadonlySet<Kind> = new Set(['bundle', 'checkpoint', 'heads', 'report', 'end'])
const outOfPlace = left(malformed('A line stands where it may not.'))

const mayStandHere = (reading: Reading, { line }: BundleLine): Either<Fault, void> => {
  const { last, pending } = reading
  const stands = last === null ? line === 'bundle' : follows(last, line)
  if (!stands || !isOfScope(reading, line)) return outOfPlace
  if ((line === 'proof') !== (pending !== null)) return outOfPlace
  if (lacks(reading, line) || isTooMany(reading, line)) return outOfPlace
  reading.last = line
  return right(undefined)
}
const follows = (last: Kind, line: Kind): boolean =>
  order[line] > order[last] || (order[line] === order[last] && !once.has(line))
/** What is kept of a bundle while it is read must not grow with its lines. */
const mostRotations = 100
const isTooMany = ({ rotations }: Reading, line: Kind): boolean =>
  line === 'rotation' && rotations.length >= mostRotations

/** Proofs and heads do not stand in a whole bundle, and a report in one about it only. */
const isOfScope = (reading: Reading, line: Kind): boolean => {
  if (line === 'report' || line === 'figure') return reportIn(reading) !== null
  return (line !== 'proof' && line !== 'head') || reading.inScope !== null
}
/** What every line behind another of a kind needs of it. */
const needs: ReadonlyArray<readonly [Kind, (reading: Reading) => boolean]> = [
  ['checkpoint', ({ proved }) => proved !== null],
  ['heads', ({ heads, inScope }) => heads !== null || inScope === null],
  ['report', reading => reading.printed !== null || reportIn(reading) === null]
]
const lacks = (reading: Reading, line: Kind): boolean =>
  (refers.has(line) && reading.lastBlock === null) ||
  needs.some(([kind, isThere]) => order[line] > order[kind] && !isThere(reading))
const refers: ReadonlySet<Kind> = new Set(['words', 'erased'])

const taken = (reading: Reading, line: Exclude<BundleLine, LineOf<'end'>>): Either<BundleFailure, void> => {
  switch (line.line) {
    case 'bundle':
      reading.bundle = line
      reading.inScope = line.scope === 'whole' ? null : streamsInScope(line.scope)
      return right(undefined)
    case 'rotation':
    case 'checkpoint':
    case 'heads':
      return signedLine(reading, line)
    case 'words':
      return wordsLine(reading, line)
    case 'erased':
      return erasedLine(reading, line)
    case 'event':
      return eventLine(reading, line)
    case 'proof':
      return proofLine(reading, line)
    case 'head':
      return headLine(reading, line)
    case 'report':
      return reportLine(reading, line)
    case 'figure':
      return figureLine(reading, line)
  }
}

const wholeOf = ({ last, bundle, proved, counts, told }: Reading): Either<BundleFailure, BundleWhole> => {
  if (last !== 'end' || bundle === null || proved === null) return left(malformed('The bundle ends before its end.'))
  const { origin, size, scope } = bundle
  const signedBy = proved.signed.map(({ key }) => key.name)
  return right({ origin, size, scope, events: counts.events, figures: told.size, signedBy })
}
