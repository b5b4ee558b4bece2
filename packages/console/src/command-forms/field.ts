/** What a form asks: every command as fields, read off the schema of its codec. None is written by hand. */
import type { AggregateEntry, NamedCommand } from '@cofc/core'
import { jsonSchemaOf, type JsonSchema } from '@cofc/core/catalogue'
import type * as t from 'io-ts'
import { heldAsText } from './held-as-text.ts'

export type Choosable = string | number
/** How a text is read: `line` as it is, `lines` and `words` over several lines, money in pounds, shares in per cent. */
export type Holds = 'day' | 'line' | 'lines' | 'words' | 'whole' | 'money' | 'percent'
export type Field =
  | { readonly is: 'text'; readonly holds: Holds; readonly named: string | null }
  | { readonly is: 'yes-no' }
  | { readonly is: 'one-of'; readonly of: ReadonlyArray<Choosable>; readonly named: string | null }
  | { readonly is: 'some-of'; readonly of: ReadonlyArray<Choosable> }
  | { readonly is: 'list'; readonly item: Field }
  /** One of a few words, or what the other field holds. */
  | { readonly is: 'either'; readonly of: ReadonlyArray<Choosable>; readonly or: Field }
  | FormRecord
export interface FormRecord {
  readonly is: 'record'
  readonly fields: ReadonlyArray<NamedField>
}
export interface NamedField {
  readonly name: string
  readonly field: Field
  /** What stands for a field that is not filled in. */
  readonly absent: 'needed' | 'null' | 'left-out'
}

const holdsOf: Readonly<Record<string, Holds>> = {
  ...{ PlainDate: 'day', ContentRef: 'words', BasisPoints: 'percent' },
  ...{ Pence: 'money', Price: 'money', Amount: 'money', RoundingStep: 'money' }
}
/** More than so many are chosen one by one, from a list. */
export const mostBoxes = 15
/** A number of so few is chosen. */
const mostNumbers = 12

const choicesIn = (schema: JsonSchema): ReadonlyArray<Choosable> | null => {
  if ('const' in schema) return [schema.const as Choosable]
  if (schema.enum !== undefined) return schema.enum as ReadonlyArray<Choosable>
  const { type, minimum = 0, maximum = Infinity } = schema
  if (type !== 'integer' || minimum < 1 || maximum - minimum >= mostNumbers) return null
  return Array.from({ length: maximum - minimum + 1 }, (_, at) => minimum + at)
}
const isNull = ({ type }: JsonSchema): boolean => type === 'null'

/** Of the members of a union; nothing is no member. */
const unionOf = (members: ReadonlyArray<JsonSchema>, name: string): Field => {
  const [first, ...others] = members
  if (first !== undefined && others.length === 0) return fieldOf(first, name)
  const of = members.flatMap(member => choicesIn(member) ?? [])
  const or = members.find(member => choicesIn(member) === null)
  return or === undefined ? { is: 'one-of', of, named: null } : { is: 'either', of, or: fieldOf(or, name) }
}
const listOf = (items: JsonSchema, name: string): Field => {
  const item = fieldOf(items, name)
  return item.is === 'one-of' && item.of.length <= mostBoxes ? { is: 'some-of', of: item.of } : { is: 'list', item }
}
const textOf = (schema: JsonSchema, name: string): Field => {
  const [named, { type }] = [schema.title ?? null, schema]
  const holds = named === null ? undefined : holdsOf[named]
  if (holds !== undefined) return { is: 'text', holds, named }
  if (type === 'integer' || type === 'number') return { is: 'text', holds: 'whole', named }
  return { is: 'text', holds: name === 'text' ? 'lines' : 'line', named }
}
const fieldOf = (schema: JsonSchema, name: string): Field => {
  if (schema.title === 'ContentRef') return textOf(schema, name)
  if (schema.properties !== undefined) return recordOf(schema)
  if (schema.items !== undefined) return listOf(schema.items, name)
  const of = choicesIn(schema)
  if (of !== null) return { is: 'one-of', of, named: schema.title ?? null }
  if (schema.anyOf !== undefined) return unionOf(membersOf(schema), name)
  return schema.type === 'boolean' ? { is: 'yes-no' } : textOf(schema, name)
}
const membersOf = ({ anyOf = [] }: JsonSchema): ReadonlyArray<JsonSchema> => anyOf.filter(member => !isNull(member))

const recordOf = ({ properties = {}, required = [] }: JsonSchema): FormRecord => ({
  is: 'record',
  fields: Object.entries(properties).map(([name, schema]) => {
    const mayBeNull = schema.anyOf?.some(isNull) === true
    const absent = required.includes(name) ? (mayBeNull ? 'null' : 'needed') : 'left-out'
    return { name, field: fieldOf(schema, name), absent }
  })
})

/** What is given in private, and what is held as a text that nobody could type, is asked for as what it is. */
const spoken = ({ command }: Pick<NamedCommand, 'command'>): FormRecord => {
  const inPrivate = (command.private ?? {}) as Readonly<Record<string, t.Mixed | undefined>>
  const { fields } = recordOf(jsonSchemaOf(command.codec))
  return {
    is: 'record',
    fields: fields.map(one => {
      const plain = inPrivate[one.name] ?? heldAsText[one.name]
      return plain === undefined ? one : { ...one, field: fieldOf(jsonSchemaOf(plain), one.name) }
    })
  }
}

/** What is made beside the form: the SHA-256 of an issue is worked out. */
const madeBeside = (field: Field): boolean => field.is === 'text' && field.named === 'Sha256'

/** All that is asked beside what the address says; the day comes last. */
export const formOf = (
  named: Pick<NamedCommand, 'command'> & { readonly aggregate: Pick<AggregateEntry['aggregate'], 'address'> },
  known: ReadonlyArray<string> = []
): FormRecord => {
  const not = ['type', ...named.aggregate.address, ...known]
  const asked = spoken(named).fields.filter(({ name, field }) => !not.includes(name) && !madeBeside(field))
  const isDay = ({ name }: NamedField): boolean => name === 'on'
  return { is: 'record', fields: [...asked.filter(one => !isDay(one)), ...asked.filter(isDay)] }
}
