/**
 * The fields of a command that its entry names as private. Their plain values are kept as words are, so that a reference
 * stands in the command before its digest is made: a digest of a few guesses tells. The rule gets the plain values.
 */
import { dataSubjectOf, type ContentStore, type ContentStoreFailure, type DataSubject } from '@cofc/content-store'
import { commandNamed, ContentRef, notGivenBy, privateText, problemsOf, ReviewersInPrivate } from '@cofc/core'
import { canonical, type Json } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'
import type { Problem } from './submission.ts'

/** A spoken command with words in place of private values, and those values by their fields. */
export interface ConfidedCommand {
  readonly spoken: unknown
  readonly given: Readonly<Record<string, unknown>>
  /** By field, whom its words are about besides whomever the command is about: they go when one of these has theirs erased. */
  readonly alsoAbout: Readonly<Record<string, ReadonlyArray<DataSubject>>>
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const at =
  (field: string) =>
  ({ path, says }: Problem): Problem => ({ path: path === '' ? field : `${field}.${path}`, says })

const givenBy = (codec: t.Type<unknown, unknown>, plain: unknown): Either<ReadonlyArray<Problem>, unknown> => {
  const read = codec.decode(plain)
  if (isLeft(read)) return left(problemsOf(read.left))
  const problems = notGivenBy(codec)(read.right)
  return problems.length > 0 ? left(problems) : read
}

const subjectsOf = (codec: t.Type<unknown, unknown>, value: unknown): ReadonlyArray<DataSubject> =>
  codec === ReviewersInPrivate && ReviewersInPrivate.is(value) ? value.map(reviewer => dataSubjectOf({ reviewer })) : []

/** Puts words in place of private values; a field that is empty stays so. */
export const confided = (spoken: unknown): Either<ReadonlyArray<Problem>, ConfidedCommand> => {
  const named = isObject(spoken) && typeof spoken['type'] === 'string' ? commandNamed(spoken['type']) : null
  return confidedBy(named?.command.private ?? {}, spoken)
}

/** How the plain value of each private field is written. */
type PrivateCodecs = Readonly<Record<string, t.Type<unknown, unknown> | undefined>>

export const confidedBy = (codecs: PrivateCodecs, spoken: unknown): Either<ReadonlyArray<Problem>, ConfidedCommand> => {
  const fields = Object.entries(codecs)
  if (fields.length === 0 || !isObject(spoken)) return right({ spoken, given: {}, alsoAbout: {} })
  const given: Record<string, unknown> = {}
  const words: Record<string, unknown> = {}
  const alsoAbout: Record<string, ReadonlyArray<DataSubject>> = {}
  for (const [field, codec] of fields) {
    const plain = spoken[field] ?? null
    if (plain === null || codec === undefined) continue
    const read = givenBy(codec, plain)
    if (isLeft(read)) return left(read.left.map(at(field)))
    given[field] = read.right
    alsoAbout[field] = subjectsOf(codec, read.right)
    words[field] = { words: privateText(canonical(codec.encode(read.right) as Json)) }
  }
  return right({ spoken: { ...spoken, ...words }, given, alsoAbout })
}

/** The plain values again, of a command that holds references; a field whose words were erased is left out. */
export const confidedValues =
  (content: Pick<ContentStore, 'read'>) =>
  (command: object, codecs: PrivateCodecs): TE.TaskEither<ContentStoreFailure, Readonly<Record<string, unknown>>> => {
    const fields = Object.entries(codecs).flatMap(([field, codec]) => {
      const reference: unknown = (command as Readonly<Record<string, unknown>>)[field]
      return ContentRef.is(reference) && codec !== undefined ? [{ field, codec, reference }] : []
    })
    return pipe(
      fields.length === 0 ? TE.right([]) : content.read(fields.map(({ reference }) => reference)),
      TE.map(words =>
        Object.fromEntries(
          fields.flatMap(({ field, codec }, place) => {
            const text = words[place] ?? null
            const read = text === null ? null : codec.decode(JSON.parse(text))
            return read === null || isLeft(read) ? [] : [[field, read.right]]
          })
        )
      )
    )
  }
