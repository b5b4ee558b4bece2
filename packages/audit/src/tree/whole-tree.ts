/** A tree of which every full subtree is kept: for histories that fit into memory, some 64 bytes a leaf. */
import { nodeOf, type Hash } from '../hash.ts'
import type { NodeAt } from './prove.ts'

/** Level by level, from the leaves. A level ends with its last full subtree. */
export type WholeTree = ReadonlyArray<ReadonlyArray<Hash>>

export const wholeTree = (leaves: ReadonlyArray<Hash>): WholeTree => {
  const levels: Array<ReadonlyArray<Hash>> = [leaves]
  for (let below = leaves; below.length > 1;) {
    const level = Array.from({ length: Math.floor(below.length / 2) }, (_, index) =>
      nodeOf(below[2 * index] as Hash, below[2 * index + 1] as Hash)
    )
    levels.push(level)
    below = level
  }
  return levels
}

/** Asked only for subtrees that the tree has. */
export const nodeIn =
  (tree: WholeTree): NodeAt =>
  ({ level, index }) =>
    tree[level]?.[index] as Hash

/** The root of a full subtree: of so many hashes of one level as a power of two is. */
export const fullRoot = (hashes: ReadonlyArray<Hash>): Hash => wholeTree(hashes).at(-1)?.[0] as Hash
