/** The lines of a bundle that are notes: each is believed for its signatures alone. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { notProved, type Fault } from '../fault.ts'
import { parseHeads, type Heads } from '../heads/heads-note.ts'
import type { Checkpoint } from '../notes/checkpoint.ts'
import { parseNote, type Note } from '../notes/note.ts'
import { verifyCheckpoint } from '../notes/proof-file.ts'
import { trustAt } from '../notes/rotation.ts'
import { trusted } from '../notes/trust.ts'
import { verifyNote } from '../notes/verify-note.ts'
import type { LineOf } from './bundle-line.ts'
import type { Reading } from './reading.ts'

const otherThanSaid = left(notProved('What is signed is another origin, size or root than the bundle says.'))

export const signedLine = (
  reading: Reading,
  { line, note }: LineOf<'rotation' | 'checkpoint' | 'heads'>
): Either<Fault, void> => {
  if (line === 'checkpoint') return checkpoint(reading, note)
  if (line === 'heads') return heads(reading, note)
  reading.rotations.push(note)
  // Whatever its size, a note that cannot be judged is told where it stands.
  const judged = trustAt(reading.trust, reading.rotations)(0)
  return isLeft(judged) ? judged : right(undefined)
}

const checkpoint = (reading: Reading, note: string): Either<Fault, void> => {
  const { bundle, trust, rotations } = reading
  const proved = verifyCheckpoint(note, trust, rotations)
  if (isLeft(proved)) return proved
  const { origin, size } = proved.right.checkpoint
  if (origin !== bundle?.origin || size !== bundle.size) return otherThanSaid
  reading.proved = proved.right
  return right(undefined)
}

const heads = (reading: Reading, text: string): Either<Fault, void> => {
  const note = parseNote(text)
  if (isLeft(note)) return note
  const read = parseHeads(note.right.text)
  if (isLeft(read)) return read
  const signed = signedByLog(reading, note.right, read.right)
  if (isLeft(signed)) return signed
  if (!isOf(read.right, reading.proved?.checkpoint)) return otherThanSaid
  reading.heads = read.right
  return right(undefined)
}
/** It needs no witness: those have signed the checkpoint. */
const signedByLog = ({ trust, rotations }: Reading, note: Note, { origin, size }: Heads): Either<Fault, void> => {
  const inForce = trustAt(trust, rotations)(size)
  if (isLeft(inForce)) return inForce
  const signed = verifyNote(note, inForce.right.logs)
  return isLeft(signed) ? signed : trusted({ ...inForce.right, quorum: { type: 'Nobody' } }, origin, signed.right)
}
const isOf = ({ origin, size, root }: Heads, checkpoint: Checkpoint | undefined): boolean =>
  origin === checkpoint?.origin && size === checkpoint.size && root === checkpoint.root
