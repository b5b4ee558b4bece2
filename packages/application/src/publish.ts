/** Publishes a national report, once it is known that its issues together tell no more than each does. */
import { reachOf, teamOnly, type Cycle, type PlainDate } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { denied } from './authorise.ts'
import type { Dependencies } from './dependencies.ts'
import { submitWith } from './submit.ts'
import type { Actor, SubmitFailure, SubmitResult } from './submission.ts'

export interface Publication {
  readonly actor: Actor
  /** The id of the command that records it, a UUID. */
  readonly id: string
  readonly cycle: Cycle
  readonly revision: number
  readonly on: PlainDate
}
/** The report may not be published yet. */
export interface MustWait {
  readonly type: 'MustWait'
  readonly cycle: Cycle
  /** What, each in a sentence. */
  readonly because: ReadonlyArray<string>
}
/** What is in the way of publishing the report of a cycle now: nothing, or each in a sentence. */
export type CheckDisclosure<F> = (cycle: Cycle) => TE.TaskEither<F, ReadonlyArray<string>>

/** Who may publish. */
const publisher = { useCase: 'publish', roles: teamOnly } as const
const title = 'Publish the national report'

const recording = ({ cycle, revision, on }: Publication) => ({ type: 'PublishNationalReport', cycle, revision, on })

/**
 * The check comes before the record. What was published before is published: asked again under the same id it is not
 * looked at once more.
 */
export const publish =
  <F>(dependencies: Dependencies, check: CheckDisclosure<F>) =>
  (publication: Publication): TE.TaskEither<SubmitFailure | MustWait | F, SubmitResult> => {
    const { actor, id, cycle } = publication
    const command = recording(publication)
    if (reachOf(publisher.roles, actor.role) === null) return TE.left(denied(command.type, title, publisher.roles))
    const submitted = (recall: boolean) =>
      submitWith({ through: publisher, recall })(dependencies)({ id, actor, command })
    return pipe(
      submitted(true),
      TE.flatMap((before): TE.TaskEither<SubmitFailure | MustWait | F, SubmitResult> =>
        before.outcome === 'already-applied'
          ? TE.right(before)
          : pipe(
              check(cycle),
              TE.flatMap((because): TE.TaskEither<SubmitFailure | MustWait | F, SubmitResult> =>
                because.length > 0 ? TE.left({ type: 'MustWait', cycle, because }) : submitted(false)
              )
            )
      )
    )
  }
