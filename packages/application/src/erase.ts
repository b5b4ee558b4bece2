/** Erases the words about a community, or the private facts of a reviewer, and records that they were. */
import type { Cycle, PlainDate } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Erasable } from './erasable.ts'
import type { Parts } from './parts.ts'
import { submit } from './submit.ts'
import { subjectOf } from './subject.ts'
import type { SubmitFailure } from './submission.ts'

export interface Erasure {
  /** The id of the command that records it, a UUID. */
  readonly id: string
  readonly about: Erasable
  readonly on: PlainDate
}

const cycleOf = (about: Erasable): Cycle | null => ('reviewer' in about ? null : about.cycle)

const recording = ({ about, on }: Erasure, pieces: number) => ({
  type: 'reviewer' in about ? 'ErasePrivateFacts' : 'EraseWords',
  ...about,
  pieces,
  on
})

/**
 * Answers how many pieces were erased. The record comes first: if the process ends in between, erasing again finishes
 * the work, and a history never hides that something was to be erased.
 */
export const erase =
  (parts: Parts) =>
  (erasure: Erasure): TE.TaskEither<SubmitFailure, number> => {
    const [subject, cycle] = [subjectOf(erasure.about), cycleOf(erasure.about)]
    return pipe(
      parts.privately.count(subject, cycle),
      TE.flatMap((pieces): TE.TaskEither<SubmitFailure, unknown> =>
        pieces === 0
          ? TE.right(undefined)
          : submit(parts)({ id: erasure.id, role: 'network-team', command: recording(erasure, pieces) })
      ),
      TE.flatMap((): TE.TaskEither<SubmitFailure, number> => parts.privately.erase(subject, cycle))
    )
  }
