/** Whether a receipt shows that its event is in a log that is trusted: also where the log has had another key since. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from './fault.ts'
import { leafHash } from './hash.ts'
import { parseProofFile, verifyCheckpoint, type Proved } from './notes/proof-file.ts'
import { parseReceiptExtra } from './notes/receipt-extra.ts'
import type { Trust } from './notes/trust.ts'
import { verifyInclusion } from './tree/verify.ts'

export interface Receipted extends Proved {
  /** The lines of the event, as they were hashed. */
  readonly block: Buffer
  /** Its place in the log, 0 for the first. */
  readonly index: number
}

export const verifyReceipt = (text: string, trust: Trust): Either<Fault, Receipted> => {
  const proof = parseProofFile(text)
  if (isLeft(proof)) return proof
  const { extra, index, path, note } = proof.right
  if (extra === null) return left(malformed('The receipt does not hold its event.'))
  const parsed = parseReceiptExtra(extra)
  if (isLeft(parsed)) return parsed
  const { block, rotations } = parsed.right
  const signed = verifyCheckpoint(note, trust, rotations)
  if (isLeft(signed)) return signed
  const { size, root } = signed.right.checkpoint
  const included = verifyInclusion({ index, size, leaf: leafHash(block), root, path })
  return isLeft(included) ? included : right({ ...signed.right, block, index })
}
