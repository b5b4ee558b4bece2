/** Pieces of words in the file, each under what commits to it. */
import {
  drawSalt,
  referenceOf,
  referenceTo,
  type ContentRef,
  type Piece,
  type SaltedWords,
  type StoredFile,
  type WordsOfCommand
} from '@cofc/content-store'
import { damaged } from '@cofc/sqlite-file'
import type { Statements } from './statements.ts'

interface Known {
  readonly commitment: string
  readonly length: number
}

export const keepPiece = (
  { known, insert, alsoAbout: about, keepFile }: Statements,
  { command, subject, cycle, at }: WordsOfCommand,
  { field, words, alsoAbout = [], file }: Piece
): ContentRef => {
  const found = known.get(command, field, words) as Known | undefined
  if (found !== undefined) return referenceOf(found.commitment, found.length)
  const salt = drawSalt()
  const reference = referenceTo(words, salt)
  insert.run(reference.commitment, command, field, subject, cycle, reference.length, salt, words, at)
  for (const another of alsoAbout) about.run(another, reference.commitment)
  if (file !== undefined) keepFile.run(reference.commitment, file.name, file.bytes)
  return reference
}

export const fileOf = ({ file }: Statements, { commitment }: ContentRef): StoredFile | null => {
  const { name, bytes }: Readonly<Record<string, unknown>> = file.get(commitment) ?? {}
  return typeof name === 'string' && bytes instanceof Uint8Array ? { name, bytes } : null
}

/** The words, which are what was committed to, to the last letter; `null` where they were erased, and their salt with them. */
export const wordsOf = (statements: Statements, ref: ContentRef): string | null =>
  saltedWordsOf(statements, ref)?.words ?? null

export const saltedWordsOf = (statements: Statements, { commitment }: ContentRef): SaltedWords | null => {
  const { words = null, salt = null }: Readonly<Record<string, unknown>> = statements.words.get(commitment) ?? {}
  if (words === null && salt === null) return null
  const salted = { salt, words }
  if (isCommittedTo(commitment, salted)) return salted
  throw damaged('words are not those that were kept: the file is damaged')
}
type Unchecked = Readonly<Record<keyof SaltedWords, unknown>>
const isCommittedTo = (commitment: string, salted: Unchecked): salted is SaltedWords =>
  typeof salted.words === 'string' &&
  typeof salted.salt === 'string' &&
  referenceTo(salted.words, salted.salt).commitment === commitment
