/** The heads that show that a bundle leaves no stream out of what it is about: its own, and those beside them. */
import { base64OfHash } from '../hash.ts'
import { headLeaf } from '../heads/head-leaf.ts'
import { inOrderOfBytes } from '../heads/order.ts'
import type { Head } from '../log/log-store.ts'
import { inclusionProof } from '../tree/prove.ts'
import { nodeIn, wholeTree } from '../tree/whole-tree.ts'
import type { HeadsTable } from '../verify/heads-table.ts'
import type { LineOf } from './bundle-line.ts'
import type { Range } from './community-scope.ts'

/** What a bundle that is not whole has the events of. */
export interface Bundled {
  readonly ranges: ReadonlyArray<Range>
  readonly streams: ReadonlySet<string>
}
export const headsShown = function* (heads: HeadsTable, bundled: Bundled): Generator<LineOf<'head'>, void> {
  const names = inByteOrder(heads.streams())
  const nodeAt = nodeIn(wholeTree(names.map(stream => headLeaf(heads.get(stream) as Head))))
  for (const index of indexesFor(names, bundled)) {
    const { stream, version, leaf } = heads.get(names[index] as string) as Head
    const path = inclusionProof(nodeAt, index, names.length).map(base64OfHash)
    yield { line: 'head', index, stream, version, leaf: base64OfHash(leaf), path }
  }
}

/** Each name is made into bytes once. */
const inByteOrder = (names: Iterable<string>): ReadonlyArray<string> =>
  Array.from(names, name => ({ name, bytes: Buffer.from(name) }))
    .toSorted((one, other) => Buffer.compare(one.bytes, other.bytes))
    .map(({ name }) => name)

const indexesFor = (names: ReadonlyArray<string>, { ranges, streams }: Bundled): ReadonlyArray<number> => {
  const indexes = new Set(ranges.flatMap(range => indexesAround(names, range)))
  for (const stream of streams) indexes.add(firstNotBefore(names, stream))
  return [...indexes].toSorted((one, other) => one - other)
}
/** From the name before a range to the one behind it, as far as there are any. */
const indexesAround = (names: ReadonlyArray<string>, { from, to }: Range): ReadonlyArray<number> => {
  const [first, behind] = [firstNotBefore(names, from), firstNotBefore(names, to)]
  const [begin, end] = [Math.max(first - 1, 0), Math.min(behind, names.length - 1)]
  return Array.from({ length: end - begin + 1 }, (_, at) => begin + at)
}
const firstNotBefore = (names: ReadonlyArray<string>, name: string): number => {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (inOrderOfBytes(names[middle] as string, name) < 0) low = middle + 1
    else high = middle
  }
  return low
}
