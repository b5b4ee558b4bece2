import { expect, test } from 'vitest'
import { codesFor } from './codes.ts'

const communities = Array.from({ length: 250 }, (_, place) => `TC-${String(place)}`)

test('a code stays the same whoever joins later, and no two communities share one', () => {
  const all = codesFor('key', communities)
  expect(new Set(all.values()).size).toBe(communities.length)
  for (const so of [1, 40, 89, 90, 91, 200])
    for (const [community, code] of codesFor('key', communities.slice(0, so))) expect(code).toBe(all.get(community))
})
test('codes tell neither the order of joining nor the ids', () => {
  const codes = [...codesFor('key', communities.slice(0, 40)).values()]
  expect(codes).not.toEqual(codes.toSorted())
  expect([...codesFor('another', communities.slice(0, 40)).values()]).not.toEqual(codes)
})
