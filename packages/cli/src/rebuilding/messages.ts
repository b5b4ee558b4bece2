/** What a builder's thread and the one that started it say to each other. */
import type { Partition } from '@cofc/event-store'
import type { FollowingFailure, Progress } from '@cofc/projections'
import type { Either } from 'fp-ts/lib/Either.js'

export type ToBuilder =
  | { readonly type: 'Build'; readonly report: string; readonly share: Partition; readonly upTo?: string }
  | { readonly type: 'Cancel' }
export type FromBuilder =
  | { readonly type: 'Progress'; readonly progress: Progress }
  | { readonly type: 'Ended'; readonly ended: Either<FollowingFailure, Progress> }
