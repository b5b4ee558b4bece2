/** The last line of a bundle: what could only be judged once everything was read. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { notProved, type Fault } from '../fault.ts'
import { headLeaf } from '../heads/head-leaf.ts'
import { inOrderOfBytes } from '../heads/order.ts'
import type { Head } from '../log/log-store.ts'
import type { NotWhole } from '../log/read-event.ts'
import { rootOf } from '../tree/compact-range.ts'
import { growingRange } from '../tree/growing-range.ts'
import type { LineOf } from './bundle-line.ts'
import { isComplete } from './community-scope.ts'
import type { Reading } from './reading.ts'
import type { StreamsInScope } from './streams-in-scope.ts'

type Judged = Either<Fault | NotWhole, void>
const wrong = (says: string): Judged => left(notProved(says))

export const endLine = (reading: Reading, end: LineOf<'end'>, sha256: string): Judged => {
  const all = reading.inScope === null ? wholeTree(reading) : isAll(reading, reading.inScope)
  if (isLeft(all)) return all
  if (reading.awaited.size > 0) return wrong('The record of an erasure is missing.')
  if (!areCounted(reading.counts, end)) return wrong('There are not as many lines as the last one says.')
  return sha256 === end.sha256 ? right(undefined) : wrong('The lines are not those that the last one was made for.')
}

const areCounted = ({ events, heads, words }: Reading['counts'], end: LineOf<'end'>): boolean =>
  events === end.events && heads === end.heads && words === end.words

const wholeTree = (reading: Reading): Judged => {
  const { proved, range, bundle } = reading
  const { size } = range.range()
  if (size !== bundle?.size)
    return left({
      ...{ type: 'NotWhole', what: 'truncated', index: size, stream: '', version: 0 },
      says: 'the bundle does not have as many events as were signed'
    })
  if (rootOf(range.range()) !== proved?.checkpoint.root)
    return wrong('The events are not those that were signed: one of them, at least, is another.')
  return wholeHeads(reading)
}
const wholeHeads = ({ heads, streams }: Reading): Judged => {
  if (heads === null) return right(undefined)
  const sorted = [...streams.streams()].toSorted(inOrderOfBytes)
  const tree = growingRange()
  for (const stream of sorted) tree.push(headLeaf(streams.get(stream) as Head))
  return sorted.length === heads.streams && rootOf(tree.range()) === heads.headsRoot
    ? right(undefined)
    : wrong('The heads of the streams are not those that were signed.')
}

const isAll = ({ streams, shown, heads }: Reading, { ranges }: StreamsInScope): Judged => {
  const named = new Set(shown.map(({ stream }) => stream))
  for (const stream of streams.streams())
    if (!named.has(stream)) return wrong(`The bundle does not show the end of ${stream}.`)
  return ranges.every(range => isComplete(range, shown, heads?.streams ?? 0))
    ? right(undefined)
    : wrong('The bundle does not show that it has every stream that it is about.')
}
