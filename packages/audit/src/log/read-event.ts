/** What a log takes in of an event: its leaf, and whether it follows what the log has of its stream. */
import { hash } from 'node:crypto'
import { blockOf, canonical, leafOfBlock, objectIn, type JsonObject, type UnparsedEvent } from '@cofc/event-store'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { base64urlOfHash, hashOfLeaf, type Hash } from '../hash.ts'
import type { Head } from './log-store.ts'

/** An event that does not continue the history so far. `index` is its place among all leaves, from 0. */
export interface NotWhole {
  readonly type: 'NotWhole'
  readonly what: WhatIsWrong
  readonly index: number
  readonly stream: string
  readonly version: number
  readonly says: string
}

export type WhatIsWrong =
  /** An event is not where it was logged, or there is a gap in its stream. */
  | 'missing'
  /** A link that is missing, or leads elsewhere. */
  | 'link'
  /** Another event than was logged. */
  | 'altered'
  /** One that was never logged, or stands here a second time. */
  | 'inserted'
  /** One that was logged at another place. */
  | 'reordered'
  /** The history ends before the log does. */
  | 'truncated'
  /** Something else was signed for that many events. */
  | 'forked'
  /** Words that are not those that were referred to, or are gone without a record. */
  | 'words'

interface ReadEvent {
  readonly leaf: Hash
  readonly metadata: JsonObject | undefined
}

/**
 * The leaf of an event as a store gives it unparsed: that of `leafOf`, whatever spaces, escapes or order of keys the store
 * keeps. What another program stored that is no JSON object is hashed as the text that it is, under a first line of its own.
 */
export const readEvent = (event: UnparsedEvent): ReadEvent => {
  const [data, metadata] = [objectIn(event.text), objectIn(event.metadataText ?? '')]
  if (data === undefined || metadata === undefined) return { leaf: rawLeaf(event), metadata }
  const block = { ...event, data: canonical(data), metadata: canonical(metadata) }
  return { leaf: hashOfLeaf(leafOfBlock(block)), metadata }
}

const rawLeaf = (event: UnparsedEvent): Hash => {
  const block = blockOf({ ...event, data: event.text, metadata: event.metadataText ?? '' })
  return hashOfLeaf(hash('sha256', `\0${block.replace('\n', ' raw\n')}`, 'base64url'))
}

/** The head of its stream after an event, or why the event does not follow the head before. */
export const following = (event: UnparsedEvent, before: Head | undefined, index: number): Either<NotWhole, Head> =>
  followingRead(event, readEvent(event), { before, index })

/** What is known at an event's place. */
export interface Place {
  readonly before: Head | undefined
  readonly index: number
}
/** The same of an event whose leaf is known. */
export const followingRead = (
  { stream, version }: UnparsedEvent,
  { leaf, metadata }: ReadEvent,
  { before, index }: Place
): Either<NotWhole, Head> => {
  const expected = (before?.version ?? 0) + 1
  const gap =
    version === expected ? null : ({ what: 'missing', says: `event ${String(expected)} should stand here` } as const)
  const wrong = gap ?? wrongLink(metadata, before)
  return wrong === null
    ? right({ stream, version, leaf, hasLinks: metadata?.['previous'] !== undefined })
    : left({ type: 'NotWhole', ...wrong, index, stream, version })
}

/** Events from before there were links have none; from the first on that has one, every event of its stream has. */
const wrongLink = (
  metadata: JsonObject | undefined,
  before: Head | undefined
): Pick<NotWhole, 'what' | 'says'> | null => {
  const link = metadata?.['previous']
  if (link === undefined)
    return before?.hasLinks === true ? { what: 'link', says: 'it does not link to the event before it' } : null
  return link === (before === undefined ? null : base64urlOfHash(before.leaf))
    ? null
    : { what: 'link', says: 'its link is not to the event before it as that is stored' }
}
