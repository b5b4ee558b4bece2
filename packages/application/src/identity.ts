/** How commands and events are recognised: ids and digests that can be computed again anywhere. */
import { hash } from 'node:crypto'
import { canonical, type Json, type NewEvent } from '@cofc/event-store'

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
  eventIdOf(command, place, { type, data: canonical(data) })

/** The same, of data that are canonical text already. */
export const eventIdOf = (command: string, place: number, { type, data }: EventText): string =>
  uuidOf(command, `${String(place)} ${hash('sha256', `[${canonical(type)},${data}]`, 'base64url')}`)

interface EventText {
  readonly type: string
  readonly data: string
}
