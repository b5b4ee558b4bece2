/** The choices that a schema leaves, each under a name by which the same choice is found in another schema. */
import type { JsonSchema } from './json-schema.ts'

type Schemas = ReadonlyArray<JsonSchema>
type Choices = ReadonlyMap<string, JsonSchema>

const membersOf = ({ anyOf, enum: values, ...rest }: JsonSchema): Schemas => {
  if (anyOf !== undefined) return anyOf.flatMap(membersOf)
  return values === undefined ? [rest] : values.map(one => ({ const: one }))
}
const isRecord = ({ properties }: JsonSchema): boolean => properties !== undefined
const isLiteral = (schema: JsonSchema): boolean => 'const' in schema

const literalFieldsOf = ({ properties = {} }: JsonSchema): ReadonlyArray<string> =>
  Object.keys(properties).filter(name => isLiteral(properties[name] ?? {}))

/**
 * The fields that tell the records of both unions apart: those that are literal in each of them, as `type` of events.
 * A lone record is the same choice as the other lone record, whatever its fields.
 */
const tagsOf = (before: Schemas, after: Schemas): ReadonlyArray<string> => {
  const [had, has] = [before.filter(isRecord), after.filter(isRecord)]
  if (had.length < 2 && has.length < 2) return []
  const [first = [], ...others] = [...had, ...has].map(literalFieldsOf)
  return first.filter(name => others.every(names => names.includes(name)))
}

const nameOf = (schema: JsonSchema, tags: ReadonlyArray<string>): string => {
  if (isLiteral(schema)) return `= ${JSON.stringify(schema.const)}`
  const values = isRecord(schema) ? tags.map(tag => JSON.stringify(schema.properties?.[tag]?.const)) : []
  return [schema.type ?? 'anything', ...values].join(' ')
}

/** What nothing tells apart, as two versions of one event, is counted: the first of before is the first of after. */
const byName = (members: Schemas, tags: ReadonlyArray<string>): Choices => {
  const names = members.map(one => nameOf(one, tags))
  const entries = members.map((one, place): readonly [string, JsonSchema] => {
    const [name = ''] = names.slice(place)
    const earlier = names.slice(0, place).filter(other => other === name).length
    return [isLiteral(one) || earlier === 0 ? name : `${name}, number ${String(earlier + 1)}`, one]
  })
  return new Map(entries)
}

/** The choices of two schemas, under names that they share. */
export const choicesOf = (before: JsonSchema, after: JsonSchema): readonly [Choices, Choices] => {
  const [had, has] = [membersOf(before), membersOf(after)]
  const tags = tagsOf(had, has)
  return [byName(had, tags), byName(has, tags)]
}
