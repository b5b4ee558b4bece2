/** Signs what the last events of all streams are, for the size of the latest checkpoint. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Fault } from '../fault.ts'
import type { AlreadySigned, Head, LogMoved, LogStore, LogStoreFailure, Statement } from '../log/log-store.ts'
import { parseCheckpoint } from '../notes/checkpoint.ts'
import { noteText, parseNote } from '../notes/note.ts'
import type { Signer } from '../notes/sign.ts'
import { rootOf, type CompactRange } from '../tree/compact-range.ts'
import { growingRange } from '../tree/growing-range.ts'
import { headLeaf } from './head-leaf.ts'
import { headsText } from './heads-note.ts'

interface SealingHeads {
  readonly log: LogStore
  readonly signer: Signer
}
export type SealingFailure = LogStoreFailure | LogMoved | AlreadySigned | Fault

/** The note, durably kept; `null` of a log without a checkpoint. Heads are known of the log's end only. */
export const sealHeads = ({ log, signer }: SealingHeads): TaskEither<SealingFailure, Statement | null> => {
  return async () => {
    const latest = await log.latest()
    if (isLeft(latest)) return latest
    if (latest.right === null) return right(null)
    const checkpoint = checkpointIn(latest.right.note)
    if (isLeft(checkpoint)) return checkpoint
    const { size } = checkpoint.right
    const sealed = await treeOfHeads(log)
    if (isLeft(sealed)) return sealed
    const end = await log.extent()
    if (isLeft(end)) return end
    if (end.right.size !== size) return left({ type: 'LogMoved', size: end.right.size })
    const heads = { ...checkpoint.right, streams: sealed.right.size, headsRoot: rootOf(sealed.right) }
    const text = headsText({ ...heads, origin: signer.key.name })
    const statement = { kind: 'heads', size, text: noteText({ text, signatures: [signer.sign(text, 0)] }) } as const
    const kept = await log.state(statement)()
    return isLeft(kept) ? kept : right(statement)
  }
}

const checkpointIn = (note: string): ReturnType<typeof parseCheckpoint> => {
  const read = parseNote(note)
  return isLeft(read) ? read : parseCheckpoint(read.right.text)
}

const atOnce = 4_096
const treeOfHeads = async (log: LogStore): Promise<Either<LogStoreFailure, CompactRange>> => {
  const range = growingRange()
  for (let after = ''; ;) {
    const page: Either<LogStoreFailure, ReadonlyArray<Head>> = await log.headsAfter(after, atOnce)()
    if (isLeft(page)) return page
    for (const head of page.right) range.push(headLeaf(head))
    const last = page.right.at(-1)
    if (last === undefined) return right(range.range())
    after = last.stream
  }
}
