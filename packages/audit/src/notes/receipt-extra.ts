/**
 * What a receipt holds beside its proof: the lines of the event, and before them, where keys of the log have taken over from
 * others, the notes that say so. Nobody has signed it as a whole: the proof is of the event's lines, and each note has its own
 * signatures.
 */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'

export interface ReceiptExtra {
  readonly block: Buffer
  /** From the smallest size. */
  readonly rotations: ReadonlyArray<string>
}
/** As many as a bundle may have. */
const mostRotations = 100
const word = 'cofc/rotations/1 '
const lineFeed = 10

/** A log that has had one key is written as if there were no such line. */
export const receiptExtra = ({ block, rotations }: ReceiptExtra): Buffer =>
  rotations.length === 0 ? block : Buffer.concat([Buffer.from(`${word}${JSON.stringify(rotations)}\n`), block])

export const parseReceiptExtra = (extra: Buffer): Either<Fault, ReceiptExtra> => {
  if (!extra.subarray(0, word.length).equals(Buffer.from(word))) return right({ block: extra, rotations: [] })
  const end = extra.indexOf(lineFeed)
  const notes = notesIn(extra.subarray(word.length, Math.max(end, word.length)).toString())
  return notes === null
    ? left(malformed(`The notes of a receipt about keys are a list of 1 to ${String(mostRotations)} texts.`))
    : right({ block: extra.subarray(end + 1), rotations: notes })
}
const notesIn = (json: string): ReadonlyArray<string> | null => {
  try {
    const notes: unknown = JSON.parse(json)
    return isListOfTexts(notes) ? notes : null
  } catch {
    return null
  }
}
const isListOfTexts = (notes: unknown): notes is ReadonlyArray<string> =>
  Array.isArray(notes) &&
  notes.length > 0 &&
  notes.length <= mostRotations &&
  notes.every(note => typeof note === 'string')
