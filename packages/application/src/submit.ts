/**
 * The one way in: every edge submits a spoken command here.
 *
 * The texts are kept as pending, the references put in their place, the command is run, and what no event came to refer
 * to is swept. The order matters: words are on disk before the event that refers to them.
 */
import { decodeCommand, type ContentRef } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { referenceTo } from './commitment.ts'
import { isUuid } from './identity.ts'
import type { Parts } from './parts.ts'
import type { Bringing, Piece } from './private-store.ts'
import { remembering } from './remembering.ts'
import { runCommand, type Run } from './run-command.ts'
import type { Problem, Submission, SubmitFailure, Submitted } from './submission.ts'
import { subjectOf } from './subject.ts'
import { forgedReference, piecesOf, referencesIn, withReferences } from './words.ts'

const notACommand = (...problems: ReadonlyArray<Problem>): TE.TaskEither<SubmitFailure, never> =>
  TE.left({ type: 'NotACommand', problems })

/** Whom the words of a command are about, so that erasure can ask for them. */
const about = (command: object): Pick<Bringing, 'subject' | 'cycle'> => {
  const named = command as { readonly community?: string; readonly reviewer?: string; readonly cycle?: string }
  return { subject: subjectOf(named), cycle: named.cycle ?? null }
}

/** What stays after a failure: `null` when it is not known whether an event refers to the words. */
const referredAfter = (failure: SubmitFailure): ReadonlyArray<ContentRef> | null => {
  if (failure.type === 'Refused') return []
  return failure.type === 'CommandIdReused' ? referencesIn(failure.events.map(({ data }) => data)) : null
}

const runWithWords = (
  parts: Parts,
  { submission, command }: Run,
  pieces: ReadonlyArray<Piece>
): TE.TaskEither<SubmitFailure, Submitted> => {
  const { privately } = parts
  return pipe(
    privately.keep({ command: submission.id, ...about(command), at: parts.now(), pieces }),
    TE.map(references => decodeCommand(withReferences(submission.command, references))),
    TE.flatMap(read => (isLeft(read) ? notACommand(...read.left) : TE.right(read.right))),
    TE.flatMap(referring => runCommand(parts)({ submission, ...referring })),
    TE.tap(done => privately.settle(submission.id, referencesIn(done.events.map(({ data }) => data)))),
    TE.orElseFirst(failure => {
      const referred = referredAfter(failure)
      return referred === null ? TE.right(undefined) : privately.settle(submission.id, referred)
    })
  )
}

/** Submits one command. Doing the same submission again does nothing and gives the same answer. */
export const submit = (given: Parts) => {
  const parts = remembering(given)
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
    return pieces.length === 0 ? runCommand(parts)(run) : runWithWords(parts, run, pieces)
  }
}
