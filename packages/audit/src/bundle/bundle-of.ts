/**
 * Writes a bundle, line by line and in little memory: of a whole history, of all that is about one community, or of a report
 * with what its figures are made of. It is of the size of the latest checkpoint, or of the latest note about heads where these are needed.
 */
import { createHash } from 'node:crypto'
import type { EventStore } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'
import { base64OfHash } from '../hash.ts'
import type { KeptNote, LogStore, LogStoreFailure, Statement } from '../log/log-store.ts'
import { headsTable } from '../verify/heads-table.ts'
import { inclusionInLog } from '../log/prove-from-log.ts'
import { bundleFormat, type BundleLine, type LineOf, type ReportScope, type Scope } from './bundle-line.ts'
import type { Range } from './community-scope.ts'
import type { FigureLine } from './figure-line.ts'
import { headsShown } from './heads-shown.ts'
import { checkpointIn } from '../verify/checkpoints-met.ts'
import { loggedEvents, type BundlingFailure, type LoggedEvent } from './logged-events.ts'
import { longestLine } from './read-lines.ts'
import { streamsInScope } from './streams-in-scope.ts'

export interface BundlingLog<F = never> {
  readonly events: Pick<EventStore, 'followUnparsed'>
  readonly log: LogStore
  /** The words that an event refers to, and those that were erased, in its order; of a bundle of so many events. */
  readonly words?: (event: LoggedEvent, size: number) => Promise<Either<F, ReadonlyArray<LineOf<'words' | 'erased'>>>>
}
/** A report as it was issued, and its figures: each behind those that it is the difference of. */
export interface IssuedReport {
  readonly text: string
  readonly figures: ReadonlyArray<FigureLine>
}
/** What is bundled: a report with what it says. */
export type Bundling = Exclude<Scope, ReportScope> | (ReportScope & IssuedReport)
type Made<F> = Either<BundlingFailure | F, string>

/** The text of each line, its line feed with it. A failure ends them by being the last. */
export const bundleOf = async function* <F = never>(
  bundling: BundlingLog<F>,
  scope: Bundling
): AsyncGenerator<Made<F>, void> {
  const digest = createHash('sha256')
  const counts = { events: 0, heads: 0, words: 0 }
  for await (const made of linesOf(bundling, scope)) {
    if (isLeft(made)) {
      yield made
      return
    }
    const { line } = made.right
    if (line === 'event') counts.events += 1
    if (line === 'head') counts.heads += 1
    if (line === 'words') counts.words += 1
    const text = `${JSON.stringify(made.right)}\n`
    if (Buffer.byteLength(text) > longestLine + 1) {
      yield left(malformed('A line of the bundle would be longer than its format allows.'))
      return
    }
    digest.update(text)
    yield right(text)
  }
  yield right(`${JSON.stringify({ line: 'end', ...counts, sha256: digest.digest('hex') })}\n`)
}

type MadeLine<F> = Either<BundlingFailure | F, BundleLine>
const linesOf = async function* <F>(bundling: BundlingLog<F>, what: Bundling): AsyncGenerator<MadeLine<F>, void> {
  const signed = await whatIsSigned(bundling, what)
  if (isLeft(signed)) {
    yield signed
    return
  }
  const { size, origin, lines } = signed.right
  yield right({ line: 'bundle', format: bundleFormat, origin, size, scope: scopeOf(what) })
  for (const line of lines) yield right(line)
  if (what === 'whole') return yield* everyEvent(bundling, size)
  yield* eventsOf(bundling, size, bundledStreams(what))
  if ('report' in what) for (const line of reportLines(what)) yield right(line)
}
const scopeOf = (what: Bundling): Scope => {
  if (what === 'whole' || 'community' in what) return what
  const { report, cycle, revision } = what
  return { report, cycle, revision }
}
const reportLines = ({ text, figures }: IssuedReport): ReadonlyArray<BundleLine> => [
  { line: 'report', text },
  ...figures
]

