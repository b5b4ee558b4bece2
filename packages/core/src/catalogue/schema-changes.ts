/** How one JSON Schema differs from another, place by place: does everything that was allowed stay allowed? */
import { same } from '../values/same.ts'
import { choicesOf } from './choices.ts'
import type { JsonSchema } from './json-schema.ts'

export interface SchemaChange {
  readonly path: string
  readonly kind:
    | 'field added'
    | 'field removed'
    | 'field needed'
    | 'field no longer needed'
    | 'choice added'
    | 'choice removed'
    | 'limit loosened'
    | 'limit tightened'
    | 'other kind of value'
    | 'words about it'
}
type Changes = ReadonlyArray<SchemaChange>
const inside = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

const isNeeded = ({ required = [] }: JsonSchema, name: string): boolean => required.includes(name)
/** Whether a field that both have must be there in one of them only. */
const neededChanges = (before: JsonSchema, after: JsonSchema, path: string): Changes =>
  Object.keys(before.properties ?? {}).flatMap((name): Changes => {
    if (after.properties?.[name] === undefined || isNeeded(before, name) === isNeeded(after, name)) return []
    return [{ path: inside(path, name), kind: isNeeded(after, name) ? 'field needed' : 'field no longer needed' }]
  })

const fieldChanges = (before: JsonSchema, after: JsonSchema, path: string): Changes => {
  const [had, has] = [before.properties ?? {}, after.properties ?? {}]
  const removed = Object.keys(had).filter(name => has[name] === undefined)
  const added = Object.keys(has).filter(name => had[name] === undefined)
  const kept = Object.entries(had).flatMap(([name, field]) => {
    const now = has[name]
    return now === undefined ? [] : changesOf(field, now, inside(path, name))
  })
  return [
    ...removed.map((name): SchemaChange => ({ path: inside(path, name), kind: 'field removed' })),
    ...added.map((name): SchemaChange => ({ path: inside(path, name), kind: 'field added' })),
    ...neededChanges(before, after, path),
    ...kept
  ]
}

/** Which way a limit went: negative when less is allowed than before, positive when more is. */
const gone = (before: number | undefined, after: number | undefined, none: number): number =>
  (after ?? none) === (before ?? none) ? 0 : (after ?? none) - (before ?? none)
const widened = (before: JsonSchema, after: JsonSchema): ReadonlyArray<number> => [
  gone(after.minimum, before.minimum, -Infinity),
  gone(before.maximum, after.maximum, Infinity),
  ...(['pattern', 'format'] as const).map(word =>
    before[word] === after[word] ? 0 : after[word] === undefined ? 1 : -1
  )
]
const limitChanges = (before: JsonSchema, after: JsonSchema, path: string): Changes =>
  widened(before, after).flatMap(more =>
    more === 0 ? [] : [{ path, kind: more > 0 ? ('limit loosened' as const) : ('limit tightened' as const) }]
  )

const itemChanges = (before: JsonSchema, after: JsonSchema, path: string): Changes =>
  before.items === undefined || after.items === undefined ? [] : changesOf(before.items, after.items, inside(path, '*'))

const choiceChanges = (before: JsonSchema, after: JsonSchema, path: string): Changes => {
  const [had, has] = choicesOf(before, after)
  const kept = [...had].flatMap(([name, choice]) => {
    const now = has.get(name)
    return now === undefined ? [] : [[choice, now] as const]
  })
  if (kept.length === 0) return [{ path, kind: 'other kind of value' }]
  const removed = [...had.keys()].filter(name => !has.has(name))
  const added = [...has.keys()].filter(name => !had.has(name))
  return [
    ...removed.map((): SchemaChange => ({ path, kind: 'choice removed' })),
    ...added.map((): SchemaChange => ({ path, kind: 'choice added' })),
    ...kept.flatMap(([one, other]) => [
      ...fieldChanges(one, other, path),
      ...limitChanges(one, other, path),
      ...itemChanges(one, other, path)
    ])
  ]
}

/** Every change from one schema to another. */
export const changesOf = (before: JsonSchema, after: JsonSchema, path = ''): Changes => {
  if (same(before, after)) return []
  const changes = choiceChanges(before, after, path)
  return changes.length > 0 ? changes : [{ path, kind: 'words about it' }]
}
