/**
 * Keys that notes are signed with (C2SP signed-note): a name, four bytes that tell which key of that name, and Ed25519. A log
 * signs with type 1, a witness with type 4, which says when.
 */
import { createPublicKey, hash, type KeyObject } from 'node:crypto'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { bytesOf } from '../base64.ts'
import { malformed, type Fault } from '../fault.ts'

export type Use = 'log' | 'witness'
const typeOf = { log: 1, witness: 4 } as const satisfies Record<Use, number>
const useOf = new Map<number, Use>([
  [typeOf.log, 'log'],
  [typeOf.witness, 'witness']
])
const keyLength = 32

export interface VerifierKey {
  readonly name: string
  readonly use: Use
  /** Eight hexadecimal digits. */
  readonly id: string
  /** The 32 bytes of the key, base64: what two spellings of one key have in common. */
  readonly key: string
  readonly publicKey: KeyObject
}

const nameIsRight = (name: string): boolean => name !== '' && !/[\s+]/u.test(name)

/** The first four bytes of a hash over name, type and key. */
const idOf = (name: string, use: Use, key: Buffer): string =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(typeOf[use]), key])).slice(0, 8)

/** The key of that name. The key object is a public Ed25519 key. */
export const verifierKey = (name: string, use: Use, publicKey: KeyObject): Either<Fault, VerifierKey> => {
  if (!nameIsRight(name)) return left(malformed('The name of a key is not empty, and has neither spaces nor a plus.'))
  const { x } = publicKey.export({ format: 'jwk' })
  const key = Buffer.from(x ?? '', 'base64url')
  return right({ name, use, id: idOf(name, use, key), key: key.toString('base64'), publicKey })
}

/** The text of a key, as it stands in policy files: name, id and key, joined by plus signs. */
export const vkeyOf = ({ name, id, use, key }: VerifierKey): string =>
  `${name}+${id}+${Buffer.concat([Buffer.of(typeOf[use]), Buffer.from(key, 'base64')]).toString('base64')}`

/** Reads that text. */
export const parseVkey = (text: string): Either<Fault, VerifierKey> => {
  const [, name, id, material] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? []
  if (name === undefined || id === undefined || material === undefined)
    return left(malformed('A key is a name, eight hexadecimal digits and base64, joined by plus signs.'))
  const bytes = bytesOf(material)
  return isLeft(bytes) ? bytes : keyFrom({ name, id, bytes: bytes.right })
}

const keyFrom = ({ name, id, bytes }: { name: string; id: string; bytes: Buffer }): Either<Fault, VerifierKey> => {
  const use = useOf.get(bytes[0] ?? 0)
  if (use === undefined) return left({ type: 'CannotTell', says: 'The key is of an algorithm that is not known here.' })
  if (bytes.length !== 1 + keyLength) return left(malformed('An Ed25519 key has 32 bytes.'))
  const x = bytes.subarray(1).toString('base64url')
  const read = verifierKey(name, use, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }))
  if (isLeft(read) || read.right.id === id) return read
  return left(malformed('The digits of the key are not those of its name and bytes.'))
}
