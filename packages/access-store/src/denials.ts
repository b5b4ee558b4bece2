/**
 * Who was denied what: for whoever has to show it. No body, token or address of a network is in it. A burst of the same
 * is one row with a count.
 */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AccessStoreFailure } from './access-store.ts'

export interface Denied {
  /** Whose request it was, as beside the events; `nobody` where that is not known. */
  readonly subject: string
  /** The pattern of the address: `/api/review/:community/:cycle/:kind`. */
  readonly route: string
  /** The type of the command; `null` where none was understood. */
  readonly command: string | null
  readonly community: string | null
  readonly reason: string
}
export interface Denial extends Denied {
  /** The first and the last instant, as ISO text in UTC. */
  readonly from: string
  readonly until: string
  readonly times: number
}
export interface DenialStore {
  /** Counted with the same of the same hour. What was denied before `keptSince` is forgotten. */
  readonly note: (denied: Denied, at: string, keptSince: string) => TaskEither<AccessStoreFailure, void>
  /** The latest first. */
  readonly latest: (most: number) => TaskEither<AccessStoreFailure, ReadonlyArray<Denial>>
}
