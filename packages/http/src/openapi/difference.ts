/**
 * What of a changed document would break a client that was written before. It goes by the same comparison of schemas as the
 * catalogue of events: what could be sent can be sent still, and what is answered holds what it held.
 */
import { changesOf, type JsonSchema, type SchemaChange } from '@cofc/core/catalogue'
import type { OpenApi } from './document.ts'
import type { Operation, Parameter, Schema } from './parts.ts'

type Kinds = ReadonlyArray<SchemaChange['kind']>
const breaksSenders: Kinds = ['field removed', 'choice removed', 'limit tightened', 'other kind of value']
/** A type of event or a choice more is none: readers pass over what they do not know. */
const breaksReaders: Kinds = ['field removed', 'other kind of value']

const isRecord = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** With what is named put in its place, and with `oneOf` as `anyOf`. */
const resolved = ({ components }: OpenApi, value: unknown): unknown => {
  const at = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(at)
    if (!isRecord(inner)) return inner
    const { $ref, oneOf, discriminator: _mapping, ...rest } = inner
    if (typeof $ref === 'string') return at(components.schemas[$ref.split('/').at(-1) ?? ''] ?? {})
    const members = oneOf === undefined ? {} : { anyOf: at(oneOf) }
    return { ...Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, at(one)])), ...members }
  }
  return at(value)
}

/** Only the fields that have to be there. */
const neededOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(neededOf)
  if (!isRecord(value)) return value
  const { properties, required, ...rest } = value
  const inner = Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, neededOf(one)]))
  if (!isRecord(properties)) return inner
  const needed = Array.isArray(required) ? required : []
  const fields = Object.entries(properties).filter(([name]) => needed.includes(name))
  return { ...inner, properties: Object.fromEntries(fields.map(([name, one]) => [name, neededOf(one)])) }
}

const changes = (before: unknown, after: unknown): ReadonlyArray<SchemaChange> =>
  changesOf(before as JsonSchema, after as JsonSchema)
const told = (where: string, found: ReadonlyArray<SchemaChange>, kinds: Kinds): ReadonlyArray<string> =>
  found.filter(({ kind }) => kinds.includes(kind)).map(({ path, kind }) => `${where}: ${path}: ${kind}`)

const ofSenders = (where: string, before: unknown, after: unknown): ReadonlyArray<string> => [
  ...told(where, changes(before, after), breaksSenders),
  ...told(where, changes(neededOf(before), neededOf(after)), ['field added'])
]
/** A field that is no longer sure to be there is as good as gone. */
const ofReaders = (where: string, before: unknown, after: unknown): ReadonlyArray<string> =>
  told(where, changes(neededOf(before), neededOf(after)), breaksReaders)

/** The records that are sent: each command by its name. All others are answered. */
const isSent = ({ additionalProperties }: Schema): boolean => additionalProperties === false

const ofSchemas = (before: OpenApi, after: OpenApi): ReadonlyArray<string> =>
  Object.entries(before.components.schemas).flatMap(([name, schema]) => {
    const now = after.components.schemas[name]
    if (now === undefined) return [`${name}: removed`]
    // A union is compared member by member, under the name of each.
    if (Array.isArray(schema['oneOf'])) return ofMembers(name, schema, now)
    const [had, has] = [resolved(before, schema), resolved(after, now)]
    return isSent(schema) ? ofSenders(name, had, has) : ofReaders(name, had, has)
  })
const membersOf = ({ oneOf }: Schema): ReadonlyArray<string> =>
  Array.isArray(oneOf) ? oneOf.map(member => String((member as Schema)['$ref'])) : []
const ofMembers = (name: string, before: Schema, after: Schema): ReadonlyArray<string> =>
  membersOf(before)
    .filter(member => !membersOf(after).includes(member))
    .map(member => `${name}: ${member.split('/').at(-1) ?? ''} removed`)

const parametersIn = ({ components }: OpenApi, { parameters = [] }: Operation): ReadonlyMap<string, Parameter> => {
  const named = components.parameters as Readonly<Record<string, Parameter>>
  return new Map(
    parameters.flatMap(one => {
      const found = '$ref' in one ? named[one.$ref.split('/').at(-1) ?? ''] : one
      return found === undefined ? [] : [[`${found.in} ${found.name}`, found] as const]
    })
  )
}
type Side = readonly [OpenApi, Operation]
const ofParameters = (where: string, before: Side, after: Side): ReadonlyArray<string> => {
  const [had, has] = [parametersIn(...before), parametersIn(...after)]
  return [
    ...[...had.keys()].filter(name => !has.has(name)).map(name => `${where}: ${name} removed`),
    ...[...has]
      .filter(([name, { required }]) => required && had.get(name)?.required !== true)
      .map(([name]) => `${where}: ${name} has to be given`),
    ...[...had].flatMap(([name, { schema }]) => {
      const now = has.get(name)
      return now === undefined
        ? []
        : ofSenders(`${where}: ${name}`, resolved(before[0], schema), resolved(after[0], now.schema))
    })
  ]
}

const operationsOf = ({ paths }: OpenApi): ReadonlyMap<string, Operation> =>
  new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => [`${method} ${path}`, operation] as const)
    )
  )
const ofOperations = (before: OpenApi, after: OpenApi): ReadonlyArray<string> => {
  const has = operationsOf(after)
  return [...operationsOf(before)].flatMap(([where, operation]) => {
    const now = has.get(where)
    return now === undefined ? [`${where}: removed`] : ofParameters(where, [before, operation], [after, now])
  })
}

const problemTypesIn = (value: unknown): ReadonlySet<string> =>
  new Set(JSON.stringify(value).match(/(?<=")urn:cofc:problem:[a-z:-]+(?=")/g))
const ofProblems = (before: OpenApi, after: OpenApi): ReadonlyArray<string> => {
  const has = problemTypesIn(after)
  return [...problemTypesIn(before)].filter(type => !has.has(type)).map(type => `${type}: removed`)
}

/** Each as a place and what became of it; none when every client of before still works. */
export const breakingChanges = (before: OpenApi, after: OpenApi): ReadonlyArray<string> =>
  JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [...ofOperations(before, after), ...ofSchemas(before, after), ...ofProblems(before, after)]
