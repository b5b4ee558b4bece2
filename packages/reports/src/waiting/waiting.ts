/** What waits on whom, on a day. */
import type { ActingRole, CommunityId, PlainDate, Wait, WaitKind } from '@cofc/core'

export interface AskWaiting {
  readonly on: PlainDate
  /** Only what this role must act on. */
  readonly who?: ActingRole
  /** Only what is about this community. */
  readonly community?: CommunityId
  /** Only this. */
  readonly kind?: WaitKind
}
export interface WaitListed extends Wait {
  /** As on the day; `null` when it is the network's own, or was not registered. */
  readonly name: string | null
  /** What is to be done. */
  readonly says: string
  /** Working days left, below nothing once it is overdue; `null` where no day is set. */
  readonly daysLeft: number | null
}
export interface Waiting {
  readonly on: PlainDate
  /** Who was asked for; `null` for all. */
  readonly who: ActingRole | null
  readonly community: CommunityId | null
  readonly kind: WaitKind | null
  /** Of what is listed. */
  readonly overdue: number
  /** The longest due first, and last what has no day. */
  readonly waits: ReadonlyArray<WaitListed>
}
