/**
 * A text and who signed it (C2SP signed-note). Reading one verifies nothing: `verifyNote` does. The text ends with a line feed;
 * the signatures stand after the last empty line.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { bytesOf } from '../base64.ts'
import { malformed, type Fault } from '../fault.ts'

export interface NoteSignature {
  readonly name: string
  /** Which key of that name: eight hexadecimal digits. */
  readonly id: string
  readonly bytes: Buffer
}
export interface Note {
  readonly text: string
  readonly signatures: ReadonlyArray<NoteSignature>
}

/** The most characters of a note: room for well over a hundred signatures. */
export const largestNote = 65_536
const idLength = 4

// Every control character but the line feed.
const control = /[\0-\x09\x0B-\x1F]/u

export const parseNote = (note: string): Either<Fault, Note> => {
  if (note.length > largestNote) return left(malformed(`A note has at most ${String(largestNote)} characters.`))
  if (control.test(note) || !note.isWellFormed())
    return left(malformed('A note has no control characters but line feeds.'))
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n'))
    return left(malformed('A note is a text, an empty line, and lines of signatures.'))
  return withSignatures(note.slice(0, end + 1), note.slice(end + 2, -1).split('\n'))
}

const withSignatures = (text: string, lines: ReadonlyArray<string>): Either<Fault, Note> => {
  const signatures: Array<NoteSignature> = []
  for (const line of lines) {
    const signature = parseSignature(line)
    if (isLeft(signature)) return signature
    signatures.push(signature.right)
  }
  return right({ text, signatures })
}

/** One line: a dash, the name of a key, and base64 of the key's id and the signature. */
const parseSignature = (line: string): Either<Fault, NoteSignature> => {
  const [, name, base64] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? []
  if (name === undefined || base64 === undefined)
    return left(malformed('A line of a signature is a dash, the name of a key, and base64.'))
  const bytes = bytesOf(base64)
  if (isLeft(bytes)) return bytes
  if (bytes.right.length <= idLength) return left(malformed('A signature is longer than the id of its key.'))
  return right({
    name,
    id: bytes.right.subarray(0, idLength).toString('hex'),
    bytes: bytes.right.subarray(idLength)
  })
}

export const signatureLine = ({ name, id, bytes }: NoteSignature): string =>
  `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), bytes]).toString('base64')}\n`

export const noteText = ({ text, signatures }: Note): string => `${text}\n${signatures.map(signatureLine).join('')}`
