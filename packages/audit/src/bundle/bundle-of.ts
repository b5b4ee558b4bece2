/**
 * Writes a bundle, line by line and in little memory: of a whole history, or of all that is about one community. It is of the
 * size of the latest checkpoint, or of the latest note about heads where these are needed.
 */
import { createHash } from 'node:crypto'
import type { EventStore } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'
import { base64OfHash } from '../hash.ts'
import type { KeptNote, LogStore, LogStoreFailure, Statement } from '../log/log-store.ts'
import { headsTable } from '../verify/heads-table.ts'
import { inclusionInLog } from '../log/prove-from-log.ts'
import { bundleFormat, type BundleLine, type LineOf, type Scope } from './bundle-line.ts'
import { headsShown } from './heads-shown.ts'
import { checkpointIn } from '../verify/checkpoints-met.ts'
import { loggedEvents, type BundlingFailure, type LoggedEvent } from './logged-events.ts'
import { isAbout } from './community-scope.ts'

export interface BundlingLog {
  readonly events: Pick<EventStore, 'followUnparsed'>
  readonly log: LogStore
}
type Made = Either<BundlingFailure, string>

/** The text of each line, its line feed with it. A failure ends them by being the last. */
export const bundleOf = async function* (bundling: BundlingLog, scope: Scope): AsyncGenerator<Made, void> {
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
    const text = `${JSON.stringify(made.right)}\n`
    digest.update(text)
    yield right(text)
  }
  yield right(`${JSON.stringify({ line: 'end', ...counts, sha256: digest.digest('hex') })}\n`)
}

type MadeLine = Either<BundlingFailure, BundleLine>
const linesOf = async function* (bundling: BundlingLog, scope: Scope): AsyncGenerator<MadeLine, void> {
  const signed = await whatIsSigned(bundling, scope)
  if (isLeft(signed)) {
    yield signed
    return
  }
  const { size, origin, lines } = signed.right
  yield right({ line: 'bundle', format: bundleFormat, origin, size, scope })
  for (const line of lines) yield right(line)
  yield* scope === 'whole' ? everyEvent(bundling, size) : eventsAbout(bundling, size, scope.community)
}

interface Signed {
  readonly size: number
  readonly origin: string
  readonly lines: ReadonlyArray<LineOf<'rotation' | 'checkpoint' | 'heads'>>
}
const whatIsSigned = async ({ log }: BundlingLog, scope: Scope): Promise<Either<BundlingFailure, Signed>> => {
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

const eventLine = ({ index, block }: LoggedEvent): MadeLine => right({ line: 'event', index, block: block() })

const everyEvent = async function* (bundling: BundlingLog, size: number): AsyncGenerator<MadeLine, void> {
  for await (const event of loggedEvents(bundling, size)) yield isLeft(event) ? event : eventLine(event.right)
}

/** The last event of every stream is kept meanwhile: what is not there is proved by its neighbours. */
const eventsAbout = async function* (
  bundling: BundlingLog,
  size: number,
  community: string
): AsyncGenerator<MadeLine, void> {
  const heads = headsTable()
  for await (const event of loggedEvents(bundling, size)) {
    if (isLeft(event)) {
      yield event
      return
    }
    const { index, head } = event.right
    heads.set(head)
    if (!isAbout(community, head.stream)) continue
    yield eventLine(event.right)
    const path = await inclusionInLog(bundling.log)(index, size)()
    yield isLeft(path) ? path : right({ line: 'proof', index, path: path.right.map(base64OfHash) })
  }
  for (const head of headsShown(heads, community)) yield right(head)
}
