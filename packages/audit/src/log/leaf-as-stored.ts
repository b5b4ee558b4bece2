/** The leaf of an event whose texts are taken to be canonical already: of one that is not, another. */
import { hash } from 'node:crypto'
import { beginningOfBlock, blockOf, type UnparsedEvent } from '@cofc/event-store'
import type { Hash } from '../hash.ts'

/** What a letter takes at most in UTF-8. */
const mostBytesOfLetter = 3
const feed = '\n'.charCodeAt(0)

// Written anew for every event: nothing is kept in it between two calls. A text put together of its parts would be copied once
// more before it is hashed, and be garbage as large as the event.
const block = Buffer.alloc(64 * 1_024)

export const leafAsStored = (event: UnparsedEvent): Hash => {
  const { text, metadataText = '' } = event
  const beginning = `\0${beginningOfBlock(event)}`
  const letters = beginning.length + text.length + metadataText.length + 2
  if (letters * mostBytesOfLetter > block.length) return leafOfLong(event)
  let at = block.write(beginning, 0)
  at += block.write(text, at)
  block[at++] = feed
  at += block.write(metadataText, at)
  block[at++] = feed
  return hash('sha256', block.subarray(0, at), 'binary') as Hash
}

const leafOfLong = (event: UnparsedEvent): Hash =>
  hash('sha256', `\0${blockOf({ ...event, data: event.text, metadata: event.metadataText ?? '' })}`, 'binary') as Hash
