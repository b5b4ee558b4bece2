/**
 * What was asked, told beside the first event that came of it: a JSON merge patch (RFC 7396) from that event's data to
 * the command, for most of a command stands in its event already. A patch cannot say `null`; where it would have to, the
 * whole command is told. The command's digest says which of the two it is.
 */
import type { Json, JsonObject, RecordedEvent } from '@cofc/event-store'
import { canonical } from '@cofc/event-store'
import { digestOf } from './identity.ts'

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const member = (of: JsonObject, key: string): Json | undefined => (Object.hasOwn(of, key) ? of[key] : undefined)
const same = (one: Json, other: Json): boolean => one === other || canonical(one) === canonical(other)

/** Whether a patch can put this value where no object is: the nulls of its objects would be lost. */
const sayable = (value: Json): boolean =>
  value !== null && (!isObject(value) || Object.values(value).every(part => sayable(part)))

/** What a patch says of one member; `undefined` when nothing need be said, `null` when it cannot be said. */
const memberPatch = (from: Json | undefined, to: Json): Json | undefined => {
  if (from !== undefined && same(from, to)) return undefined
  if (isObject(from) && isObject(to)) return patchBetween(from, to)
  return sayable(to) ? to : null
}

/** The merge patch that makes one value of another; `null` when no patch does. */
export const patchBetween = (from: JsonObject, to: JsonObject): JsonObject | null => {
  const patch: Record<string, Json> = {}
  for (const key of Object.keys(from)) if (member(to, key) === undefined) patch[key] = null
  for (const key of Object.keys(to)) {
    const wanted = member(to, key)
    if (wanted === undefined) continue
    const says = memberPatch(member(from, key), wanted)
    if (says === null) return null
    if (says !== undefined) patch[key] = says
  }
  return patch
}

/** Applies a merge patch, as RFC 7396 says. */
export const patched = (target: Json | undefined, patch: Json): Json => {
  if (!isObject(patch)) return patch
  const result: Record<string, Json> = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(result, key)
    else result[key] = patched(member(result, key), value)
  }
  return result
}

/** What is written beside the first event of a command. */
export const askedBeside = (data: JsonObject, command: JsonObject): JsonObject => patchBetween(data, command) ?? command

/**
 * The command that some events came of, told by the first of them; `null` where it does not say, as in histories of
 * before, or says something that has not the digest of the command.
 */
export const commandAsked = (events: ReadonlyArray<Pick<RecordedEvent, 'data' | 'metadata'>>): JsonObject | null => {
  const [first] = events
  if (first === undefined) return null
  const { asked, digest } = first.metadata
  if (!isObject(asked)) return null
  const candidates = [patched(first.data, asked), asked]
  return candidates.filter(isObject).find(command => digestOf(command) === digest) ?? null
}
