/**
 * What a report is asked, as a value: each field of the question with its codec and its sentences. Addresses, command
 * lines and forms bring texts; they become a question here and nowhere else.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { PlainDate } from '@cofc/core'
import type * as t from 'io-ts'

interface Described<A> {
  readonly codec: t.Type<A, string, unknown>
  /** What one value is called, in one word: `cycle`. */
  readonly called: string
  /** What is expected, as it is said to those who gave something else: `a day from 1900 to 2199, written like 2024-09-01`. */
  readonly expected: string
  /** What the field means, as help says it. */
  readonly says: string
}
/** A field that is left out unless it is given. */
export interface OptionalField<A> extends Described<A> {
  readonly optional: true
  readonly absent?: never
}
/** A field that is always there: given, or else made from the day on which is asked. */
export interface RequiredField<A> extends Described<A> {
  readonly optional?: never
  readonly absent?: (today: PlainDate) => A
}
/** A line for each field of the question; `insteadOf` names a field that is not asked together with it. */
export type AskFields<Ask> = {
  readonly [N in keyof Ask]-?: (undefined extends Ask[N]
    ? OptionalField<Exclude<Ask[N], undefined>>
    : RequiredField<Ask[N]>) & { readonly insteadOf?: Exclude<keyof Ask, N> & string }
}
/** A field whose types need not be named. */
export interface AnyField extends Omit<Described<unknown>, 'codec'> {
  readonly codec: { readonly decode: (text: unknown) => t.Validation<unknown> }
  readonly optional?: true | undefined
  readonly absent?: ((today: PlainDate) => unknown) | undefined
  readonly insteadOf?: string
}
export type AnyFields = Readonly<Record<string, AnyField>>

/** Texts by the names of fields. */
export type Given = Readonly<Record<string, unknown>>
export interface AskProblem {
  readonly field: string
  /** What to do. */
  readonly says: string
}

const fieldIn = (
  [name, field]: readonly [string, AnyField],
  given: Given,
  today: () => PlainDate
): Either<AskProblem, unknown> => {
  const text = given[name]
  if (text === undefined && field.absent !== undefined) return right(field.absent(today()))
  const decoded = field.codec.decode(text)
  return isLeft(decoded) ? left({ field: name, says: `expected ${field.expected}` }) : decoded
}

/** A question out of texts, or the first field that is not understood. What was given is never repeated. */
export const decodeAsk =
  <Ask>(fields: AskFields<Ask>, today: () => PlainDate) =>
  (given: Given): Either<AskProblem, Ask> => {
    const ask: Record<string, unknown> = {}
    for (const [name, field] of Object.entries(fields as unknown as AnyFields)) {
      if (field.optional === true && given[name] === undefined) continue
      const decoded = fieldIn([name, field], given, today)
      if (isLeft(decoded)) return decoded
      ask[name] = decoded.right
    }
    return right(ask as Ask)
  }

/** The fields that may be given beside those that are: without what one of them stands instead of. */
export const fieldsBeside = (fields: AnyFields, given: Given): ReadonlyArray<string> => {
  const replaced = Object.entries(fields).map(([name, { insteadOf }]) => (given[name] === undefined ? '' : insteadOf))
  return Object.keys(fields).filter(name => !replaced.includes(name))
}
