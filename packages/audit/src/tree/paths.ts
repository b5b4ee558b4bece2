/**
 * Which parts of a tree prove something about it. Only places are reckoned here, so that whoever holds the hashes (in memory,
 * in tiles, behind a network) fetches them as it likes.
 */
import { splitOf, type Span } from './span.ts'

/**
 * The spans whose hashes prove that a leaf is in a tree (RFC 9162, 2.1.3.1), from the leaf's sibling upwards.
 * @param index of the leaf, from 0, below `size`
 */
export const inclusionPath = (index: number, size: number): ReadonlyArray<Span> =>
  pathWithin(index, { from: 0, to: size })

const pathWithin = (index: number, { from, to }: Span): ReadonlyArray<Span> => {
  if (to - from <= 1) return []
  const middle = from + splitOf(to - from)
  return index < middle
    ? [...pathWithin(index, { from, to: middle }), { from: middle, to }]
    : [...pathWithin(index, { from: middle, to }), { from, to: middle }]
}

/**
 * The spans whose hashes prove that a tree begins with a smaller one (RFC 9162, 2.1.4.1).
 * @param earlier its size, at least 1 and at most `size`; for equal sizes there is nothing to prove
 */
export const consistencyPath = (earlier: number, size: number): ReadonlyArray<Span> =>
  earlier === size ? [] : consistentWithin(earlier, { span: { from: 0, to: size }, whole: true })

interface Part {
  readonly span: Span
  /** Whether the smaller tree's root is this part's, so that the verifier has it. */
  readonly whole: boolean
}
const consistentWithin = (earlier: number, { span, whole }: Part): ReadonlyArray<Span> => {
  const { from, to } = span
  if (earlier === to) return whole ? [] : [span]
  const middle = from + splitOf(to - from)
  return earlier <= middle
    ? [...consistentWithin(earlier, { span: { from, to: middle }, whole }), { from: middle, to }]
    : [...consistentWithin(earlier, { span: { from: middle, to }, whole: false }), { from, to: middle }]
}
