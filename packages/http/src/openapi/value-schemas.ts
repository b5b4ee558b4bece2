/** The schemas of values, each written once and named wherever it is used; and those of records that hold them. */
import type * as t from 'io-ts'
import { commandsByType, eventShapes, type EventShapes } from '@cofc/core'
import { jsonSchemaOf, type JsonSchema } from '@cofc/core/catalogue'
import { schemaNamed, type Schema } from './parts.ts'

type Wrapped = (schema: JsonSchema) => Schema | null

/** Every part of a schema, from the outside; what `instead` answers is not looked into. */
const rewritten = (schema: JsonSchema, instead: Wrapped, closed: boolean): Schema => {
  const wrapped = instead(schema)
  if (wrapped !== null) return wrapped
  const { properties, items, anyOf, ...rest } = schema
  const inner = (one: JsonSchema) => rewritten(one, instead, closed)
  return {
    ...rest,
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, inner(one)])),
          ...(closed ? { additionalProperties: false } : {})
        }),
    ...(items === undefined ? {} : { items: inner(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(inner) })
  }
}

/** A value with a name: text, a number or a choice, never a record. */
const isValue = ({ title, properties }: JsonSchema): boolean => title !== undefined && properties === undefined
const named = (schema: JsonSchema): Schema | null => (isValue(schema) ? schemaNamed(String(schema.title)) : null)

/** As people speak it: their words where a reference is stored, and nothing that is not known. */
const words: Schema = {
  title: 'Words',
  description: 'people’s words, kept where they can be erased',
  ...{ type: 'object', properties: { words: { type: 'string' } }, required: ['words'], additionalProperties: false }
}
const asSpoken = (schema: JsonSchema): Schema | null =>
  schema.title === 'ContentRef' ? schemaNamed('Words') : named(schema)

export const spokenSchema = (codec: t.Mixed): Schema => rewritten(jsonSchemaOf(codec), asSpoken, true)

/** How the plain values of some fields are written that are kept as words are. */
export type InPrivate = Readonly<Record<string, t.Mixed>>
interface WithPrivate {
  readonly private?: object
}
export const inPrivateOf = ({ private: codecs = {} }: WithPrivate): InPrivate => codecs as InPrivate

const orNull = (schema: Schema, field: JsonSchema | undefined): Schema =>
  field?.anyOf?.some(({ type }) => type === 'null') === true ? { anyOf: [schema, { type: 'null' }] } : schema

/** A command as it is spoken: what is given in private is given as what it is. */
export const spokenCommandSchema = (codec: t.Mixed, inPrivate: InPrivate): Schema => {
  const spoken = spokenSchema(codec)
  const stored = jsonSchemaOf(codec).properties ?? {}
  const plain = Object.entries(inPrivate).map(([field, one]) => [field, orNull(spokenSchema(one), stored[field])])
  return plain.length === 0 ? spoken : { ...spoken, properties: { ...recordIn(spoken), ...Object.fromEntries(plain) } }
}
const storedSchema = (codec: t.Mixed): Schema => rewritten(jsonSchemaOf(codec), named, false)

/** In the shape of today or in any in which it was ever stored. */
export const eventSchema = ({ type, codecs }: EventShapes): Schema => {
  const [only, ...others] = codecs.toReversed().map(storedSchema)
  return others.length === 0 ? { title: type, ...only } : { title: type, anyOf: [only, ...others] }
}

const valuesIn = (schema: JsonSchema): ReadonlyArray<JsonSchema> =>
  isValue(schema)
    ? [schema]
    : [
        ...Object.values(schema.properties ?? {}),
        ...(schema.items === undefined ? [] : [schema.items]),
        ...(schema.anyOf ?? [])
      ].flatMap(valuesIn)

/** Every value that a command or an event holds, and words. */
export const valueSchemas = (): Readonly<Record<string, Schema>> => {
  const codecs: ReadonlyArray<t.Mixed> = [
    ...[...commandsByType.values()].flatMap(({ command }) => [command.codec, ...Object.values(inPrivateOf(command))]),
    ...eventShapes.flatMap(shape => shape.codecs)
  ]
  const values = codecs.map(jsonSchemaOf).flatMap(valuesIn)
  const byName = values.map(value => [String(value.title), { ...value }] as const)
  return { Words: words, ...Object.fromEntries(byName.toSorted(([one], [other]) => (one < other ? -1 : 1))) }
}

/** The fields of a record. */
export const recordIn = ({ properties = {} }: Schema): Readonly<Record<string, Schema>> =>
  properties as Readonly<Record<string, Schema>>
