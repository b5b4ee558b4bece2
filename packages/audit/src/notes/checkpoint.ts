/** What a log says of itself at a size: its origin, how many leaves it has, and their root (C2SP tlog-checkpoint). */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'
import { base64OfHash, emptyRoot, hashOfBase64, type Hash } from '../hash.ts'

export interface Checkpoint {
  /** Which log: an address without a scheme, such as `network.example/cofc`. */
  readonly origin: string
  readonly size: number
  readonly root: Hash
}

/** The text of the note, which is what is signed. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${String(size)}\n${base64OfHash(root)}\n`

// Three lines, and any more that a log may add: none is empty.
const threeLines = /^([^\n]+)\n([^\n]+)\n([^\n]+)\n(?:[^\n]+\n)*$/u

/** Reads the text of a note as a checkpoint. Lines after the third are allowed and mean nothing. */
export const parseCheckpoint = (text: string): Either<Fault, Checkpoint> => {
  const lines = threeLines.exec(text)
  if (lines === null) return left(malformed('A checkpoint has at least three lines, and none is empty.'))
  const [, origin, count, base64] = lines as unknown as readonly [string, string, string, string]
  const size = parseSize(count)
  if (isLeft(size)) return size
  const root = hashOfBase64(base64)
  if (isLeft(root)) return root
  return size.right === 0 && root.right !== emptyRoot
    ? left(malformed('The root of no leaves is that of the empty tree.'))
    : right({ origin, size: size.right, root: root.right })
}

/** A number of leaves: decimal, without leading zeros, below 2^53. */
export const parseSize = (text: string): Either<Fault, number> => {
  const size = /^(0|[1-9][0-9]*)$/u.test(text) ? Number(text) : NaN
  return Number.isSafeInteger(size) ? right(size) : left(malformed('A size is a decimal number below 2^53.'))
}
