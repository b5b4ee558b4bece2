/** A receipt: that one event is in the log, as a file that is checked without a network (C2SP tlog-proof), the event with it. */
import { blockOf, canonical, leafOf, type EventStore, type RecordedEvent, type StoreFailure } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { hashOfLeaf, type Hash } from './hash.ts'
import type { LogStore, LogStoreFailure } from './log/log-store.ts'
import { inclusionInLog } from './log/prove-from-log.ts'
import { proofFileText, type ProofFile } from './notes/proof-file.ts'
import { receiptExtra } from './notes/receipt-extra.ts'
import { loggedLeaves } from './verify/logged-leaves.ts'

/** There is no such event, or none of the checkpoints comes to it yet. */
export interface NotInLog {
  readonly type: 'NotInLog'
  readonly stream: string
  readonly version: number
  readonly says: string
}
interface Receipting {
  readonly events: Pick<EventStore, 'read'>
  readonly log: LogStore
}
export type ReceiptFailure = StoreFailure | LogStoreFailure | NotInLog

export const receiptOf =
  ({ events, log }: Receipting) =>
  (stream: string, version: number): TaskEither<ReceiptFailure, string> =>
  async () => {
    const notInLog = (says: string) => left<NotInLog>({ type: 'NotInLog', stream, version, says })
    const read = await events.read(stream, version)()
    if (isLeft(read)) return read
    const event = read.right.events.find(one => one.version === version)
    if (event === undefined) return notInLog('there is no such event')
    const found = await proofOf(log, hashOfLeaf(leafOf(event)))
    if (isLeft(found)) return found
    if (found.right === null) return notInLog('it is not among the events that were signed: make a checkpoint first')
    const rotations = await log.statements('rotation')()
    if (isLeft(rotations)) return rotations
    const extra = receiptExtra({ block: blockIn(event), rotations: rotations.right.map(({ text }) => text) })
    return right(proofFileText({ extra, ...found.right }))
  }

const blockIn = (event: RecordedEvent): Buffer =>
  Buffer.from(blockOf({ ...event, data: canonical(event.data), metadata: canonical(event.metadata) }))

type Proof = Omit<ProofFile, 'extra'>
/** Of a leaf in the latest checkpoint; `null` where it is not in it. */
const proofOf = async (log: LogStore, leaf: Hash): Promise<Either<LogStoreFailure, Proof | null>> => {
  const latest = await log.latest()
  if (isLeft(latest)) return latest
  const { size, note } = latest.right ?? { size: 0, note: '' }
  const index = await indexOf(log, leaf, size)
  if (isLeft(index)) return index
  if (index.right === null) return right(null)
  const path = await inclusionInLog(log)(index.right, size)()
  return isLeft(path) ? path : right({ index: index.right, path: path.right, note })
}

/** The place of a leaf among the first so many. */
const indexOf = async (log: LogStore, leaf: Hash, size: number): Promise<Either<LogStoreFailure, number | null>> => {
  let index = 0
  for await (const leaves of loggedLeaves(log, 0, size)) {
    if (isLeft(leaves)) return leaves
    const found = leaves.right.indexOf(leaf)
    if (found >= 0) return right(index + found)
    index += leaves.right.length
  }
  return right(null)
}
