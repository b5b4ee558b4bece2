/**
 * One key of a log takes over from another. The old key signs a note that names the new one and a size; at that size both sign.
 * From then on the old key's word counts for sizes up to that one only.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'
import { parseSize } from './checkpoint.ts'
import { parseVkey, vkeyOf, type VerifierKey } from './key.ts'
import { noteText, parseNote } from './note.ts'
import type { Signer } from './sign.ts'
import type { Trust } from './trust.ts'
import { verifyNote } from './verify-note.ts'

export interface Rotation {
  readonly size: number
  readonly next: VerifierKey
}
const ending = '/key'
const threeLines = /^([^\n]+)\/key\n([^\n]+)\n([^\n]+)\n$/u

/** The note, signed by the key that goes and by the one that comes. */
export const rotationNote = (old: Signer, next: Signer, size: number): string => {
  const text = `${old.key.name}${ending}\n${String(size)}\n${vkeyOf(next.key)}\n`
  return noteText({ text, signatures: [old.sign(text, 0), next.sign(text, 0)] })
}

export const parseRotation = (text: string): Either<Fault, Rotation> => {
  const lines = threeLines.exec(text)
  if (lines === null)
    return left(malformed('A note about a new key has three lines, and an origin that ends with /key.'))
  const [, origin, count, vkey] = lines as unknown as readonly [string, string, string, string]
  const size = parseSize(count)
  if (isLeft(size)) return size
  const next = parseVkey(vkey)
  if (isLeft(next)) return next
  return next.right.name === origin && next.right.use === 'log'
    ? right({ size: size.right, next: next.right })
    : left(malformed('The new key is one of the same log.'))
}

/** A key, and the sizes for which its word counts. */
interface Term {
  readonly key: VerifierKey
  readonly from: number
  readonly until: number
}
const hasPart = ({ key }: Term, other: VerifierKey): boolean => key.key === other.key && key.name === other.name

/**
 * Whom somebody trusts for a checkpoint of one size: a key that has gone, only up to where it went; a key that came by the word
 * of a trusted one, from there on. Notes of keys that nobody knows mean nothing; they are given from the smallest size.
 */
export const trustAt =
  (trust: Trust, rotations: ReadonlyArray<string>) =>
  (size: number): Either<Fault, Trust> => {
    let terms: ReadonlyArray<Term> = trust.logs.map(key => ({ key, from: 0, until: Number.MAX_SAFE_INTEGER }))
    for (const note of rotations) {
      const after = afterRotation(terms, note)
      if (isLeft(after)) return after
      terms = after.right
    }
    return right({
      ...trust,
      logs: terms.filter(({ from, until }) => from <= size && size <= until).map(({ key }) => key)
    })
  }

const afterRotation = (terms: ReadonlyArray<Term>, text: string): Either<Fault, ReadonlyArray<Term>> => {
  const note = parseNote(text)
  if (isLeft(note)) return note
  const rotation = parseRotation(note.right.text)
  if (isLeft(rotation)) return rotation
  const { size, next } = rotation.right
  const inForce = terms.filter(({ key, from, until }) => key.name === next.name && from <= size && size <= until)
  const known = inForce.map(({ key }) => key).filter(({ key }) => key !== next.key)
  const isKnown = note.right.signatures.some(({ name, id }) => known.some(key => key.name === name && key.id === id))
  if (!isKnown) return right(terms)
  const signed = verifyNote(note.right, known)
  if (isLeft(signed)) return signed
  const gone = (term: Term): boolean => signed.right.some(({ key }) => hasPart(term, key))
  const kept = terms
    .filter(term => !hasPart(term, next))
    .map(term => (gone(term) ? { ...term, until: Math.min(term.until, size) } : term))
  return right([...kept, { key: next, from: size, until: Number.MAX_SAFE_INTEGER }])
}
