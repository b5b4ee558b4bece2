/** What is wrong with a value from outside, in plain words. */
import type * as t from 'io-ts'
import type { CodecDescription } from './codec-description.ts'
import { isTellable } from './values/tellable.ts'
import { visible } from './values/visible.ts'
import { counted } from './wording/lists.ts'

export interface Problem {
  /** Where in the value: `windows.opens`; empty for the value as a whole. */
  readonly path: string
  /** For example: expected a date like 2024-09-01, got "x". */
  readonly says: string
}

const words = 'words'
const expected: ReadonlyMap<string, string> = new Map([
  ['PlainDate', 'a date like 2024-09-01'],
  ['Cycle', 'a cycle like 2023-2024'],
  ['Count', 'a whole number, zero or more'],
  ['Country', 'a country’s code like GB (ISO 3166-1)'],
  ['CommunityId', 'a community’s id like TC-0042'],
  ['EditionId', 'an edition’s id like E10'],
  ['ReviewerId', 'a reviewer’s id like R-014'],
  ['EvidenceId', 'an id of letters, digits, hyphens and underscores'],
  ['OpaqueId', 'an id of letters, digits, hyphens and underscores'],
  ['Sha256', 'a SHA-256 of 64 small hexadecimal digits'],
  ['StandardCode', 'a standard’s code like CS1'],
  ['ShortCode', 'a code of up to 40 letters, digits, dots, hyphens or underscores'],
  ['ItemCode', 'an item’s code like A1'],
  ['Score', 'a whole number from 1 to 5'],
  ['Pence', 'an amount in whole pence, zero or more'],
  ['CriterionId', 'a criterion’s id like C1'],
  ['Price', 'a price in whole pence, from zero to a million pounds'],
  ['BasisPoints', 'a share in hundredths of a per cent, from 0 to 10000'],
  ['Amount', 'an amount in whole pence, a penny or more'],
  ['Quantity', 'a whole number from 1 to 1000'],
  ['Percent', 'a whole number from 0 to 100'],
  ['CalendarMonth', 'a month from 1 to 12'],
  ['DocumentNumber', 'a number of up to 80 letters, digits, dots, hyphens, underscores or slashes'],
  ['EntryId', 'an id of up to 120 letters, digits, dots, hyphens, underscores or slashes'],
  ['FinancialYear', 'a financial year like 2024-25'],
  ['TermYears', 'a number of years from 1 to 10'],
  ['RoundingStep', 'a number of whole pence from 1 to 100000'],
  ['ContentRef', words],
  ['Commitment', 'a commitment of 43 characters'],
  ['StandardType', '1, 2 or 3'],
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['null', 'null']
])
/** Made when something is wrong: it brings ten megabytes of languages along. */
const listed = (names: Iterable<string>): string => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)

const describe = (codec: CodecDescription): string => {
  const known = expected.get(codec.name)
  if (known !== undefined) return known
  if (codec._tag === 'KeyofType') return listed(Object.keys(codec.keys ?? {}))
  if (codec._tag === 'LiteralType') return JSON.stringify(codec.value)
  return codec._tag?.includes('Array') === true ? 'a list' : 'a record'
}

/** A text may be a person's words that stand in the wrong place: it is told only where it looks like an id, a day or a number. */
const shown = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a record'
  if (typeof value !== 'string') return JSON.stringify(value)
  return isTellable(value) ? `"${visible(value)}"` : `a text of ${counted(value.length, 'character')}`
}
/** What stands where people's words belong may be words already: they are never told. */
const got = (value: unknown, wanted: ReadonlySet<string>): string => {
  if (value === undefined) return 'but it is missing'
  return `got ${wanted.has(words) && typeof value === 'string' ? 'bare text' : shown(value)}`
}

/** The steps that lead to a field. A step into a union's member has the member's number for a name and leads nowhere. */
const stepsTo = ({ context }: t.ValidationError): ReadonlyArray<string> =>
  context
    .filter((_, place) => place > 0 && (context[place - 1]?.type as CodecDescription)._tag !== 'UnionType')
    .map(({ key }) => key)

/**
 * The errors of a codec as problems, one for each place.
 * @example
 * ```ts
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import * as t from 'io-ts'
 * import { PlainDate } from '@cofc/core'
 * const read = t.type({ opens: PlainDate }).decode({ opens: 'x' })
 * expect(isLeft(read) && problemsOf(read.left)).toEqual([
 *   { path: 'opens', says: 'expected a date like 2024-09-01, got "x"' }
 * ])
 * ```
 */
export const problemsOf = (errors: t.Errors): ReadonlyArray<Problem> => {
  const wanted = new Map<string, Set<string>>()
  const values = new Map<string, unknown>()
  for (const error of errors) {
    const path = stepsTo(error).join('.')
    const codec = error.context.at(-1)?.type as CodecDescription
    wanted.set(path, (wanted.get(path) ?? new Set()).add(describe(codec)))
    values.set(path, error.value)
  }
  // Of what may be one thing or another, the one that was nearest is told: it was looked into.
  const lookedInto = new Set([...wanted.keys()].flatMap(placesAbove))
  return [...wanted].flatMap(([path, kinds]) =>
    lookedInto.has(path) ? [] : { path, says: `expected ${listed(kinds)}, ${got(values.get(path), kinds)}` }
  )
}
const placesAbove = (path: string): ReadonlyArray<string> =>
  [...path.matchAll(/\./g)].map(({ index }) => path.slice(0, index))
