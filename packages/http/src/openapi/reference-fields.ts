/** The fields of a record as rows for readers: each by its path, `ratings.*.comment` for every one of a list. */
import type { Schema } from './parts.ts'

export interface Field {
  readonly path: string
  readonly holds: string
  readonly isNeeded: boolean
}
const inside = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)
const membersOf = ({ anyOf }: Schema): ReadonlyArray<Schema> => (anyOf ?? []) as ReadonlyArray<Schema>

/** What stands there, in a few words. */
const holds = (schema: Schema): string => {
  const { $ref, const: value, enum: choices, anyOf, items, type } = schema
  if (typeof $ref === 'string') return `\`${$ref.split('/').at(-1) ?? ''}\``
  if ('const' in schema) return `\`${JSON.stringify(value)}\``
  if (Array.isArray(choices)) return choices.map(one => `\`${String(one)}\``).join(', ')
  if (anyOf !== undefined) return [...new Set(membersOf(schema).map(holds))].join(' or ')
  return items === undefined ? (kinds[String(type)] ?? 'anything') : `a list of ${holds(items as Schema)}`
}
const kinds: Readonly<Record<string, string>> = {
  ...{ string: 'text', number: 'a number', integer: 'a whole number', boolean: 'yes or no', null: 'nothing' },
  object: 'a record'
}

/** Those of a record, of the items of a list, or of any member of a union. */
export const fieldsIn = (schema: Schema, path = ''): ReadonlyArray<Field> => {
  const { properties, required, items } = schema
  const needed = (required ?? []) as ReadonlyArray<string>
  const own = Object.entries((properties ?? {}) as Readonly<Record<string, Schema>>).flatMap(([name, one]) => [
    { path: inside(path, name), holds: holds(one), isNeeded: needed.includes(name) },
    ...fieldsIn(one, inside(path, name))
  ])
  const listed = items === undefined ? [] : fieldsIn(items as Schema, inside(path, '*'))
  return [...own, ...listed, ...membersOf(schema).flatMap(member => fieldsIn(member, path))]
}
