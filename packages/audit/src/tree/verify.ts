/**
 * Whether a proof leads to a root (RFC 9162, 2.1.3.2 and 2.1.4.2). A proof has exactly as many hashes as it needs: one more or
 * one fewer is refused. Nothing is proved about, or against, the empty tree.
 */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { notProved, type Fault } from '../fault.ts'
import { nodeOf, type Hash } from '../hash.ts'

export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly leaf: Hash
  readonly root: Hash
  readonly path: ReadonlyArray<Hash>
}
export interface Consistency {
  readonly earlier: number
  readonly size: number
  readonly earlierRoot: Hash
  readonly root: Hash
  readonly path: ReadonlyArray<Hash>
}

const isCount = (number: number): boolean => Number.isSafeInteger(number) && number > 0
const isOdd = (number: number): boolean => number % 2 === 1
const halved = (number: number): number => Math.floor(number / 2)
const wrongLength = notProved('The proof has too many hashes, or too few.')
const otherRoot = notProved('The proof leads to another root.')

/** A walk from a leaf, or from a subtree, up to the root: where it is in its level, and the last place of that level. */
interface Walk {
  readonly node: number
  readonly last: number
  readonly hash: Hash
  /** The hash of the earlier tree on the same way, where two trees are compared. */
  readonly earlier: Hash | null
}
const above = <W extends Pick<Walk, 'node' | 'last'>>(walk: W): W => ({
  ...walk,
  ...{ node: halved(walk.node), last: halved(walk.last) }
})
/** A node that is the last of its level and has no neighbour is also that of the level above. */
const raised = (walk: Walk): Walk => (isOdd(walk.node) || walk.node === 0 ? walk : raised(above(walk)))

const stepped = (walk: Walk, neighbour: Hash): Walk => {
  const { node, last, hash, earlier } = walk
  if (!isOdd(node) && node !== last) return above({ ...walk, hash: nodeOf(hash, neighbour) })
  const joined = { hash: nodeOf(neighbour, hash), earlier: earlier === null ? null : nodeOf(neighbour, earlier) }
  return above(raised({ ...walk, ...joined }))
}

/** Where a walk ends with these neighbours; `null` when they are not as many as lead to the root. */
const walked = (from: Walk, path: ReadonlyArray<Hash>): Walk | null => {
  let walk = from
  for (const neighbour of path) {
    if (walk.last === 0) return null
    walk = stepped(walk, neighbour)
  }
  return walk.last === 0 ? walk : null
}

/** A leaf is at that index of the tree with that root. */
export const verifyInclusion = ({ index, size, leaf, root, path }: Inclusion): Either<Fault, void> => {
  if (!isCount(size) || !isCount(index + 1) || index >= size)
    return left(notProved('The index is not one of a tree of that size.'))
  const end = walked({ node: index, last: size - 1, hash: leaf, earlier: null }, path)
  if (end === null) return left(wrongLength)
  return end.hash === root ? right(undefined) : left(otherRoot)
}

/** The tree with that root begins with the smaller one. */
export const verifyConsistency = (claim: Consistency): Either<Fault, void> => {
  const { earlier, size } = claim
  if (!isCount(earlier) || !isCount(size) || earlier > size)
    return left(notProved('The sizes are not those of two trees.'))
  return earlier === size ? same(claim) : continued(claim)
}

const same = ({ earlierRoot, root, path }: Consistency): Either<Fault, void> => {
  if (path.length > 0) return left(wrongLength)
  return earlierRoot === root ? right(undefined) : left(otherRoot)
}

const isFull = (size: number): boolean => (size % 2 === 0 ? isFull(size / 2) : size === 1)
/** From the last leaf of the earlier tree up to the largest subtree that ends with it. */
const lowest = (walk: Walk): Walk => (isOdd(walk.node) ? lowest(above(walk)) : walk)

const continued = ({ earlier, size, earlierRoot, root, path }: Consistency): Either<Fault, void> => {
  // An earlier tree that is full is a node of the larger, so its root is not sent.
  const [first, ...others] = isFull(earlier) ? [earlierRoot, ...path] : path
  if (first === undefined) return left(wrongLength)
  const end = walked(lowest({ node: earlier - 1, last: size - 1, hash: first, earlier: first }), others)
  if (end === null) return left(wrongLength)
  return end.earlier === earlierRoot && end.hash === root ? right(undefined) : left(otherRoot)
}
