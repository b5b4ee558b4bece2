/** Signs the texts of notes. A private key never leaves this file's functions but as the PEM its owner asks for. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { isLeft, left, right, tryCatch, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'
import { stamped } from './cosigned-text.ts'
import { verifierKey, type Use, type VerifierKey } from './key.ts'
import type { NoteSignature } from './note.ts'

/** Whoever signs: here with a key in memory; elsewhere a machine that keeps it to itself. */
export interface Signer {
  readonly key: VerifierKey
  /**
   * The signature of a note's text.
   * @param seconds since 1970: when a witness says so; a log's signature has no time
   */
  readonly sign: (text: string, seconds: number) => NoteSignature
}

/** PKCS#8, PEM. */
export const newPrivateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

/** A signer with a private Ed25519 key, PKCS#8 in PEM. */
export const signerOf = (name: string, use: Use, pem: string): Either<Fault, Signer> => {
  const read = tryCatch(
    () => createPrivateKey(pem),
    () => malformed('It is no private key in PEM.')
  )
  if (isLeft(read)) return read
  if (read.right.asymmetricKeyType !== 'ed25519') return left(malformed('The private key is not one of Ed25519.'))
  const key = verifierKey(name, use, createPublicKey(read.right))
  return isLeft(key) ? key : right({ key: key.right, sign: signingWith(key.right, read.right) })
}

const signingWith =
  ({ name, id, use }: VerifierKey, privateKey: KeyObject): Signer['sign'] =>
  (text, seconds) => {
    if (use === 'log') return { name, id, bytes: sign(null, Buffer.from(text), privateKey) }
    const { message, time } = stamped(text, BigInt(seconds))
    return { name, id, bytes: Buffer.concat([time, sign(null, message, privateKey)]) }
  }
