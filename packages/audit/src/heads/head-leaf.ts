/** What stands for the last event of one stream in the tree of heads. */
import { hash } from 'node:crypto'
import { nameAsJson } from '@cofc/event-store'
import { base64OfHash, type Hash } from '../hash.ts'
import type { Head } from '../log/log-store.ts'

export type StreamHead = Pick<Head, 'stream' | 'version' | 'leaf'>

/** SHA-256 over a zero byte and four lines, each ended by a line feed. */
export const headLeaf = ({ stream, version, leaf }: StreamHead): Hash =>
  hash('sha256', `\0cofc/head/1\n${nameAsJson(stream)}\n${String(version)}\n${base64OfHash(leaf)}\n`, 'binary') as Hash
