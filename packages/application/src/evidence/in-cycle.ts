/** The evidence library of a community, with what of it the reviews of a cycle show, and for which standards. */
import {
  review,
  reviewKinds,
  streamOf,
  type CommunityId,
  type Cycle,
  type EvidenceId,
  type ReviewKind,
  type StandardCode
} from '@cofc/core'
import type { ContentStoreFailure } from '@cofc/content-store'
import type { StoreFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from '../dependencies.ts'
import { load, type Unreadable } from '../load.ts'
import { libraryOf, type LibraryPiece } from './library.ts'

export interface ShownFor {
  readonly kind: ReviewKind
  readonly standards: ReadonlyArray<StandardCode>
}
export interface PieceInCycle extends LibraryPiece {
  /** In the reviews of the cycle that is asked about; empty where none is. */
  readonly shownFor: ReadonlyArray<ShownFor>
}
type Reading = Pick<Dependencies, 'events' | 'content' | 'states'>
type Failure = StoreFailure | Unreadable | ContentStoreFailure

const shownIn =
  ({ events, states }: Reading, of: { readonly community: CommunityId; readonly cycle: Cycle }) =>
  (kind: ReviewKind): TE.TaskEither<StoreFailure | Unreadable, ReadonlyArray<readonly [EvidenceId, ShownFor]>> =>
    pipe(
      load(events, states)(review, streamOf(review, { ...of, kind })),
      TE.map(({ state }) =>
        state.status === 'NotOpened'
          ? []
          : state.evidence.flatMap(({ piece, standards }) =>
              piece === null ? [] : [[piece, { kind, standards }] as const]
            )
      )
    )

/** Of a cycle, what its reviews show and is in the library still; without one, all of the library. The latest first. */
export const libraryInCycle =
  (reading: Reading) =>
  (community: CommunityId, cycle: Cycle | null): TE.TaskEither<Failure, ReadonlyArray<PieceInCycle>> =>
    pipe(
      libraryOf(reading)(community),
      TE.flatMap((pieces): TE.TaskEither<Failure, ReadonlyArray<PieceInCycle>> => {
        if (cycle === null) return TE.right(pieces.map(piece => ({ ...piece, shownFor: [] })))
        return pipe(
          TE.traverseSeqArray(shownIn(reading, { community, cycle }))(reviewKinds),
          TE.map(found => {
            const shown = found.flat()
            return pieces.flatMap(piece => {
              const shownFor = shown.filter(([evidence]) => evidence === piece.evidence).map(([, where]) => where)
              return shownFor.length === 0 ? [] : [{ ...piece, shownFor }]
            })
          })
        )
      })
    )
