/** What a store takes: the events as they are now, in copies, or the reason why they are not fit to be stored. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { AppendFailure, JsonObject, NewEvent } from './event-store.ts'
import { deepest, checkedCopy, type Room } from './checked-copy.ts'
import { isId, nameProblem, problemOf } from './validate-events.ts'

export type StorageRefusal = Extract<AppendFailure, { readonly type: 'NotStorable' | 'EventTooLarge' }>

/** What `append` was called with. */
export interface AppendArguments {
  readonly stream: string
  readonly expected: number
  readonly events: ReadonlyArray<NewEvent>
}
export interface PreparedEvent extends NewEvent {
  /** Bytes of JSON, reckoned by what each letter takes at most. */
  readonly bytesAtMost: number
}

/** The most bytes of JSON in one event, data and metadata together, that a store takes unless told otherwise. */
export const largestEvent = 4 * 1024 * 1024
const counted = 'data and metadata of one event'

export const prepareAppend = (
  { stream, expected, events }: AppendArguments,
  mostBytes: number
): Either<StorageRefusal, ReadonlyArray<PreparedEvent>> => {
  const named = nameProblem(stream)
  if (named !== undefined) return left({ type: 'NotStorable', stream, path: 'stream', says: named })
  if (!Number.isSafeInteger(expected) || expected < 0)
    return left({ type: 'NotStorable', stream, path: 'expected', says: 'is no number of events' })
  try {
    return prepareEvents(stream, events, mostBytes)
  } catch {
    // A getter may throw, and what is no list is not gone through.
    return left({ type: 'NotStorable', stream, path: 'events', says: 'cannot be read' })
  }
}

/**
 * The first reason why an append cannot be stored; `undefined` when it can.
 * @example A number that JSON cannot hold
 * ```ts
 * const event = { id: '6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d', type: 'Counted', data: { count: NaN }, metadata: {} }
 * expect(validateAppend({ stream: 'tally', expected: 0, events: [event] }, largestEvent)).toEqual({
 *   type: 'NotStorable',
 *   stream: 'tally',
 *   path: 'events.0.data.count',
 *   says: 'is NaN, which JSON cannot hold'
 * })
 * ```
 */
export const validateAppend = (asked: AppendArguments, mostBytes: number): StorageRefusal | undefined => {
  const taken = prepareAppend(asked, mostBytes)
  return isLeft(taken) ? taken.left : undefined
}

const prepareEvents = (
  stream: string,
  events: ReadonlyArray<NewEvent>,
  mostBytes: number
): Either<StorageRefusal, ReadonlyArray<PreparedEvent>> => {
  const taken = new Array<PreparedEvent>(events.length)
  let index = 0
  for (const event of events) {
    const copy = checkedEvent(event)
    if (copy === undefined) return left(notStorable(stream, index, event))
    const bytes = copy.bytesAtMost > mostBytes ? bytesOf(copy) : 0
    if (bytes > mostBytes) return left({ type: 'EventTooLarge', stream, bytes, most: mostBytes, counted })
    taken[index++] = copy
  }
  return right(taken)
}

const checkedEvent = ({ id, type, data, metadata }: NewEvent): PreparedEvent | undefined => {
  if (!isId(id) || nameProblem(type) !== undefined || Array.isArray(data) || Array.isArray(metadata)) return undefined
  const room: Room = { left: 0 }
  const told = checkedCopy(data, deepest, room)
  const about = checkedCopy(metadata, deepest, room)
  return isObject(told) && isObject(about)
    ? { id, type, data: told, metadata: about, bytesAtMost: -room.left }
    : undefined
}
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null

const notStorable = (stream: string, index: number, event: NewEvent): StorageRefusal => {
  const { path, says } = problemOf(event)
  return { type: 'NotStorable', stream, path: `events.${index}.${path}`, says }
}
/** Counted exactly only when what its letters take at most would be too much. */
const bytesOf = ({ data, metadata }: NewEvent): number =>
  Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata))
