/**
 * Whose signatures under a note are theirs. Signatures of unknown keys are ignored; a known key whose signature does not fit
 * spoils the whole note.
 */
import { verify } from 'node:crypto'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Fault } from '../fault.ts'
import { stamped, unstamped } from './cosigned-text.ts'
import type { VerifierKey } from './key.ts'
import type { Note, NoteSignature } from './note.ts'

export interface Verified {
  readonly key: VerifierKey
  /** When a witness signed, in seconds since 1970; `null` for a log, which says no time. */
  readonly seconds: bigint | null
}

/** The keys that signed, each once. At least one did. */
export const verifyNote = (
  { text, signatures }: Note,
  known: ReadonlyArray<VerifierKey>
): Either<Fault, ReadonlyArray<Verified>> => {
  const found: Array<Verified> = []
  for (const signature of signatures) {
    for (const key of known.filter(({ name, id }) => name === signature.name && id === signature.id)) {
      const verified = verifiedBy(key, text, signature)
      if (verified === null)
        return left({ type: 'SignatureWrong', says: `The signature of ${key.name} is not one of this text.` })
      if (!found.some(other => other.key.key === key.key && other.key.use === key.use)) found.push(verified)
    }
  }
  return found.length > 0
    ? right(found)
    : left({ type: 'SignatureWrong', says: 'No key that is known has signed this.' })
}

const verifiedBy = (key: VerifierKey, text: string, { bytes }: NoteSignature): Verified | null => {
  if (key.use === 'log') return verify(null, Buffer.from(text), key.publicKey, bytes) ? { key, seconds: null } : null
  const parts = unstamped(bytes)
  if (parts === null) return null
  const { message } = stamped(text, parts.seconds)
  return verify(null, message, key.publicKey, parts.signature) ? { key, seconds: parts.seconds } : null
}
