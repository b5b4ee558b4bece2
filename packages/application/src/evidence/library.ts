/** The evidence library of a community as it stands: what is in it, and the file of a piece. */
import type { ContentStore, ContentStoreFailure, StoredFile } from '@cofc/content-store'
import {
  community as communityAggregate,
  streamOf,
  type CommunityId,
  type ContentRef,
  type EvidenceId,
  type EvidenceOnRecord,
  type PlainDate,
  type Redaction
} from '@cofc/core'
import type { StoreFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from '../dependencies.ts'
import { load, type Unreadable } from '../load.ts'
import { describedIn, sha256OfBytes, type DescribedFile } from './described-file.ts'

export interface LibraryPiece {
  readonly evidence: EvidenceId
  /** `null` where it was erased. */
  readonly title: string | null
  readonly note: string | null
  readonly file: DescribedFile | null
  readonly redaction: Redaction
  readonly validUntil: PlainDate | null
  readonly keptOn: PlainDate
}
type Reading = Pick<Dependencies, 'events' | 'content' | 'states'>
type Failure = StoreFailure | Unreadable | ContentStoreFailure

/** Every piece on record, also those that were taken out. */
export const piecesOnRecord =
  ({ events, states }: Pick<Reading, 'events' | 'states'>) =>
  (community: CommunityId): TE.TaskEither<StoreFailure | Unreadable, ReadonlyMap<EvidenceId, EvidenceOnRecord>> =>
    pipe(
      load(events, states)(communityAggregate, streamOf(communityAggregate, { community })),
      TE.map(({ state }) => (state.status === 'Unknown' ? new Map() : state.evidence))
    )

const refsOf = ({ title, note, file }: EvidenceOnRecord): ReadonlyArray<ContentRef> =>
  note === null ? [title, file] : [title, file, note]

const wordsOf = (
  { read }: Pick<ContentStore, 'read'>,
  refs: ReadonlyArray<ContentRef>
): TE.TaskEither<ContentStoreFailure, (ref: ContentRef | null) => string | null> =>
  pipe(
    refs.length === 0 ? TE.right([]) : read(refs),
    TE.map(words => {
      const said = new Map(refs.map(({ commitment }, at) => [commitment, words[at] ?? null]))
      return ref => (ref === null ? null : (said.get(ref.commitment) ?? null))
    })
  )

/** The pieces whose taking out is on record while their file is there still: the process ended before it was erased. */
export const leftToErase =
  (reading: Reading) =>
  (community: CommunityId): TE.TaskEither<Failure, ReadonlyArray<EvidenceId>> =>
    pipe(
      piecesOnRecord(reading)(community),
      TE.flatMap((all): TE.TaskEither<Failure, ReadonlyArray<EvidenceId>> => {
        const gone = [...all].filter(([, { takenOutOn }]) => takenOutOn !== null)
        return pipe(
          TE.traverseSeqArray(([evidence, { file }]: (typeof gone)[number]) =>
            pipe(
              reading.content.file(file),
              TE.map(found => (found === null ? [] : [evidence]))
            )
          )(gone),
          TE.map(found => found.flat())
        )
      })
    )

/** What is in it, the latest first. */
export const libraryOf =
  (reading: Reading) =>
  (community: CommunityId): TE.TaskEither<Failure, ReadonlyArray<LibraryPiece>> =>
    pipe(
      piecesOnRecord(reading)(community),
      TE.flatMap((all): TE.TaskEither<Failure, ReadonlyArray<LibraryPiece>> => {
        const kept = [...all].filter(([, { takenOutOn }]) => takenOutOn === null).toReversed()
        return pipe(
          wordsOf(
            reading.content,
            kept.flatMap(([, piece]) => refsOf(piece))
          ),
          TE.map(said =>
            kept.map(([evidence, { title, file, note, redaction, validUntil, keptOn }]) => ({
              ...{ evidence, redaction, validUntil, keptOn },
              ...{ title: said(title), note: said(note), file: describedIn(said(file)) }
            }))
          )
        )
      })
    )

export interface EvidenceFile extends StoredFile {
  readonly mediaType: string
}
const damaged: ContentStoreFailure = {
  type: 'ContentStoreUnavailable',
  reason: 'a file of evidence is not the one that was kept: the store is damaged'
}

/** The file of a piece; `null` where there is none, or not any more. */
export const evidenceFile =
  (reading: Reading) =>
  (community: CommunityId, evidence: EvidenceId): TE.TaskEither<Failure, EvidenceFile | null> =>
    pipe(
      piecesOnRecord(reading)(community),
      TE.flatMap((all): TE.TaskEither<Failure, EvidenceFile | null> => {
        const piece = all.get(evidence)
        if (piece === undefined || piece.takenOutOn !== null) return TE.right(null)
        return pipe(
          reading.content.read([piece.file]),
          TE.flatMap(([text = null]) =>
            pipe(
              reading.content.file(piece.file),
              TE.flatMap(file => {
                const described = describedIn(text)
                if (file === null || described === null) return TE.right(null)
                return sha256OfBytes(file.bytes) === described.sha256
                  ? TE.right({ ...file, mediaType: described.mediaType })
                  : TE.left(damaged)
              })
            )
          )
        )
      })
    )
