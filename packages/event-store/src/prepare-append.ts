/** What a store takes: the events as they are now, in copies, or the reason why they are not fit to be stored. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { AppendFailure, JsonObject, NewEvent } from './event-store.ts'
import { deepest, checkedCopy, type Room } from './checked-copy.ts'
import { isId, nameProblem, problemOf } from './validate-events.ts'

export type StorageRefusal = Extract<AppendFailure, { readonly type: 'NotStorable' | 'EventTooLarge' }>

/** The most bytes of JSON in one event, data and metadata together, that a store takes unless told otherwise. */
export const largestEvent = 4 * 1024 * 1024

export const prepareEvents = (
  stream: string,
  events: ReadonlyArray<NewEvent>,
  mostBytes: number
): Either<StorageRefusal, ReadonlyArray<NewEvent>> => {
  const named = nameProblem(stream)
  if (named !== undefined) return left({ type: 'NotStorable', stream, path: 'stream', says: named })
  const taken = new Array<NewEvent>(events.length)
  let index = 0
  for (const event of events) {
    const room = { left: mostBytes }
    const copy = checkedEvent(event, room)
    if (copy === undefined) return left(notStorable(stream, index, event))
    const bytes = room.left < 0 ? bytesOf(copy) : 0
    if (bytes > mostBytes) return left({ type: 'EventTooLarge', stream, bytes, most: mostBytes })
    taken[index++] = copy
  }
  return right(taken)
}

/**
 * The first reason why these events cannot be stored; `undefined` when they can.
 * @example A number that JSON cannot hold
 * ```ts
 * const event = { id: '6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d', type: 'Counted', data: { count: NaN }, metadata: {} }
 * expect(validateEvents('tally', [event], largestEvent)).toEqual({
 *   type: 'NotStorable',
 *   stream: 'tally',
 *   path: 'events.0.data.count',
 *   says: 'is NaN, which JSON cannot hold'
 * })
 * ```
 */
export const validateEvents = (
  stream: string,
  events: ReadonlyArray<NewEvent>,
  mostBytes: number
): StorageRefusal | undefined => {
  const taken = prepareEvents(stream, events, mostBytes)
  return isLeft(taken) ? taken.left : undefined
}

const checkedEvent = ({ id, type, data, metadata }: NewEvent, room: Room): NewEvent | undefined => {
  if (!isId(id) || nameProblem(type) !== undefined || Array.isArray(data) || Array.isArray(metadata)) return undefined
  const told = checkedCopy(data, deepest, room)
  const about = checkedCopy(metadata, deepest, room)
  return isObject(told) && isObject(about) ? { id, type, data: told, metadata: about } : undefined
}
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null

const notStorable = (stream: string, index: number, event: NewEvent): StorageRefusal => {
  const { path, says } = problemOf(event)
  return { type: 'NotStorable', stream, path: `events.${index}.${path}`, says }
}
/** Counted exactly only when what its letters take at most would be too much. */
const bytesOf = ({ data, metadata }: NewEvent): number =>
  Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata))
