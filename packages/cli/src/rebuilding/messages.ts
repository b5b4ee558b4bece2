/** What a builder's thread and the one that started it say to each other. */
import type { Partition } from '@cofc/event-store'
import type { FollowingFailure, FollowResult, Progress } from '@cofc/projections'
import type { Either } from 'fp-ts/lib/Either.js'

export type ToBuilder =
  | {
      readonly type: 'Build'
      readonly tables: ReadonlyArray<string>
      readonly partition: Partition
      readonly upTo?: string
    }
  | { readonly type: 'Cancel' }
export type FromBuilder =
  | { readonly type: 'Progress'; readonly progress: Progress }
  | { readonly type: 'Ended'; readonly ended: Either<FollowingFailure, FollowResult> }
