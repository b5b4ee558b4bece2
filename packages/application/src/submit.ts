/**
 * The one way in: every edge submits a spoken command here.
 *
 * Who may is asked first. The texts are kept as pending, the references put in their place, the command is run, and what no event came to refer
 * to is swept. The order matters: words are on disk before the event that refers to them.
 */
import { referenceTo, type Piece, type StoredFile } from '@cofc/content-store'
import {
  decodeCommand,
  decodeStoredCommand,
  outOfBounds,
  wrongWithWords,
  type ContentRef,
  type DecodedCommand
} from '@cofc/core'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { isUuid } from './identity.ts'
import { about } from './about-command.ts'
import { authorise, type UseCaseGrants } from './authorise.ts'
import { confided } from './confided.ts'
import type { Dependencies } from './dependencies.ts'
import { keepsAnswers } from './kept-answers.ts'
import { withStateCache } from './state-cache.ts'
import type { Run } from './link-events.ts'
import { runCommand } from './run-command.ts'
import type { Problem, Submission, SubmitFailure, SubmitResult } from './submission.ts'
import { forgedReference, piecesOf, referencesIn, withReferences } from './words.ts'

const notACommand = (...problems: ReadonlyArray<Problem>): TE.TaskEither<SubmitFailure, never> =>
  TE.left({ type: 'NotACommand', problems })

/** What stays after a failure: `null` when it is not known whether an event refers to the words. */
const referredAfter = (failure: SubmitFailure): ReadonlyArray<ContentRef> | null => {
  if (failure.type === 'Refused') return []
  return failure.type === 'CommandIdReused' ? referencesIn(failure.events.map(({ data }) => data)) : null
}

const runWithWords = (
  dependencies: Dependencies,
  { spoken, run: { submission, command, given, recall: isRecalled = false } }: SpokenRun,
  pieces: ReadonlyArray<Piece>
): TE.TaskEither<SubmitFailure, SubmitResult> => {
  const { content } = dependencies
  return pipe(
    content.keep({ command: submission.id, ...about(command), at: dependencies.now(), pieces }),
    TE.map(references => decodeStoredCommand(withReferences(spoken, references))),
    TE.flatMap(read => (isLeft(read) ? notACommand(...read.left) : TE.right(read.right))),
    TE.flatMap(referring => runCommand(dependencies)({ submission, given, recall: isRecalled, ...referring })),
    TE.tap(done => content.settle(submission.id, referencesIn(done.events.map(({ data }) => data)))),
    TE.orElseFirst(failure => {
      const referred = referredAfter(failure)
      return referred === null ? TE.right(undefined) : content.settle(submission.id, referred)
    })
  )
}

/** A run, and the spoken command with words where it has references. */
interface SpokenRun {
  readonly spoken: unknown
  readonly run: Run
  readonly pieces: ReadonlyArray<Piece>
}

/** A reaction gives a command made of what is stored, and says what that says. */
const isGiven = ({ actor }: Submission): boolean => actor.role !== 'reaction'

const wrongWith = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Problem> =>
  pieces.flatMap(({ field, words }) => {
    const says = wrongWithWords(words)
    return says === null ? [] : [{ path: `${field}.words`, says }]
  })

const decodedWith = (
  submission: Submission,
  spoken: unknown,
  pieces: ReadonlyArray<Piece>
): Either<ReadonlyArray<Problem>, DecodedCommand> => {
  const standIns = pieces.map(({ words }) => referenceTo(words, ''))
  const decode = isGiven(submission) ? decodeCommand : decodeStoredCommand
  const decoded = decode(pieces.length === 0 ? spoken : withReferences(spoken, standIns))
  if (isLeft(decoded)) return decoded
  const wrong = wrongWith(pieces)
  return wrong.length > 0 ? left(wrong) : decoded
}

/** Reads a submission with stand-ins for the references: nothing is kept yet. */
const read = (submission: Submission): Either<ReadonlyArray<Problem>, SpokenRun> => {
  if (!isUuid(submission.id)) return left([{ path: 'id', says: 'a command is recognised by a UUID' }])
  const excess = outOfBounds(submission.command)
  if (excess !== null) return left([excess])
  const forged = forgedReference(submission.command)
  if (forged !== null)
    return left([{ path: forged, says: 'words are given as { "words": "…" }, never as a reference' }])
  const plain = confided(submission.command)
  if (isLeft(plain)) return plain
  const { spoken, given, alsoAbout } = plain.right
  const pieces = piecesOf(spoken).map(piece => ({ ...piece, alsoAbout: alsoAbout[piece.field] ?? [] }))
  const decoded = decodedWith(submission, spoken, pieces)
  return isLeft(decoded) ? decoded : right({ spoken, pieces, run: { submission, given, ...decoded.right } })
}

type FilesOfFields = Readonly<Record<string, StoredFile>>
const withFiles = (pieces: ReadonlyArray<Piece>, files: FilesOfFields): ReadonlyArray<Piece> =>
  pieces.map(piece => {
    const file = files[piece.field]
    return file === undefined ? piece : { ...piece, file }
  })

export interface SubmitOptions {
  /** A use case that gives commands which no role may give alone. */
  readonly through?: UseCaseGrants
  /** Only the answer given before is wanted: of a command that was not done, nothing is decided. */
  readonly recall?: boolean
  /** Only what would become of it is wanted: no word is kept, and nothing is recorded. */
  readonly foresee?: boolean
  /** Files that are kept with the words of a field, which describe them. */
  readonly files?: FilesOfFields
}
/** The way in for other use cases. */
export const submitWith =
  ({ through, recall = false, foresee: isForeseen = false, files = {} }: SubmitOptions) =>
  (given: Dependencies) => {
    const dependencies = withStateCache(given)
    const mayDo = authorise(dependencies, through)
    return (submission: Submission): TE.TaskEither<SubmitFailure, SubmitResult> => {
      const found = read(submission)
      if (isLeft(found)) return notACommand(...found.left)
      const pieces = withFiles(found.right.pieces, files)
      const run = { ...found.right.run, recall, foresee: isForeseen }
      return pipe(
        mayDo(submission.actor, run),
        TE.flatMap(() =>
          isForeseen || (pieces.length === 0 && !keepsAnswers(run.entry))
            ? runCommand(dependencies)(run)
            : runWithWords(dependencies, { ...found.right, run }, pieces)
        )
      )
    }
  }

/** Submits one command. Doing the same submission again does nothing and gives the same answer. */
export const submit = submitWith({})

/** The answer that a submission was given before; `already-so` of one that was not done. Nothing is decided. */
export const recall = submitWith({ recall: true })

/** What would become of a submission now, decided by the same rule on the same facts: nothing is kept or recorded. */
export const foresee = submitWith({ foresee: true })
