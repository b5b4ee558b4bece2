/** Why an event is not fit to be stored, and where. */
import type { NewEvent } from './event-store.ts'
import { deepest, isPlain, checkedCopy } from './checked-copy.ts'

export interface Problem {
  readonly path: string
  readonly says: string
}
const form = 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'
const hyphen = 45
/** Of a digit or of a letter from a to f. */
const isHexadecimal = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 102)

/** Read letter by letter, in half the time that a regular expression takes: every event that is appended has an id. */
export const isId = (id: unknown): boolean => {
  if (typeof id !== 'string' || id.length !== form.length) return false
  for (let at = 0; at < form.length; at++) {
    const code = id.charCodeAt(at)
    if (form.charCodeAt(at) === hyphen ? code !== hyphen : !isHexadecimal(code)) return false
  }
  return true
}

export const nameProblem = (name: unknown): string | undefined => {
  if (typeof name !== 'string' || name === '') return 'is no name'
  return !name.isWellFormed() || name.includes('\0')
    ? 'has a lone surrogate or a NUL, which no store keeps in a name'
    : undefined
}

/** Whether a stream or a type can be named so. No other name stands in any store. */
export const isName = (name: unknown): name is string => nameProblem(name) === undefined

export const problemOf = ({ id, type, data, metadata }: NewEvent): Problem => {
  if (!isId(id)) return { path: 'id', says: 'is no UUID in small letters' }
  const named = nameProblem(type)
  if (named !== undefined) return { path: 'type', says: named }
  return objectProblem('data', data) ?? objectProblem('metadata', metadata) ?? { path: 'data', says: changed }
}
const changed = 'changed while it was read'

const objectProblem = (path: string, value: unknown): Problem | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { path, says: 'is no object' }
  return isSound(value, deepest) ? undefined : problemIn(path, value, deepest)
}
const isSound = (value: unknown, levels: number) => checkedCopy(value, levels, { left: Infinity }) !== undefined

const problemIn = (path: string, value: unknown, levels: number): Problem => {
  if (typeof value !== 'object' || value === null) return { path, says: `is ${spoken(value)}, which JSON cannot hold` }
  if (levels === 0) return { path, says: `is nested deeper than ${deepest} levels, or holds itself` }
  if (!Array.isArray(value) && !isPlain(value))
    return { path, says: 'is an instance of a class, which JSON cannot hold' }
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  const found = entries.find(([, part]) => !isSound(part, levels - 1))
  return found === undefined ? { path, says: changed } : problemIn(`${path}.${found[0]}`, found[1], levels - 1)
}
const spoken = (value: unknown) => {
  const kind = typeof value
  return kind === 'number' || kind === 'undefined' ? String(value) : `a ${kind}`
}
