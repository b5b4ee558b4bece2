/** The JSON Schema (2020-12) of a codec. It keeps to the words that earlier drafts have as well. */
import type * as t from 'io-ts'
import type { CodecDescription } from '../codec-description.ts'
import { countries } from '../values/country.ts'

export interface JsonSchema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: ReadonlyArray<unknown>
  readonly anyOf?: ReadonlyArray<JsonSchema>
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: ReadonlyArray<string>
  readonly items?: JsonSchema
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
}

const opaque = '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$'
const text = (pattern: string, description: string): JsonSchema => ({ type: 'string', pattern, description })

/** The values that are narrower than their shape, by the name of their codec. */
const byName: ReadonlyMap<string, JsonSchema> = new Map<string, JsonSchema>([
  ['PlainDate', { type: 'string', format: 'date', description: 'a day on the calendar' }],
  ['CalendarYear', { type: 'integer', minimum: 1900, maximum: 2199, description: 'a year of the calendar' }],
  ['Count', { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: 'a whole number of things' }],
  ['Cycle', text('^[0-9]{4}-[0-9]{4}$', 'two years that follow each other')],
  ['CommunityId', text(opaque, 'which therapeutic community')],
  ['EditionId', text(opaque, 'which edition of the standards')],
  ['EvidenceId', text(opaque, 'which piece of evidence in a library')],
  ['ReviewerId', text(opaque, 'which peer reviewer')],
  ['OpaqueId', text(opaque, 'a person kept elsewhere')],
  ['Sha256', text('^[0-9a-f]{64}$', 'the SHA-256 of a text')],
  ['StandardCode', text('^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$', 'a standard within its edition')],
  ['ShortCode', text('^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$', 'a survey, a question, a gathering or a booking')],
  ['ItemCode', text('^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$', 'an item within its audit')],
  ['Score', { type: 'integer', minimum: 1, maximum: 5, description: '1 is the worst, 5 the best' }],
  ['Pence', { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: 'money, in whole pence' }],
  [
    'Price',
    { type: 'integer', minimum: 0, maximum: 100_000_000, description: 'the price of one thing, in whole pence' }
  ],
  ['BasisPoints', { type: 'integer', minimum: 0, maximum: 10_000, description: 'a share in hundredths of a per cent' }],
  [
    'Amount',
    { type: 'integer', minimum: 1, maximum: 1_000_000_000_000, description: 'money that moves, in whole pence' }
  ],
  ['Quantity', { type: 'integer', minimum: 1, maximum: 1_000, description: 'how many of one thing' }],
  ['Percent', { type: 'integer', minimum: 0, maximum: 100, description: 'so many in a hundred' }],
  ['CalendarMonth', { type: 'integer', minimum: 1, maximum: 12, description: 'a month of the year' }],
  ['DocumentNumber', text('^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$', 'an invoice, a credit note, a receipt or an order')],
  ['EntryId', text('^[A-Za-z0-9][A-Za-z0-9._/-]{0,119}$', 'an entry of an account')],
  ['FinancialYear', text('^[0-9]{4}-[0-9]{2}$', 'a financial year')],
  ['TermYears', { type: 'integer', minimum: 1, maximum: 10, description: 'for how many years it is paid at once' }],
  [
    'RoundingStep',
    { type: 'integer', minimum: 1, maximum: 100_000, description: 'to what it is rounded, in whole pence' }
  ],
  ['CriterionId', text(opaque, 'a criterion of accreditation')],
  ['Commitment', text('^[A-Za-z0-9_-]{43}$', 'a salted SHA-256 of words that are kept elsewhere, as base64url')],
  ['Country', { enum: countries, description: 'ISO 3166-1 alpha-2' }]
])

const record = ({ props = {}, mayBeLeftOut = [] }: CodecDescription): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(props).map(([name, codec]) => [name, schemaOf(codec)])),
  required: Object.keys(props).filter(name => !mayBeLeftOut.includes(name))
})
const partialRecord = (codec: CodecDescription): JsonSchema => ({ ...record(codec), required: [] })
const list = ({ type }: CodecDescription): JsonSchema => ({ type: 'array', ...(type && { items: schemaOf(type) }) })

const byTag: Readonly<Record<string, (codec: CodecDescription) => JsonSchema>> = {
  StringType: () => ({ type: 'string' }),
  NumberType: () => ({ type: 'number' }),
  BooleanType: () => ({ type: 'boolean' }),
  NullType: () => ({ type: 'null' }),
  LiteralType: ({ value }) => ({ const: value }),
  KeyofType: ({ keys = {} }) => ({ enum: Object.keys(keys) }),
  UnionType: ({ types = [] }) => ({ anyOf: types.map(schemaOf) }),
  ExactType: ({ type, name }) => (type === undefined ? {} : { ...schemaOf(type), ...titled(name) }),
  InterfaceType: record,
  PartialType: partialRecord,
  ArrayType: list,
  ReadonlyArrayType: list
}
/** A name that io-ts made up says nothing that the schema does not. */
const titled = (name: string): JsonSchema => (/^\w+$/.test(name) ? { title: name } : {})

const schemaOf = (codec: CodecDescription): JsonSchema => {
  const named = byName.get(codec.name)
  if (named !== undefined) return { title: codec.name, ...named }
  // What has no schema is told by the test that every event fits its own, for the empty one lets everything pass.
  return byTag[codec._tag ?? '']?.(codec) ?? { description: `unknown: ${codec.name}` }
}

/** What JSON a codec accepts. */
export const jsonSchemaOf = (codec: t.Mixed): JsonSchema => schemaOf(codec)
