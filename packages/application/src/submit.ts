/**
 * The one way in: every edge submits a spoken command here.
 *
 * The texts are kept as pending, the references put in their place, the command is run, and what no event came to refer
 * to is swept. The order matters: words are on disk before the event that refers to them.
 */
import { dataSubjectOf, referenceTo, type Piece, type WordsOfCommand } from '@cofc/content-store'
import { decodeCommand, type ContentRef } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { isUuid } from './identity.ts'
import type { Dependencies } from './dependencies.ts'
import { withStateCache } from './state-cache.ts'
import type { Run } from './link-events.ts'
import { runCommand } from './run-command.ts'
import type { Problem, Submission, SubmitFailure, Submitted } from './submission.ts'
import { forgedReference, piecesOf, referencesIn, withReferences } from './words.ts'

const notACommand = (...problems: ReadonlyArray<Problem>): TE.TaskEither<SubmitFailure, never> =>
  TE.left({ type: 'NotACommand', problems })

/** Whom the words of a command are about, so that erasure can ask for them. */
const about = (command: object): Pick<WordsOfCommand, 'subject' | 'cycle'> => {
  const named = command as { readonly community?: string; readonly reviewer?: string; readonly cycle?: string }
  return { subject: dataSubjectOf(named), cycle: named.cycle ?? null }
}

/** What stays after a failure: `null` when it is not known whether an event refers to the words. */
const referredAfter = (failure: SubmitFailure): ReadonlyArray<ContentRef> | null => {
  if (failure.type === 'Refused') return []
  return failure.type === 'CommandIdReused' ? referencesIn(failure.events.map(({ data }) => data)) : null
}

const runWithWords = (
  dependencies: Dependencies,
  { submission, command }: Run,
  pieces: ReadonlyArray<Piece>
): TE.TaskEither<SubmitFailure, Submitted> => {
  const { content } = dependencies
  return pipe(
    content.keep({ command: submission.id, ...about(command), at: dependencies.now(), pieces }),
    TE.map(references => decodeCommand(withReferences(submission.command, references))),
    TE.flatMap(read => (isLeft(read) ? notACommand(...read.left) : TE.right(read.right))),
    TE.flatMap(referring => runCommand(dependencies)({ submission, ...referring })),
    TE.tap(done => content.settle(submission.id, referencesIn(done.events.map(({ data }) => data)))),
    TE.orElseFirst(failure => {
      const referred = referredAfter(failure)
      return referred === null ? TE.right(undefined) : content.settle(submission.id, referred)
    })
  )
}

/** Submits one command. Doing the same submission again does nothing and gives the same answer. */
export const submit = (given: Dependencies) => {
  const dependencies = withStateCache(given)
  return (submission: Submission): TE.TaskEither<SubmitFailure, Submitted> => {
    if (!isUuid(submission.id)) return notACommand({ path: 'id', says: 'a command is recognised by a UUID' })
    const forged = forgedReference(submission.command)
    if (forged !== null)
      return notACommand({ path: forged, says: 'words are given as { "words": "…" }, never as a reference' })
    const pieces = piecesOf(submission.command)
    const standIns = pieces.map(({ words }) => referenceTo(words, ''))
    const wordless = pieces.length === 0 ? submission.command : withReferences(submission.command, standIns)
    const read = decodeCommand(wordless)
    if (isLeft(read)) return notACommand(...read.left)
    const run = { submission, ...read.right }
    return pieces.length === 0 ? runCommand(dependencies)(run) : runWithWords(dependencies, run, pieces)
  }
}
