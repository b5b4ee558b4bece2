/** A content store that forgets everything with its process. */
import type { Commitment, ContentRef } from '@cofc/core'
import { randomBytes } from 'node:crypto'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { drawSalt, referenceTo } from './commitment.ts'
import type { ContentStore, Piece, StoredFile, WordsOfCommand } from './content-store.ts'
import type { DataSubject } from './data-subject.ts'

interface StoredPiece {
  readonly reference: ContentRef
  readonly salt: string
  readonly command: string
  readonly field: string
  readonly subjects: ReadonlyArray<DataSubject>
  readonly cycle: string | null
  readonly at: string
  words: string | null
  file: StoredFile | null
  pending: boolean
}

export const inMemoryContentStore = (): ContentStore => {
  const pieces = new Map<Commitment, StoredPiece>()
  const keys = new Map<string, string>()
  const issues = new Map<string, string>()
  const checkpoints = new Map<string, string>()
  const concerning = (subject: DataSubject, cycle: string | null): ReadonlyArray<StoredPiece> =>
    [...pieces.values()].filter(
      piece => piece.subjects.includes(subject) && (cycle === null || piece.cycle === cycle) && piece.words !== null
    )

  const keepOne = (
    { command, subject, cycle, at }: WordsOfCommand,
    { field, words, alsoAbout = [], file }: Piece
  ): ContentRef => {
    const known = [...pieces.values()].find(
      piece => piece.command === command && piece.field === field && (piece.words === null || piece.words === words)
    )
    if (known !== undefined) return known.reference
    const salt = drawSalt()
    const reference = referenceTo(words, salt)
    const subjects = [subject, ...alsoAbout]
    const of = { reference, salt, command, field, subjects, cycle, at }
    pieces.set(reference.commitment, { ...of, words, file: file ?? null, pending: true })
    return reference
  }

  return {
    keep: words => TE.fromIO(() => words.pieces.map(piece => keepOne(words, piece))),
    settle: (command, referred) =>
      TE.fromIO(() => {
        const staying = new Set(referred.map(({ commitment }) => commitment))
        for (const [commitment, piece] of pieces) {
          if (piece.command !== command || !piece.pending) continue
          if (staying.has(commitment)) piece.pending = false
          else pieces.delete(commitment)
        }
      }),
    unsettled: before =>
      TE.fromIO(() => {
        const late = [...pieces.values()].filter(({ pending, at }) => pending && at < before)
        return [...new Set(late.map(({ command }) => command))]
      }),
    read: refs => TE.fromIO(() => refs.map(({ commitment }) => pieces.get(commitment)?.words ?? null)),
    salted: refs =>
      TE.fromIO(() =>
        refs.map(({ commitment }) => {
          const { salt = '', words = null } = pieces.get(commitment) ?? {}
          return words === null ? null : { salt, words }
        })
      ),
    file: ({ commitment }) => TE.fromIO(() => pieces.get(commitment)?.file ?? null),
    eraseFile: ({ commitment }) =>
      TE.fromIO(() => {
        const piece = pieces.get(commitment)
        if (piece === undefined || piece.file === null) return false
        piece.file = null
        return true
      }),
    count: (subject, cycle) => TE.fromIO(() => concerning(subject, cycle).length),
    erase: (subject, cycle) =>
      TE.fromIO(() => {
        const erased = concerning(subject, cycle)
        for (const piece of erased) {
          piece.words = null
          piece.file = null
        }
        return erased.length
      }),
    codeKey: cycle =>
      TE.fromIO(() => {
        const key = keys.get(cycle) ?? randomBytes(32).toString('hex')
        keys.set(cycle, key)
        return key
      }),
    keepIssue: (sha256, text) =>
      TE.fromIO(() => {
        issues.set(sha256, text)
      }),
    issue: sha256 => TE.fromIO(() => issues.get(sha256) ?? null),
    checkpointOf: follower => TE.fromIO(() => checkpoints.get(follower) ?? null),
    moveCheckpoint: (follower, { from, to }) =>
      TE.fromIO(() => {
        if ((checkpoints.get(follower) ?? null) !== from) return false
        checkpoints.set(follower, to)
        return true
      })
  }
}
