/** How commands and events are recognised: ids and digests that anybody can compute again. */
import { hash } from 'node:crypto'
import type { Json, JsonObject, NewEvent } from '@cofc/event-store'

/** Text that JSON writes as it is. */
const asItIs = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/
const quoted = (text: string): string => (asItIs.test(text) ? `"${text}"` : JSON.stringify(text))

/** JSON text with the keys of every object in order, so that equal values have equal text. Every command waits for it. */
export const canonical = (value: Json): string => {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return Array.isArray(value) ? `[${value.map(canonical).join(',')}]` : canonicalObject(value as JsonObject)
}
const canonicalObject = (value: JsonObject): string => {
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members += `${members === '' ? '' : ','}${quoted(key)}:${canonical(member)}`
  }
  return `{${members}}`
}

/** SHA-256 of a value's canonical text, base64url. */
export const digestOf = (value: Json): string => hash('sha256', canonical(value), 'base64url')

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')

/** A name-based UUID, version 5 of RFC 9562. */
export const uuidOf = (namespace: string, name: string): string => {
  const hex = hash('sha1', Buffer.concat([bytesOf(namespace), Buffer.from(name)]), 'hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isUuid = (text: string): boolean => uuidForm.test(text)

/** The id of the event that a command gave rise to, at its place among the command's events. */
export const eventId = (command: string, place: number, { type, data }: Pick<NewEvent, 'type' | 'data'>): string =>
  uuidOf(command, `${String(place)} ${digestOf([type, data])}`)
