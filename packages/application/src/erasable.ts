/** Whose words can be erased, and which of them somebody means who names an id. */
import { community, CommunityId, communityStream, reviewer, ReviewerId, reviewerStream, type Cycle } from '@cofc/core'
import type { StoreFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { load, type Unreadable } from './load.ts'
import type { Parts } from './parts.ts'

/** The words of a community in one cycle (`null` for all of them), or the private facts of a reviewer. */
export type Erasable =
  { readonly community: CommunityId; readonly cycle: Cycle | null } | { readonly reviewer: ReviewerId }

export type NotErasable =
  | { readonly type: 'NobodyIsRegisteredSo'; readonly id: string }
  | { readonly type: 'PrivateFactsHaveNoCycle'; readonly reviewer: string }
type Asked = TE.TaskEither<NotErasable | StoreFailure | Unreadable, Erasable>

const nobody = (id: string): Asked => TE.left({ type: 'NobodyIsRegisteredSo', id })

const ofAReviewer = ({ store, states }: Parts, id: string, cycle: Cycle | null): Asked => {
  if (!ReviewerId.is(id)) return nobody(id)
  return pipe(
    load(store, states)(reviewer, reviewerStream(id)),
    TE.flatMap(({ state }): Asked => {
      if (state.status === 'Unknown') return nobody(id)
      if (cycle !== null) return TE.left({ type: 'PrivateFactsHaveNoCycle', reviewer: id })
      return TE.right({ reviewer: id })
    })
  )
}

/** Who is registered under an id decides: a community, else a reviewer. */
export const erasableOf =
  (parts: Parts) =>
  (id: string, cycle: Cycle | null): Asked => {
    if (!CommunityId.is(id)) return nobody(id)
    return pipe(
      load(parts.store, parts.states)(community, communityStream(id)),
      TE.flatMap(({ state }): Asked =>
        state.status === 'Registered' ? TE.right({ community: id, cycle }) : ofAReviewer(parts, id, cycle)
      )
    )
  }
