/**
 * What a log says of the last events of all streams at a size: "this is all". Two neighbours in the tree of heads show that no
 * stream lies between them.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'
import { base64OfHash, hashOfBase64, type Hash } from '../hash.ts'
import { checkpointText, parseCheckpoint, parseSize, type Checkpoint } from '../notes/checkpoint.ts'

export interface Heads extends Checkpoint {
  /** How many streams there are. */
  readonly streams: number
  /** The root of the tree over their heads, by the bytes of their names. */
  readonly headsRoot: Hash
}

/** Another origin than the log's own, so that neither statement can be taken for the other. */
const ending = '/heads'
const fiveLines = /^([^\n]+)\/heads\n([^\n]+\n[^\n]+\n)([^\n]+)\n([^\n]+)\n$/u

/** The text of the note: a checkpoint with two lines more. */
export const headsText = ({ origin, size, root, streams, headsRoot }: Heads): string =>
  `${checkpointText({ origin: `${origin}${ending}`, size, root })}${String(streams)}\n${base64OfHash(headsRoot)}\n`

/** Reads the text of a note as one about heads. `origin` is that of the log. */
export const parseHeads = (text: string): Either<Fault, Heads> => {
  const lines = fiveLines.exec(text)
  if (lines === null) return left(malformed('A note about heads has five lines, and an origin that ends with /heads.'))
  const [, origin, checkpoint, count, base64] = lines as unknown as readonly [string, string, string, string, string]
  const read = parseCheckpoint(`${origin}\n${checkpoint}`)
  if (isLeft(read)) return read
  const streams = parseSize(count)
  if (isLeft(streams)) return streams
  const headsRoot = hashOfBase64(base64)
  if (isLeft(headsRoot)) return headsRoot
  return right({ ...read.right, streams: streams.right, headsRoot: headsRoot.right })
}
