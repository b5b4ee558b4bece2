/** A few values of a codec that together use each of its fields and each of its choices. */
import type * as t from 'io-ts'
import type { CodecDescription } from '../codec-description.ts'

const leaves: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['PlainDate', '2024-02-29'],
  ['CalendarYear', 2024],
  ['Count', 3],
  ['Cycle', '2023-2024'],
  ['CommunityId', 'TC-0001'],
  ['EditionId', 'E10'],
  ['EvidenceId', 'E-12'],
  ['ReviewerId', 'R-014'],
  ['OpaqueId', 'L-7'],
  ['Sha256', '2c'.repeat(32)],
  ['StandardCode', 'CS1'],
  ['ShortCode', 'q1'],
  ['ItemCode', 'A1'],
  ['Score', 4],
  ['Pence', 75_000],
  ['Price', 246_000],
  ['BasisPoints', 500],
  ['Amount', 100_000],
  ['Quantity', 2],
  ['Percent', 80],
  ['CalendarMonth', 4],
  ['DocumentNumber', 'TC-0001/2023-24/1'],
  ['EntryId', 'P-1'],
  ['FinancialYear', '2023-24'],
  ['TermYears', 3],
  ['RoundingStep', 1_000],
  ['CriterionId', 'C1'],
  ['Country', 'GB'],
  ['Commitment', 'c'.repeat(43)],
  ['string', 'Näher, “so” & <so>'],
  ['number', 7],
  ['null', null]
])
type Some = ReadonlyArray<unknown>

const fieldsOf = ({ props = {} }: CodecDescription): Some => {
  const fields = Object.entries(props).map(([name, codec]) => [name, valuesOf(codec)] as const)
  const many = Math.max(1, ...fields.map(([, values]) => values.length))
  return Array.from({ length: many }, (_, place) =>
    Object.fromEntries(fields.map(([name, values]) => [name, values[place % values.length]]))
  )
}
/** All of them in one list, and none. */
const listOf = ({ type }: CodecDescription): Some => [type === undefined ? [] : valuesOf(type), []]

const byTag: Readonly<Record<string, (codec: CodecDescription) => Some>> = {
  BooleanType: () => [true, false],
  LiteralType: ({ value }) => [value],
  KeyofType: ({ keys = {} }) => Object.keys(keys),
  UnionType: ({ types = [] }) => types.flatMap(valuesOf),
  ExactType: ({ type }) => (type === undefined ? [] : valuesOf(type)),
  InterfaceType: fieldsOf,
  PartialType: fieldsOf,
  ArrayType: listOf,
  ReadonlyArrayType: listOf
}
const valuesOf = (codec: CodecDescription): Some =>
  leaves.has(codec.name) ? [leaves.get(codec.name)] : (byTag[codec._tag ?? '']?.(codec) ?? [])

export const examplesOf = (codec: t.Mixed): ReadonlyArray<unknown> => valuesOf(codec)
