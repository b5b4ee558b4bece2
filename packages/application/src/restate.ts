/**
 * Restates an issue of which no report was kept: what it says under the definitions of today is kept, and its SHA-256 stands
 * in an event. From then on it is served as it is.
 */
import type { ContentStoreFailure } from '@cofc/content-store'
import { reachOf, type Cycle, type Grants, type PlainDate } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { denied } from './authorise.ts'
import type { Dependencies } from './dependencies.ts'
import { sha256Of } from './publish.ts'
import { submitWith } from './submit.ts'
import type { Actor, SubmitFailure, SubmitResult } from './submission.ts'

export interface Restatement {
  readonly actor: Actor
  /** The id of the command that records it, a UUID. */
  readonly id: string
  readonly cycle: Cycle
  readonly revision: number
  /** The issue as it reads today. */
  readonly text: string
  readonly on: PlainDate
}
/** A process does it when it starts, or the network team. */
const grants: Grants = { 'network-team': 'any', worker: 'any' }
const restater = { useCase: 'restate', roles: grants } as const

/** The text is kept before the event that tells of it. */
export const restate =
  (dependencies: Dependencies) =>
  ({
    actor,
    id,
    cycle,
    revision,
    text,
    on
  }: Restatement): TE.TaskEither<SubmitFailure | ContentStoreFailure, SubmitResult> => {
    const type = 'RestateNationalReport'
    if (reachOf(grants, actor.role) === null) return TE.left(denied(type, 'Restate the national report', grants))
    const report = sha256Of(text)
    return pipe(
      dependencies.content.keepIssue(report, text),
      TE.flatMap((): TE.TaskEither<SubmitFailure | ContentStoreFailure, SubmitResult> =>
        submitWith({ through: restater })(dependencies)({ id, actor, command: { type, cycle, revision, report, on } })
      )
    )
  }
