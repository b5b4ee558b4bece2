/** Trees for tests: leaves by number, and their root as RFC 9162 defines it, from the top down. */
import { leafHash, nodeOf, emptyRoot, type Hash } from '../hash.ts'

export const entryOf = (index: number): Buffer => Buffer.from(`entry ${String(index)}`)
export const leavesOf = (size: number): ReadonlyArray<Hash> =>
  Array.from({ length: size }, (_, index) => leafHash(entryOf(index)))

/** The root by the definition: split at the largest power of two below the size. */
export const definedRoot = (leaves: ReadonlyArray<Hash>): Hash => {
  if (leaves.length <= 1) return leaves[0] ?? emptyRoot
  const split = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1)
  return nodeOf(definedRoot(leaves.slice(0, split)), definedRoot(leaves.slice(split)))
}
