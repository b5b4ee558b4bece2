/** Proofs out of whatever gives the hash of a full subtree. */
import { folded } from './compact-range.ts'
import type { Hash } from '../hash.ts'
import { consistencyPath, inclusionPath } from './paths.ts'
import { subtreesOf, type Span, type Subtree } from './span.ts'

/** The root of a full subtree: 2^level leaves, the `index`-th of its level. Level 0 are the leaves themselves. */
export type NodeAt = (of: Subtree) => Hash

const hashOf =
  (nodeAt: NodeAt) =>
  (span: Span): Hash =>
    folded(subtreesOf(span).map(nodeAt)) as Hash

/** The root of the first `size` leaves, at least one. */
export const rootAt = (nodeAt: NodeAt, size: number): Hash => hashOf(nodeAt)({ from: 0, to: size })

/** That leaf `index` is in the tree of the first `size` leaves, from the leaf's sibling upwards. */
export const inclusionProof = (nodeAt: NodeAt, index: number, size: number): ReadonlyArray<Hash> =>
  inclusionPath(index, size).map(hashOf(nodeAt))

/** That the tree of `size` leaves begins with that of `earlier`, at least one. */
export const consistencyProof = (nodeAt: NodeAt, earlier: number, size: number): ReadonlyArray<Hash> =>
  consistencyPath(earlier, size).map(hashOf(nodeAt))
