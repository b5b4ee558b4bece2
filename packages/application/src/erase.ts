/** Erases the words about a community, or the private facts of a reviewer, and records that they were. */
import { dataSubjectOf, type ContentStoreFailure } from '@cofc/content-store'
import { reachOf, teamOnly, type Cycle, type PlainDate } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { denied } from './authorise.ts'
import type { Erasable } from './erasable.ts'
import type { Dependencies } from './dependencies.ts'
import { submitWith } from './submit.ts'
import type { Actor, SubmitFailure } from './submission.ts'

export interface Erasure {
  readonly actor: Actor
  /** The id of the command that records it, a UUID. */
  readonly id: string
  readonly about: Erasable
  readonly on: PlainDate
}

const cycleOf = (about: Erasable): Cycle | null => ('reviewer' in about ? null : about.cycle)

/** Who may have words erased. */
const eraser = { useCase: 'erase', roles: teamOnly } as const
const title = 'Erase people’s words or what is private about a reviewer'

const recording = ({ about, on }: Erasure, pieces: number) => ({
  type: 'reviewer' in about ? 'ErasePrivateFacts' : 'EraseWords',
  ...about,
  pieces,
  on
})

/** What is being typed about them and was not sent yet goes as well: no event tells of it. */
const eraseDrafts = (
  { drafts }: Pick<Dependencies, 'drafts'>,
  about: Erasable
): TE.TaskEither<ContentStoreFailure, number> =>
  drafts === undefined
    ? TE.right(0)
    : drafts.eraseAbout('reviewer' in about ? about.reviewer : about.community, cycleOf(about))

/**
 * Answers how many pieces were erased. The record comes first: if the process ends in between, erasing again finishes
 * the work, and a history never hides that something was to be erased.
 */
export const erase =
  (dependencies: Dependencies) =>
  (erasure: Erasure): TE.TaskEither<SubmitFailure, number> => {
    if (reachOf(eraser.roles, erasure.actor.role) === null)
      return TE.left(denied(recording(erasure, 0).type, title, eraser.roles))
    const [subject, cycle] = [dataSubjectOf(erasure.about), cycleOf(erasure.about)]
    return pipe(
      dependencies.content.count(subject, cycle),
      TE.flatMap((pieces): TE.TaskEither<SubmitFailure, unknown> =>
        pieces === 0
          ? TE.right(undefined)
          : submitWith({ through: eraser })(dependencies)({
              id: erasure.id,
              actor: erasure.actor,
              command: recording(erasure, pieces)
            })
      ),
      TE.flatMap((): TE.TaskEither<SubmitFailure, number> => dependencies.content.erase(subject, cycle)),
      TE.flatMap(pieces =>
        pipe(
          eraseDrafts(dependencies, erasure.about),
          TE.map(begun => pieces + begun)
        )
      )
    )
  }
