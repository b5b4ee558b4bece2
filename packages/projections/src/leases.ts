/**
 * Leases: what one worker of several may do as long as it says in time that it still does. The store's own clock decides,
 * and no other. Who was away too long, and does not know it, writes nothing any more.
 */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ReportStore, ReportStoreFailure } from './report-store.ts'

export interface Lease {
  readonly name: string
  readonly owner: string
  /** One greater with each that took it over: what is written is written under the last. */
  readonly token: string
}
export interface Leases {
  /** In milliseconds: a worker that said nothing for so long is taken for gone. */
  readonly duration: number
  /** The first of these names that nobody holds; `null` when somebody holds each. */
  readonly claim: (names: ReadonlyArray<string>) => TaskEither<ReportStoreFailure, Lease | null>
  /** All of these names, or `null` when somebody holds one of them. */
  readonly claimAll: (names: ReadonlyArray<string>) => TaskEither<ReportStoreFailure, ReadonlyArray<Lease> | null>
  /** Holds them for longer; answers whether all are still held. */
  readonly renew: (leases: ReadonlyArray<Lease>) => TaskEither<ReportStoreFailure, boolean>
  /** Lets others have them at once. One that was lost stays with whoever has it. */
  readonly release: (leases: ReadonlyArray<Lease>) => TaskEither<ReportStoreFailure, void>
  /**
   * The report store, as it may be written under these leases: each writing renews them in the same transaction, and
   * nothing is written once one is lost.
   */
  readonly fenced: (leases: ReadonlyArray<Lease>) => ReportStore
}
