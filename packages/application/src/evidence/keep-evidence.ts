/** Keeps a file in the evidence library of a community, and takes one out of it for good. */
import type { StoredFile } from '@cofc/content-store'
import { teamOrLinkPerson, type CommunityId, EvidenceId, type PlainDate, type Redaction } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { mayRead } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import { submitWith } from '../submit.ts'
import type { Actor, SubmitFailure } from '../submission.ts'
import { describedText, describeFile } from './described-file.ts'
import { fileNameOf } from './file-name.ts'
import { libraryOf, piecesOnRecord } from './library.ts'

/** Who keeps files in it and takes them out. */
export const keeper = { useCase: 'evidence', roles: teamOrLinkPerson } as const

export interface GivenEvidence {
  readonly actor: Actor
  /** The id of the command that records it, a UUID; what is kept is called by it. */
  readonly id: string
  readonly community: CommunityId
  readonly title: string
  readonly redaction: Redaction
  /** What was removed, where somebody says so. */
  readonly note: string | null
  readonly validUntil: PlainDate | null
  readonly file: StoredFile
  readonly on: PlainDate
}
export interface KeptInLibrary {
  readonly evidence: EvidenceId
  /** Whether the very same file was in the library before: then nothing was kept again. */
  readonly wasThere: boolean
}
interface AboutLibrary {
  readonly actor: Actor
  readonly community: CommunityId
}
/** Asked before anything is looked for in it. */
const mayKeep =
  (dependencies: Dependencies) =>
  ({ actor, community }: AboutLibrary): TE.TaskEither<SubmitFailure, void> =>
    mayRead(dependencies)(actor, {
      ...{ name: 'evidence-library', title: 'Keep files in the evidence library' },
      ...{ roles: keeper.roles, about: { community } }
    })

/** What is wrong with a file is said at the field of the file. The same file is kept once, however often it is sent. */
export const keepEvidence =
  (dependencies: Dependencies) =>
  ({
    actor,
    id,
    community,
    title,
    redaction,
    note,
    validUntil,
    file,
    on
  }: GivenEvidence): TE.TaskEither<SubmitFailure, KeptInLibrary> => {
    const stored = { name: fileNameOf(file.name), bytes: file.bytes }
    const described = describeFile(stored)
    if (isLeft(described)) return TE.left({ type: 'NotACommand', problems: [{ path: 'file', says: described.left }] })
    const words = describedText(described.right)
    const named = EvidenceId.decode(id)
    if (isLeft(named))
      return TE.left({ type: 'NotACommand', problems: [{ path: 'evidence', says: 'a piece is called by a UUID' }] })
    const evidence = named.right
    const command = {
      ...{ type: 'KeepEvidence', community, evidence, title: { words: title }, file: { words } },
      ...{ redaction, note: note === null ? null : { words: note }, validUntil, on }
    }
    return pipe(
      mayKeep(dependencies)({ actor, community }),
      TE.flatMap((): TE.TaskEither<SubmitFailure, KeptInLibrary> =>
        pipe(
          libraryOf(dependencies)(community),
          TE.flatMap((library): TE.TaskEither<SubmitFailure, KeptInLibrary> => {
            const same = library.find(piece => piece.file?.sha256 === described.right.sha256)
            if (same !== undefined) return TE.right({ evidence: same.evidence, wasThere: true })
            return pipe(
              submitWith({ through: keeper, files: { file: stored } })(dependencies)({ id, actor, command }),
              TE.map(() => ({ evidence, wasThere: false }))
            )
          })
        )
      )
    )
  }

export interface TakenOut extends AboutLibrary {
  /** The id of the command that records it, a UUID. */
  readonly id: string
  readonly evidence: EvidenceId
  readonly on: PlainDate
}
/**
 * Answers whether its file was erased now. The record comes first, as of every erasure: if the process ends in between,
 * taking it out again finishes the work.
 */
export const takeOutEvidence =
  (dependencies: Dependencies) =>
  ({ actor, id, community, evidence, on }: TakenOut): TE.TaskEither<SubmitFailure, boolean> =>
    pipe(
      submitWith({ through: keeper })(dependencies)({
        ...{ id, actor },
        command: { type: 'TakeOutEvidence', community, evidence, on }
      }),
      TE.flatMap((): TE.TaskEither<SubmitFailure, boolean> =>
        pipe(
          piecesOnRecord(dependencies)(community),
          TE.flatMap((all): TE.TaskEither<SubmitFailure, boolean> => {
            const piece = all.get(evidence)
            return piece === undefined ? TE.right(false) : dependencies.content.eraseFile(piece.file)
          })
        )
      )
    )
