/** Pieces of words in the file, each under what commits to it. */
import {
  drawSalt,
  referenceOf,
  referenceTo,
  type ContentRef,
  type Piece,
  type WordsOfCommand
} from '@cofc/content-store'
import { damaged } from '@cofc/sqlite-file'
import type { Statements } from './statements.ts'

interface Known {
  readonly commitment: string
  readonly length: number
}

export const keepPiece = (
  { known, insert, alsoAbout: about }: Statements,
  { command, subject, cycle, at }: WordsOfCommand,
  { field, words, alsoAbout = [] }: Piece
): ContentRef => {
  const found = known.get(command, field, words) as Known | undefined
  if (found !== undefined) return referenceOf(found.commitment, found.length)
  const salt = drawSalt()
  const reference = referenceTo(words, salt)
  insert.run(reference.commitment, command, field, subject, cycle, reference.length, salt, words, at)
  for (const another of alsoAbout) about.run(another, reference.commitment)
  return reference
}

/** The words, which are what was committed to, to the last letter; `null` where they were erased, and their salt with them. */
export const wordsOf = (statements: Statements, { commitment }: ContentRef): string | null => {
  const { words = null, salt = null }: Readonly<Record<string, unknown>> = statements.words.get(commitment) ?? {}
  if (words === null && salt === null) return null
  if (isCommittedTo(commitment, words, salt)) return words
  throw damaged('words are not those that were kept: the file is damaged')
}
const isCommittedTo = (commitment: string, words: unknown, salt: unknown): words is string =>
  typeof words === 'string' && typeof salt === 'string' && referenceTo(words, salt).commitment === commitment
