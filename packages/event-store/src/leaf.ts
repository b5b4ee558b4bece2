/**
 * The hash that stands for one event: a leaf of the Merkle tree over a history (RFC 6962), and what the next event of its
 * stream links to. It covers everything that is stored of an event, metadata included, but no position and no name of a
 * store: a history copied in its order to another store keeps its hashes.
 */
import { hash } from 'node:crypto'
import { canonical } from './canonical.ts'
import type { RecordedEvent } from './event-store.ts'

/** An event with its data and metadata as canonical text. */
export interface EventBlock extends Pick<RecordedEvent, 'id' | 'stream' | 'version' | 'type'> {
  readonly data: string
  readonly metadata: string
}

/** The seven lines that are hashed, each ended by a line feed. */
export const blockOf = (event: EventBlock): string => `${beginningOfBlock(event)}${event.data}\n${event.metadata}\n`

/** The first five of them: all but data and metadata. */
export const beginningOfBlock = ({ id, stream, version, type }: Omit<EventBlock, 'data' | 'metadata'>): string =>
  `cofc/event/1\n${id}\n${nameAsJson(stream)}\n${String(version)}\n${nameAsJson(type)}\n`

/** As JSON. Names have nothing to escape, nearly always, which is seen sooner than JSON is written. */
export const nameAsJson = (name: string): string => (plainName.test(name) ? `"${name}"` : JSON.stringify(name))
const plainName = /^[\w /.:-]*$/

/** SHA-256 over a zero byte and the block, base64url. */
export const leafOfBlock = (block: EventBlock): string => hash('sha256', `\0${blockOf(block)}`, 'base64url')

/**
 * The leaf hash of a recorded event.
 * @example
 * ```ts
 * const event = { id: '6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d', type: 'Noted', data: { b: 1, a: 2 }, metadata: {} }
 * const leaf = leafOf({ ...event, stream: 'notes', version: 1 })
 * expect(leafOf({ ...event, data: { a: 2, b: 1 }, stream: 'notes', version: 1 })).toBe(leaf)
 * expect(leafOf({ ...event, stream: 'notes', version: 2 })).not.toBe(leaf)
 * ```
 */
export const leafOf = (event: Omit<RecordedEvent, 'position'>): string => {
  const { id, stream, version, type, data, metadata } = event
  return leafOfBlock({ id, stream, version, type, data: canonical(data), metadata: canonical(metadata) })
}
