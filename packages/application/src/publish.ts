/**
 * Publishes a national report, once it is known that its issues together tell no more than each does. What is issued is
 * kept as it is, and its SHA-256 stands in the event: no later change of program or rule alters what was printed.
 */
import { createHash } from 'node:crypto'
import type { ContentStoreFailure } from '@cofc/content-store'
import { reachOf, teamOnly, type Cycle, type PlainDate } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { denied } from './authorise.ts'
import type { Dependencies } from './dependencies.ts'
import { submitWith } from './submit.ts'
import type { Actor, Expected, SubmitFailure, SubmitResult } from './submission.ts'

export interface Publication {
  readonly actor: Actor
  /** The id of the command that records it, a UUID. */
  readonly id: string
  readonly cycle: Cycle
  readonly revision: number
  readonly on: PlainDate
  /** What the sender saw of the cycle. */
  readonly expected?: Expected
}
/** The report may not be published yet. */
export interface MustWait {
  readonly type: 'MustWait'
  readonly cycle: Cycle
  /** What, each in a sentence. */
  readonly because: ReadonlyArray<string>
}
/** What would be issued. */
export interface NextIssue {
  /** What is in the way of it: nothing, or each in a sentence. */
  readonly mustWait: ReadonlyArray<string>
  /** The report as it would be issued. */
  readonly text: string
}
export type PrepareIssue<F> = (publication: Publication) => TE.TaskEither<F, NextIssue>

/** Who may publish. */
const publisher = { useCase: 'publish', roles: teamOnly } as const
const title = 'Publish the national report'

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

type Failure<F> = SubmitFailure | ContentStoreFailure | MustWait | F

/**
 * The check comes before the record, and the issue is kept before the event that tells of it: what was kept and never
 * issued is found by no report.
 */
export const publish =
  <F>(dependencies: Dependencies, prepare: PrepareIssue<F>) =>
  (publication: Publication): TE.TaskEither<Failure<F>, SubmitResult> => {
    const { actor, id, cycle, revision, on, ...seen } = publication
    const type = 'PublishNationalReport'
    if (reachOf(publisher.roles, actor.role) === null) return TE.left(denied(type, title, publisher.roles))
    return pipe(
      prepare(publication),
      TE.flatMap(({ mustWait, text }): TE.TaskEither<Failure<F>, string> => {
        if (mustWait.length > 0) return TE.left({ type: 'MustWait', cycle, because: mustWait })
        const report = sha256Of(text)
        return pipe(
          dependencies.content.keepIssue(report, text),
          TE.map(() => report)
        )
      }),
      TE.flatMap((report): TE.TaskEither<Failure<F>, SubmitResult> =>
        submitWith({ through: publisher })(dependencies)({
          id,
          actor,
          ...(seen.expected === undefined ? {} : { expected: seen.expected }),
          command: { type, cycle, revision, report, on }
        })
      )
    )
  }
