/** How commands and events are recognised: ids and digests that anybody can compute again. */
import { createHash } from 'node:crypto'
import type { Json, JsonObject, NewEvent } from '@cofc/event-store'

/** JSON text with the keys of every object in order, so that equal values have equal text. */
export const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value as JsonObject).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}

/** SHA-256 of a value's canonical text, base64url. */
export const digestOf = (value: Json): string => createHash('sha256').update(canonical(value)).digest('base64url')

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')

/** A name-based UUID, version 5 of RFC 9562. */
export const uuidOf = (namespace: string, name: string): string => {
  const hash = createHash('sha1').update(bytesOf(namespace)).update(name).digest().subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isUuid = (text: string): boolean => uuidForm.test(text)

/** The id of the event that a command gave rise to, at its place among the command's events. */
export const eventId = (command: string, place: number, { type, data }: Pick<NewEvent, 'type' | 'data'>): string =>
  uuidOf(command, `${String(place)} ${digestOf([type, data])}`)
