/**
 * Who may come in, and as what: people by the issuer of their tokens and their subject there, programs by a key of ours.
 *
 * A role is never taken from a token: what is kept here alone says it, and what is revoked is out of force at once. Each
 * has an id that says nothing of whom it was given to; that is what stands beside the events.
 */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AccessStoreFailure } from './access-store.ts'

/** What somebody may come in as. */
export interface Granted {
  readonly role: string
  /** What is their own, where the role reaches no further: the id of a community or of a reviewer. */
  readonly own: string | null
}
interface Kept extends Granted {
  readonly id: string
  /** The instant at which it was given, as ISO text in UTC. */
  readonly at: string
  readonly revokedAt: string | null
}
/** Who somebody is to those who issue their tokens. */
export interface Person {
  readonly issuer: string
  readonly subject: string
}
/** Both texts of a person who was erased are empty. */
export interface Grant extends Kept, Person {}
export interface ApiKey extends Kept {
  /** SHA-256 of the whole key, in base64url: the key itself is kept nowhere. */
  readonly digest: string
  readonly expiresAt: string
}
/** Whether it is an address of who issues tokens: it is compared letter by letter. On this machine alone it may be without TLS. */
export const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text) || text.length > 1_000) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname))
}
/** Whether somebody can be known by it to those who issue tokens. */
export const isSubject = (text: string): boolean => text.trim() !== '' && text.length <= 255

export type NewGrant = Omit<Grant, 'revokedAt'>
export type NewApiKey = Omit<ApiKey, 'revokedAt'>

export interface GrantStore {
  /** In place of what the same person was granted before; their id stays the one they had. */
  readonly grant: (grant: NewGrant) => TaskEither<AccessStoreFailure, Grant>
  /** `null` when there is none, or it was revoked. */
  readonly grantOf: (person: Person) => TaskEither<AccessStoreFailure, Grant | null>
  readonly addKey: (key: NewApiKey) => TaskEither<AccessStoreFailure, void>
  /** `null` when there is none, or it was revoked; whether it expired is for whoever asks to see. */
  readonly keyOf: (id: string) => TaskEither<AccessStoreFailure, ApiKey | null>
  /** A grant or a key; answers whether there was one in force. */
  readonly revoke: (id: string, at: string) => TaskEither<AccessStoreFailure, boolean>
  /**
   * Forgets who was granted something, so that no byte of it is left in any file: the grant is revoked, and stays with its
   * id, without issuer and subject. Answers whether there is a grant of this id; done again it ends what was cut off.
   */
  readonly erase: (id: string, at: string) => TaskEither<AccessStoreFailure, boolean>
  /** All there ever were, in the order in which they were given. */
  readonly all: () => TaskEither<
    AccessStoreFailure,
    { readonly grants: ReadonlyArray<Grant>; readonly keys: ReadonlyArray<ApiKey> }
  >
}
