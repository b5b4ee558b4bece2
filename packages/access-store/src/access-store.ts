/**
 * What an access store is: a ledger of requests, so that whoever sends one again, for want of an answer, is answered as
 * the first time.
 *
 * A request is known by an id that its sender's key leads to, and by the digest of all that it says. Neither holds
 * anything of what was said. What was claimed before the given instant is forgotten.
 */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

export interface Claim {
  readonly id: string
  readonly digest: string
  /** The instant now, as ISO text in UTC. */
  readonly at: string
  /** What was claimed before this instant is forgotten. */
  readonly keptSince: string
}
export type Claimed =
  /** Never asked before. */
  | { readonly type: 'Fresh' }
  /** Asked before, and no answer was kept: it is being answered, or the process ended in between. */
  | { readonly type: 'Unanswered' }
  | { readonly type: 'Answered'; readonly answer: string }
  /** The key was used for something else. */
  | { readonly type: 'OfAnother' }

export interface AccessStoreFailure {
  readonly type: 'AccessStoreUnavailable'
  readonly reason: string
}
export interface AccessStore {
  /** Notes that a request is about to be answered, and tells what is known of it. */
  readonly claim: (claim: Claim) => TaskEither<AccessStoreFailure, Claimed>
  /** Keeps the answer to a request that was claimed; the first one stands. */
  readonly settle: (id: string, answer: string) => TaskEither<AccessStoreFailure, void>
  /** Forgets a claim that has no answer: nothing came of it, and its key may be used for something else. */
  readonly release: (id: string) => TaskEither<AccessStoreFailure, void>
}
