/** Cases of other people: transparency-dev/merkle, Apache-2.0. */
import { readFileSync } from 'node:fs'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { hashOfBase64, type Hash } from '../hash.ts'
import { verifyConsistency, verifyInclusion } from './verify.ts'

interface Case {
  readonly case: string
  readonly proof: ReadonlyArray<string> | null
  readonly wantErr: boolean
}
interface InclusionCase extends Case {
  readonly leafIdx: number
  readonly treeSize: number
  readonly leafHash: string
  readonly root: string
}
interface ConsistencyCase extends Case {
  readonly size1: number
  readonly size2: number
  readonly root1: string
  readonly root2: string
}
const { inclusion, consistency } = JSON.parse(
  readFileSync(new URL('../../vectors/merkle.json', import.meta.url), 'utf8')
) as { readonly inclusion: ReadonlyArray<InclusionCase>; readonly consistency: ReadonlyArray<ConsistencyCase> }

/** All hashes, or nothing when one is none. */
const hashes = (texts: ReadonlyArray<string>): ReadonlyArray<Hash> | null => {
  const read = texts.map(hashOfBase64)
  return read.every(isRight) ? read.map(({ right }) => right) : null
}
const includes = ({ leafIdx, treeSize, leafHash, root, proof }: InclusionCase): boolean => {
  const [leaf, of, ...path] = hashes([leafHash, root, ...(proof ?? [])]) ?? []
  if (leaf === undefined || of === undefined) return false
  return isRight(verifyInclusion({ index: leafIdx, size: treeSize, leaf, root: of, path }))
}
const consists = ({ size1, size2, root1, root2, proof }: ConsistencyCase): boolean => {
  const [earlierRoot, root, ...path] = hashes([root1, root2, ...(proof ?? [])]) ?? []
  if (earlierRoot === undefined || root === undefined) return false
  return isRight(verifyConsistency({ earlier: size1, size: size2, earlierRoot, root, path }))
}

const judgedOtherwise = <C extends Case>(cases: ReadonlyArray<C>, holds: (one: C) => boolean): ReadonlyArray<string> =>
  cases.filter(one => holds(one) === one.wantErr).map(one => one.case)

test('every proof of inclusion is judged as those people judge it', () => {
  expect(inclusion).toHaveLength(98)
  expect(judgedOtherwise(inclusion, includes)).toEqual([])
})
test('every proof of consistency is judged so, but for a root that is no hash of 32 bytes', () => {
  expect(consistency).toHaveLength(98)
  expect(judgedOtherwise(consistency, consists)).toEqual([
    'consistency/additional/sizes-are-equal-one-and-proof-is-empty'
  ])
})
