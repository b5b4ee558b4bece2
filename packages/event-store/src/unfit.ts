/** Why an event is not fit to be stored, and where: asked only of what is not. */
import type { NewEvent } from './event-store.ts'
import { deepest, isPlain, soundCopy } from './sound.ts'

export interface Problem {
  readonly path: string
  readonly says: string
}
/** A lone surrogate or a NUL. */
const unkeepable = /[\p{Surrogate}\0]/u
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isId = (id: string): boolean => uuid.test(id)

export const nameProblem = (name: unknown): string | undefined => {
  if (typeof name !== 'string' || name === '') return 'is no name'
  return unkeepable.test(name) ? 'has a lone surrogate or a NUL, which no store keeps in a name' : undefined
}

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
const isSound = (value: unknown, levels: number) => soundCopy(value, levels, { left: Infinity }) !== undefined

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
