/** A command as a person gives it: what only a use case may do goes through that. */
import {
  publish,
  submitWithReactions,
  type MustWait,
  type ReactionsFailure,
  type ResultWithReactions,
  type Submission,
  type SubmitFailure,
  type SubmitResult
} from '@cofc/application'
import { decodeCommand, type PublishNationalReport } from '@cofc/core'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Composed } from './container.ts'
import { prepareIssue, type CheckFailure } from './publishing.ts'
import { restateIssues } from './restating.ts'

export type Failure = SubmitFailure | ReactionsFailure | MustWait | CheckFailure

type Give = (submission: Submission) => TE.TaskEither<Failure, ResultWithReactions>

/** What is issued is worked out, and its SHA-256 with it: a person names neither. */
const toBeWorkedOut = { report: '0'.repeat(64) }

/** What is wrong with it is told of what the person named. */
const publicationIn = (spoken: unknown): Either<SubmitFailure, PublishNationalReport> | null => {
  if (typeof spoken !== 'object' || spoken === null) return null
  if (!('type' in spoken) || spoken.type !== 'PublishNationalReport') return null
  const decoded = decodeCommand({ ...spoken, ...toBeWorkedOut })
  return isLeft(decoded)
    ? left({ type: 'NotACommand', problems: decoded.left })
    : right(decoded.right.command as PublishNationalReport)
}

/** What only a use case may do goes through that. */
export const submitOrPublish = (composed: Composed): Give => {
  const give: Give = submitWithReactions(composed.dependencies)
  return submission => {
    const asked = publicationIn(submission.command)
    if (asked === null) return give(submission)
    if (isLeft(asked)) return TE.left(asked.left)
    const { cycle, revision, on } = asked.right
    return pipe(
      restateIssues(composed, submission.actor),
      TE.flatMap((): TE.TaskEither<Failure, SubmitResult> =>
        publish(composed.dependencies, prepareIssue(composed))({ ...submission, cycle, revision, on })
      ),
      TE.map(submitted => ({ submitted, followed: [], isToBeContinued: false }))
    )
  }
}
