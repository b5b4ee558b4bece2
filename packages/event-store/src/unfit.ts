/** What no store takes: told before anything is stored, and the same by every store. */
import type { AppendFailure, NewEvent } from './event-store.ts'

export type Unfit = Extract<AppendFailure, { readonly type: 'NotStorable' | 'EventTooLarge' }>

/** The most bytes of JSON in one event, data and metadata together, that a store takes unless told otherwise. */
export const largestEvent = 4 * 1024 * 1024
const deepest = 200
/** A lone surrogate or a NUL. */
const unkeepable = /[\p{Surrogate}\0]/u
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * The first reason why these events cannot be stored; `undefined` when they can.
 * @example A number that JSON cannot hold
 * ```ts
 * const event = { id: '6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d', type: 'Counted', data: { count: NaN }, metadata: {} }
 * expect(unfit('tally', [event], largestEvent)).toEqual({
 *   type: 'NotStorable',
 *   stream: 'tally',
 *   path: 'events.0.data.count',
 *   says: 'is NaN, which JSON cannot hold'
 * })
 * ```
 */
export const unfit = (stream: string, events: ReadonlyArray<NewEvent>, mostBytes: number): Unfit | undefined => {
  const named = nameProblem(stream)
  if (named !== undefined) return { type: 'NotStorable', stream, path: 'stream', says: named }
  for (const [index, event] of events.entries()) {
    const problem = unfitEvent(event)
    if (problem !== undefined)
      return { type: 'NotStorable', stream, path: `events.${index}.${problem.path}`, says: problem.says }
    const bytes = bytesAbove(mostBytes, event)
    if (bytes !== undefined) return { type: 'EventTooLarge', stream, bytes, most: mostBytes }
  }
  return undefined
}

interface Problem {
  readonly path: string
  readonly says: string
}
const unfitEvent = ({ id, type, data, metadata }: NewEvent): Problem | undefined => {
  if (!uuid.test(id)) return { path: 'id', says: 'is no UUID in small letters' }
  const named = nameProblem(type)
  if (named !== undefined) return { path: 'type', says: named }
  return objectProblem('data', data) ?? objectProblem('metadata', metadata)
}
const nameProblem = (name: unknown): string | undefined => {
  if (typeof name !== 'string' || name === '') return 'is no name'
  return unkeepable.test(name) ? 'has a lone surrogate or a NUL, which no store keeps in a name' : undefined
}
const objectProblem = (path: string, value: unknown): Problem | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { path, says: 'is no object' }
  return isJson(value, deepest) ? undefined : problemIn(path, value, deepest)
}

/** Quick and without a word about where: nearly everything that comes is sound. */
const isJson = (value: unknown, levels: number): boolean => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'object':
      return value === null || (levels > 0 && isJsonWithin(value, levels - 1))
    default:
      return false
  }
}
const isJsonWithin = (value: object, levels: number): boolean => {
  if (!Array.isArray(value)) return isPlain(value) && Object.values(value).every(part => isJson(part, levels))
  for (let index = 0; index < value.length; index++) if (!isJson(value[index], levels)) return false
  return true
}
/** Neither a Date nor a Map nor any other instance: these come back as something else. */
const isPlain = (value: object) => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const problemIn = (path: string, value: unknown, levels: number): Problem => {
  if (typeof value !== 'object' || value === null) return { path, says: `is ${spoken(value)}, which JSON cannot hold` }
  if (levels === 0) return { path, says: `is nested deeper than ${deepest} levels, or holds itself` }
  if (!Array.isArray(value) && !isPlain(value))
    return { path, says: 'is an instance of a class, which JSON cannot hold' }
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  const found = entries.find(([, part]) => !isJson(part, levels - 1))
  return found === undefined
    ? { path, says: 'changed while it was read' }
    : problemIn(`${path}.${found[0]}`, found[1], levels - 1)
}
const spoken = (value: unknown) => {
  const kind = typeof value
  return kind === 'number' || kind === 'undefined' ? String(value) : `a ${kind}`
}

/** How many bytes too large an event is, counted exactly only when it may be: what each letter takes at most decides. */
const bytesAbove = (most: number, { data, metadata }: NewEvent): number | undefined => {
  if (mostBytesOf(data) + mostBytesOf(metadata) <= most) return undefined
  const bytes = Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata))
  return bytes > most ? bytes : undefined
}
const perLetter = 6
const perScalar = 26
const mostBytesOf = (value: unknown): number => {
  if (typeof value === 'string') return perLetter * value.length + 3
  if (typeof value !== 'object' || value === null) return perScalar
  let bytes = 2
  if (Array.isArray(value)) for (const part of value) bytes += mostBytesOf(part) + 1
  else
    for (const key of Object.keys(value))
      bytes += perLetter * key.length + 4 + mostBytesOf((value as Record<string, unknown>)[key])
  return bytes
}
