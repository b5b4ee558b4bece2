/** Whose words can be erased, and which of them an id names. */
import { community, CommunityId, reviewer, ReviewerId, streamOf, type Cycle } from '@cofc/core'
import type { StoreFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { load, type Unreadable } from './load.ts'
import type { Dependencies } from './dependencies.ts'

/** The words of a community in one cycle (`null` for all of them), or the private facts of a reviewer. */
export type Erasable =
  | { readonly community: CommunityId; readonly cycle: Cycle | null }
  | { readonly reviewer: ReviewerId }

export type NotErasable =
  | { readonly type: 'NobodyIsRegisteredSo'; readonly id: string }
  /** A community and a reviewer are: say which. */
  | { readonly type: 'TwoAreRegisteredSo'; readonly id: string }
  | { readonly type: 'PrivateFactsHaveNoCycle'; readonly reviewer: string }
type ErasableResult = TE.TaskEither<NotErasable | StoreFailure | Unreadable, Erasable>

type Kind = 'community' | 'reviewer'
export interface AskErasable {
  readonly id: string
  readonly cycle: Cycle | null
  /** Which of the two is meant when a community and a reviewer are called the same; else `null` will do. */
  readonly kind: Kind | null
}

/** What is registered under an id. */
const registeredAs = ({ events: store, states }: Dependencies, id: CommunityId & ReviewerId) =>
  pipe(
    load(store, states)(community, streamOf(community, { community: id })),
    TE.flatMap(({ state: asCommunity }) =>
      pipe(
        load(store, states)(reviewer, streamOf(reviewer, { reviewer: id })),
        TE.map(({ state: asReviewer }): ReadonlyArray<Kind> => [
          ...(asCommunity.status === 'Registered' ? ['community' as const] : []),
          ...(asReviewer.status === 'Registered' ? ['reviewer' as const] : [])
        ])
      )
    )
  )

/** Who is registered under an id decides whose words are meant. */
export const erasableOf =
  (dependencies: Dependencies) =>
  ({ id, cycle, kind }: AskErasable): ErasableResult => {
    if (!CommunityId.is(id) || !ReviewerId.is(id)) return TE.left({ type: 'NobodyIsRegisteredSo', id })
    return pipe(
      registeredAs(dependencies, id),
      TE.flatMap((kinds): ErasableResult => {
        const [meant, another] = kinds.filter(one => kind === null || kind === one)
        if (meant === undefined) return TE.left({ type: 'NobodyIsRegisteredSo', id })
        if (another !== undefined) return TE.left({ type: 'TwoAreRegisteredSo', id })
        if (meant === 'community') return TE.right({ community: id, cycle })
        return cycle === null ? TE.right({ reviewer: id }) : TE.left({ type: 'PrivateFactsHaveNoCycle', reviewer: id })
      })
    )
  }
