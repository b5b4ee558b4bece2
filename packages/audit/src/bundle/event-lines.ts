/** The lines of a bundle that are events, what proves them, and the heads of their streams. */
import { hash } from 'node:crypto'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, notProved, type Fault } from '../fault.ts'
import { hashOfBase64, type Hash } from '../hash.ts'
import { headLeaf, type StreamHead } from '../heads/head-leaf.ts'
import type { NotWhole } from '../log/read-event.ts'
import { verifyInclusion } from '../tree/verify.ts'
import type { LineOf } from './bundle-line.ts'
import { parseBlock } from './parse-block.ts'
import type { Reading } from './reading.ts'
import { noteIssue } from './report-lines.ts'
import { faultAt, goesOn, type ReadEventLine } from './streams-so-far.ts'
import { awaitedRecord } from './words-lines.ts'

type Taken = Either<Fault | NotWhole, void>

export const eventLine = (reading: Reading, { index, block }: LineOf<'event'>): Taken => {
  const read = parseBlock(block)
  if (isLeft(read)) return read
  const event = { ...read.right, index, leaf: hash('sha256', `\0${block}`, 'binary') as Hash }
  const placed = isInPlace(reading, event)
  if (isLeft(placed)) return placed
  const followed = goesOn(reading.streams, event)
  if (isLeft(followed)) return followed
  reading.lastIndex = index
  reading.counts.events += 1
  ;[reading.lastBlock, reading.lastData, reading.toldUpTo] = [block, event.data, 0]
  if (reading.inScope === null) reading.range.push(event.leaf)
  else reading.pending = event
  noteIssue(reading, event)
  return awaitedRecord(reading, event)
}

const isInPlace = (reading: Reading, event: ReadEventLine): Taken => {
  const { inScope, lastIndex: after } = reading
  const isNext = inScope === null ? event.index === after + 1 : event.index > after
  if (event.index >= (reading.bundle?.size ?? 0)) return faultAt(event, 'inserted', 'there are not as many events')
  if (!isNext) return faultAt(event, 'reordered', 'it does not stand at its place')
  return inScope === null || inScope.may(event.stream)
    ? right(undefined)
    : faultAt(event, 'inserted', 'it is not about the community')
}

export const proofLine = (reading: Reading, { index, path }: LineOf<'proof'>): Taken => {
  const { pending: event, proved } = reading
  if (event === null || proved === null) return left(malformed('A proof stands behind its event.'))
  reading.pending = null
  const read = pathOf(path)
  if (isLeft(read)) return read
  if (index !== event.index) return faultAt(event, 'altered', 'its proof is of another place')
  const { size, root } = proved.checkpoint
  const included = verifyInclusion({ index, size, root, leaf: event.leaf, path: read.right })
  return isLeft(included) ? faultAt(event, 'altered', 'it is not the event that was logged') : included
}

export const headLine = (reading: Reading, line: LineOf<'head'>): Taken => {
  const { heads, shown } = reading
  if (heads === null) return left(malformed('Heads are proved against a note about them.'))
  const { index, stream, version } = line
  const [leaf, path] = [hashOfBase64(line.leaf), pathOf(line.path)]
  if (isLeft(leaf)) return leaf
  if (isLeft(path)) return path
  if (index <= lastOf(shown)) return left(notProved('Heads do not stand in their order.'))
  const head = { stream, version, leaf: leaf.right }
  const { streams: size, headsRoot: root } = heads
  const included = verifyInclusion({ index, size, root, leaf: headLeaf(head), path: path.right })
  if (isLeft(included)) return included
  const come = comesTo(reading, head)
  if (isLeft(come)) return come
  reading.counts.heads += 1
  shown.push({ index, stream })
  return right(undefined)
}

const lastOf = (shown: Reading['shown']): number => shown.at(-1)?.index ?? -1

/** The events of a stream in the bundle lead to its head. */
const comesTo = (reading: Reading, { stream, version, leaf }: StreamHead): Taken => {
  const last = reading.streams.get(stream)
  if (last === undefined && reading.inScope?.must(stream) !== true) return right(undefined)
  return last?.version === version && last.leaf === leaf
    ? right(undefined)
    : faultAt({ index: reading.lastIndex, stream, version }, 'missing', 'the bundle does not come to it')
}

const pathOf = (texts: ReadonlyArray<string>): Either<Fault, ReadonlyArray<Hash>> => {
  const path: Array<Hash> = []
  for (const text of texts) {
    const read = hashOfBase64(text)
    if (isLeft(read)) return read
    path.push(read.right)
  }
  return right(path)
}