interface Signed {
  readonly size: number
  readonly origin: string
  readonly lines: ReadonlyArray<LineOf<'rotation' | 'checkpoint' | 'heads'>>
}
const whatIsSigned = async (
  { log }: Pick<BundlingLog, 'log'>,
  scope: Bundling
): Promise<Either<BundlingFailure, Signed>> => {
  const [stated, rotated] = [await log.statements('heads')(), await log.statements('rotation')()]
  if (isLeft(stated)) return stated
  if (isLeft(rotated)) return rotated
  const heads = stated.right.at(-1) ?? null
  const kept = scope === 'whole' ? await log.latest() : await checkpointOf(log, heads)
  if (isLeft(kept)) return kept
  return kept.right === null ? nothingSigned : signedLines(kept.right, heads, rotated.right)
}
const nothingSigned = left(malformed('Nothing of the history is signed yet: make a checkpoint first.'))

const signedLines = (
  kept: KeptNote,
  heads: Statement | null,
  rotated: ReadonlyArray<Statement>
): Either<Fault, Signed> => {
  const { size, note } = kept
  const checkpoint = checkpointIn(kept)
  if (checkpoint === null) return nothingSigned
  const rotations = rotated.filter(rotation => rotation.size <= size)
  return right({
    ...{ size, origin: checkpoint.origin },
    lines: [
      ...rotations.map(({ text }) => ({ line: 'rotation' as const, note: text })),
      { line: 'checkpoint', note },
      ...(heads?.size === size ? [{ line: 'heads' as const, note: heads.text }] : [])
    ]
  })
}
const checkpointOf = async (
  log: LogStore,
  heads: Statement | null
): Promise<Either<LogStoreFailure, KeptNote | null>> => {
  if (heads === null) return right(null)
  const { size } = heads
  const found = await log.checkpointsAfter(size - 1, 1)()
  if (isLeft(found)) return found
  const [note] = found.right
  return right(note?.size === size ? note : null)
}

const eventLine = ({ index, block }: LoggedEvent): LineOf<'event'> => ({ line: 'event', index, block: block() })
const wordsOf = async <F>({ words }: BundlingLog<F>, event: LoggedEvent, size: number) =>
  words === undefined ? right([]) : await words(event, size)

const everyEvent = async function* <F>(bundling: BundlingLog<F>, size: number): AsyncGenerator<MadeLine<F>, void> {
  for await (const event of loggedEvents(bundling, size)) yield isLeft(event) ? event : right(eventLine(event.right))
}

/** The streams that are bundled, and the ranges of names in which none is left out. */
interface Streams {
  readonly has: (stream: string) => boolean
  readonly ranges: ReadonlyArray<Range>
}
const bundledStreams = (what: Exclude<Bundling, 'whole'>): Streams => {
  const { must, ranges } = streamsInScope(what)
  const figures = 'report' in what ? what.figures : []
  const named = new Set(figures.flatMap(({ rows }) => rows.map(({ stream }) => stream)))
  return { has: stream => must(stream) || named.has(stream), ranges }
}

/** The last event of every stream is kept meanwhile: what is not there is proved by its neighbours. */
const eventsOf = async function* <F>(
  bundling: BundlingLog<F>,
  size: number,
  { has, ranges }: Streams
): AsyncGenerator<MadeLine<F>, void> {
  const [heads, streams] = [headsTable(), new Set<string>()]
  for await (const event of loggedEvents(bundling, size)) {
    if (isLeft(event)) {
      yield event
      return
    }
    const { head } = event.right
    heads.set(head)
    if (!has(head.stream)) continue
    streams.add(head.stream)
    yield* provedEvent(bundling, event.right, size)
  }
  for (const head of headsShown(heads, { ranges, streams })) yield right(head)
}
const provedEvent = async function* <F>(
  bundling: BundlingLog<F>,
  event: LoggedEvent,
  size: number
): AsyncGenerator<MadeLine<F>, void> {
  const { index } = event
  yield right(eventLine(event))
  const path = await inclusionInLog(bundling.log)(index, size)()
  yield isLeft(path) ? path : right({ line: 'proof', index, path: path.right.map(base64OfHash) })
  const words = await wordsOf(bundling, event, size)
  if (isLeft(words)) yield words
  else for (const line of words.right) yield right(line)
}
