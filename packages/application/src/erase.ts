/** Erases the words about a community (or a reviewer), and records that they were. */
import type { CommunityId, Count, Cycle, PlainDate } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Parts } from './parts.ts'
import { submit } from './submit.ts'
import type { SubmitFailure } from './submission.ts'

export interface Erasure {
  /** The id of the command that records it, a UUID. */
  readonly id: string
  readonly community: CommunityId
  /** Of one cycle only; `null` for all. */
  readonly cycle: Cycle | null
  readonly on: PlainDate
}

/**
 * Answers how many pieces were erased. The record comes first: if the process ends in between, erasing again finishes
 * the work, and a history never hides that something was to be erased.
 */
export const eraseWords =
  (parts: Parts) =>
  ({ id, community, cycle, on }: Erasure): TE.TaskEither<SubmitFailure, number> =>
    pipe(
      parts.privately.count(community, cycle),
      TE.flatMap((pieces): TE.TaskEither<SubmitFailure, unknown> =>
        pieces === 0
          ? TE.right(undefined)
          : submit(parts)({
              id,
              role: 'network-team',
              command: { type: 'EraseWords', community, cycle, pieces: pieces as Count, on }
            })
      ),
      TE.flatMap((): TE.TaskEither<SubmitFailure, number> => parts.privately.erase(community, cycle))
    )
