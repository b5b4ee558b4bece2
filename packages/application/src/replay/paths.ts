/** A state as its parts by JSON path, and what changed between two states. Of every aggregate alike. */
import { canonical, type Json } from '@cofc/event-store'

/** What stands at each path; an empty list or record is itself a part. Paths are written with dots. */
export type Parts = ReadonlyMap<string, Json>

const hasParts = (value: Json): value is Exclude<Json, null | boolean | number | string> =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/**
 * @example
 * ```ts
 * expect([...partsOf({ type: 'Full', held: [{ from: '2023-09-01' }] })]).toEqual([
 *   ['type', 'Full'],
 *   ['held.0.from', '2023-09-01']
 * ])
 * ```
 */
export const partsOf = (state: Json): Parts => {
  const parts = new Map<string, Json>()
  const add = (path: string, value: Json): void => {
    if (hasParts(value)) for (const [key, part] of Object.entries(value)) add(joined(path, key), part)
    else parts.set(path, value)
  }
  add('', state)
  return parts
}

export interface Change {
  readonly path: string
  /** `null` where nothing stood there, or `null` itself. */
  readonly was: Json
  readonly is: Json
  /** Whether something stood there before, and stands there now. */
  readonly kind: 'came' | 'changed' | 'went'
}

const isSame = (one: Json | undefined, other: Json | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && canonical(one) === canonical(other))

/** What differs between two states, in the order of the later one, then what went. */
export const changesBetween = (before: Parts, after: Parts): ReadonlyArray<Change> => {
  const changed = [...after].flatMap(([path, is]): ReadonlyArray<Change> => {
    const was = before.get(path)
    if (isSame(was, is)) return []
    return [{ path, was: was ?? null, is, kind: before.has(path) ? 'changed' : 'came' }]
  })
  const went = [...before].flatMap(([path, was]): ReadonlyArray<Change> =>
    after.has(path) ? [] : [{ path, was, is: null, kind: 'went' }]
  )
  return [...changed, ...went]
}

/** The paths that a field names: from the beginning of a path where one begins so, or else by the last names alone. */
export const pathsIn = (field: string, paths: ReadonlyArray<string>): ReadonlyArray<string> => {
  const fromBeginning = paths.filter(path => `${path}.`.startsWith(`${field}.`))
  return fromBeginning.length > 0 ? fromBeginning : paths.filter(path => `.${path}.`.includes(`.${field}.`))
}
