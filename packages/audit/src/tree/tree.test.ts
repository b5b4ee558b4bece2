/** The tree and its proofs: against the definition, against another implementation, and every wrong proof refused. */
import fc from 'fast-check'
import { RFC9162 } from '@transmute/rfc9162'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { leafHash, nodeOf, type Hash } from '../hash.ts'
import { definedRoot, entryOf, leavesOf } from '../testing/trees.ts'
import { appendLeaf, emptyRange, rootOf, type CompactRange } from './compact-range.ts'
import { growingRange } from './growing-range.ts'
import { consistencyProof, inclusionProof, rootAt } from './prove.ts'
import { verifyConsistency, verifyInclusion } from './verify.ts'
import { nodeIn, wholeTree } from './whole-tree.ts'

const most = 130
const leaves = leavesOf(most)
const nodeAt = nodeIn(wholeTree(leaves))
const roots = Array.from({ length: most + 1 }, (_, size) => definedRoot(leaves.slice(0, size)))
const root = (size: number): Hash => roots[size] as Hash
const ranges = leaves.reduce<ReadonlyArray<CompactRange>>(
  (all, leaf) => [...all, appendLeaf(all.at(-1) as CompactRange, leaf)],
  [emptyRange]
)
const sizes = Array.from({ length: most }, (_, index) => index + 1)

test('the root of leaves added one by one is that of the definition', () => {
  expect(ranges.map(rootOf)).toEqual(roots)
  expect(sizes.map(size => rootAt(nodeAt, size))).toEqual(roots.slice(1))
  const growing = growingRange()
  const grown = leaves.map(leaf => {
    growing.push(leaf)
    return growing.range()
  })
  expect(grown).toEqual(ranges.slice(1))
})

test('every leaf of every tree is proved to be in it', () => {
  for (const size of sizes)
    for (let index = 0; index < size; index++) {
      const path = inclusionProof(nodeAt, index, size)
      const claim = { index, size, leaf: leaves[index] as Hash, root: root(size), path }
      expect(isRight(verifyInclusion(claim))).toBe(true)
    }
})

test('every tree is proved to begin with every smaller one', () => {
  for (const size of sizes)
    for (let earlier = 1; earlier <= size; earlier++) {
      const path = consistencyProof(nodeAt, earlier, size)
      const claim = { earlier, size, earlierRoot: root(earlier), root: root(size), path }
      expect(isRight(verifyConsistency(claim))).toBe(true)
    }
})

const ofLeaves = (size: number): ReadonlyArray<Uint8Array> => Array.from({ length: size }, (_, at) => entryOf(at))
/** Theirs takes seven seconds for the largest: trees of that size are for the night. */
const [largest, trees] = process.env['COFC_NIGHTLY'] === undefined ? [most, 30] : [10_000, 20]
const hex = (hash: Hash): string => Buffer.from(hash, 'latin1').toString('hex')

describe('the same by an implementation of other people', () => {
  test('roots and proofs are equal', { timeout: 30_000 * trees }, async () => {
    const claims = fc.integer({ min: 2, max: largest }).chain(size => fc.tuple(fc.constant(size), fc.nat(size - 1)))
    await fc.assert(
      fc.asyncProperty(claims, async ([size, index]) => {
        const entries = ofLeaves(size).map(one => Buffer.from(one))
        const theirs = await RFC9162.treeHead(entries)
        expect(RFC9162.binToHex(theirs)).toBe(hex(theirRoot(entries)))
        const path = await RFC9162.inclusionProof(entries[index] as Buffer, entries)
        expect(path.inclusion_path.map(RFC9162.binToHex)).toEqual(theirPath(entries, index).map(hex))
      }),
      { numRuns: trees }
    )
  })
})
const theirRoot = (entries: ReadonlyArray<Uint8Array>): Hash => definedRoot(entries.map(leafHash))
const theirPath = (entries: ReadonlyArray<Uint8Array>, index: number): ReadonlyArray<Hash> =>
  inclusionProof(nodeIn(wholeTree(entries.map(leafHash))), index, entries.length)

describe('what a proof does not show is refused', () => {
  const changes: Readonly<Record<string, (path: ReadonlyArray<Hash>, other: Hash) => ReadonlyArray<Hash>>> = {
    'one hash more': (path, other) => [...path, other],
    'one hash more at the beginning': (path, other) => [other, ...path],
    'one hash fewer': path => path.slice(1),
    'the last hash missing': path => path.slice(0, -1),
    'another hash': (path, other) => path.with(-1, other)
  }
  test.each(Object.keys(changes))('%s', name => {
    const changed = changes[name] as (typeof changes)[string]
    const other = leafHash(Buffer.from('another'))
    for (const size of [2, 3, 7, 8, 100])
      for (let index = 0; index < size; index++) {
        const path = changed(inclusionProof(nodeAt, index, size), other)
        expect(isRight(verifyInclusion({ index, size, leaf: leaves[index] as Hash, root: root(size), path }))).toBe(
          false
        )
        if (index === 0) continue
        const proof = changed(consistencyProof(nodeAt, index, size), other)
        const claim = { earlier: index, size, earlierRoot: root(index), root: root(size), path: proof }
        expect(isRight(verifyConsistency(claim))).toBe(false)
      }
  })
  test('a node is no leaf', () => {
    const [first, second] = leaves as [Hash, Hash]
    const claim = { index: 0, size: 2, leaf: nodeOf(first, second), root: root(4), path: [rootAtOf(2, 4)] }
    // A tree of two nodes would be this one; a tree of four leaves is not.
    expect(isRight(verifyInclusion({ ...claim, size: 4 }))).toBe(false)
  })
  test('an index beyond the tree, and sizes that are none', () => {
    const claim = { index: 0, size: 1, leaf: leaves[0] as Hash, root: root(1), path: [] }
    for (const wrong of [
      { index: 1 },
      { index: -1 },
      { index: 0.5 },
      { size: 0 },
      { size: 2 ** 53 },
      { size: Number.NaN }
    ])
      expect(isRight(verifyInclusion({ ...claim, ...wrong }))).toBe(false)
    const same = { earlier: 1, size: 1, earlierRoot: root(1), root: root(1), path: [] }
    for (const wrong of [{ earlier: 0 }, { earlier: 2 }, { size: 2 ** 53 }, { root: root(2) }])
      expect(isRight(verifyConsistency({ ...same, ...wrong }))).toBe(false)
  })
  test('a tree that does not begin with the other', () => {
    const altered = wholeTree([leafHash(Buffer.from('altered')), ...leaves.slice(1)])
    for (const earlier of [1, 2, 3, 64, 100])
      expect(
        isRight(
          verifyConsistency({
            ...{ earlier, size: most, earlierRoot: root(earlier), root: rootAt(nodeIn(altered), most) },
            path: consistencyProof(nodeIn(altered), earlier, most)
          })
        )
      ).toBe(false)
  })
})
const rootAtOf = (from: number, to: number): Hash => definedRoot(leaves.slice(from, to))
