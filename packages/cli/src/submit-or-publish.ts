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
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Composed } from './container.ts'
import { prepareIssue, type CheckFailure } from './publishing.ts'
import { restateIssues } from './restating.ts'

type Failure = SubmitFailure | ReactionsFailure | MustWait | CheckFailure

/** What is issued is worked out, and its SHA-256 with it: a person names neither. */
const toBeWorkedOut = { report: '0'.repeat(64) }

const publicationIn = (spoken: unknown): PublishNationalReport | null => {
  if (typeof spoken !== 'object' || spoken === null) return null
  const decoded = decodeCommand({ ...spoken, ...toBeWorkedOut })
  if (isLeft(decoded) || decoded.right.command.type !== 'PublishNationalReport') return null
  return decoded.right.command as PublishNationalReport
}

export const submitOrPublish = (
  composed: Composed,
  submission: Submission
): TE.TaskEither<Failure, ResultWithReactions> => {
  const { dependencies } = composed
  const asked = publicationIn(submission.command)
  if (asked === null) return submitWithReactions(dependencies)(submission)
  const { cycle, revision, on } = asked
  return pipe(
    restateIssues(composed, submission.actor),
    TE.flatMap((): TE.TaskEither<Failure, SubmitResult> =>
      publish(dependencies, prepareIssue(composed))({ ...submission, cycle, revision, on })
    ),
    TE.map((submitted): ResultWithReactions => ({ submitted, followed: [] }))
  )
}
