import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leavesDoubt, leavesDoubtBeside, valuesBetween, type HiddenPart } from './doubt.ts'

/** Of a part rated by peers, of which so many were reviewed. */
const part = (n: number, met: number, reviewed = n): HiddenPart => ({
  ...{ n, met, selfRated: 0, members: reviewed, visited: reviewed },
  reviewed: { self: 0, peer: reviewed }
})
const bySelf = ({ reviewed: { peer }, ...one }: HiddenPart): HiddenPart => ({
  ...one,
  selfRated: one.n,
  reviewed: { self: peer, peer: 0 }
})

/** Two or three ratings by each rater, some reviews without one, and some members without a review. */
const arbitraryPart: fc.Arbitrary<HiddenPart> = fc
  .tuple(fc.nat(3), fc.nat(4), fc.nat(1), fc.nat(1), fc.nat(2), fc.nat(99))
  .map(([self, peer, moreSelf, morePeer, more, lot]) => {
    const reviewed = { self: self + moreSelf, peer: peer + morePeer }
    const members = reviewed.self + reviewed.peer + more
    const visited = reviewed.peer + Math.min(more, lot % 3)
    return { n: self + peer, selfRated: self, met: lot % (self + peer + 1), members, visited, reviewed }
  })
/** A reader who takes some of the members without a review for reviewed. */
const knowingLess = (one: HiddenPart, lot: number): HiddenPart => {
  const peer = Math.min(one.visited, one.reviewed.peer + (lot % 3))
  const self = Math.min(one.members - peer, one.reviewed.self + (lot % 2))
  return { ...one, reviewed: { self, peer } }
}

test('a small part keeps three possible counts of met by what was reviewed, not by what was rated', () => {
  // Of eight at most five met: of two none, one or two may have.
  expect(leavesDoubt([part(2, 1), part(6, 4)])).toBe(true)
  // Of eight seven met: of two one or two did.
  expect(leavesDoubt([part(2, 2), part(6, 5)])).toBe(false)
  // There may have been more of them.
  expect(leavesDoubt([part(2, 2, 3), part(6, 5, 7)])).toBe(true)
})

test('a small part has no more possible counts of met than it had reviews by each rater', () => {
  const [few, many] = [part(2, 2, 3), part(6, 5)]
  // Of eight seven met, six of the larger part at most: of the smaller one or more did, and three may have.
  expect(leavesDoubt([few, many])).toBe(true)
  // Two were visited and one reviewed itself: peers rated eight, so that one is not among them.
  const visited = { ...few, reviewed: { self: 1, peer: 2 } }
  expect(leavesDoubt([visited, many])).toBe(false)
  expect(leavesDoubt([{ ...visited, selfRated: 1 }, many])).toBe(true)
  // However many members there are, for a reader may know who was reviewed.
  const listed = { members: 9, visited: 9 }
  expect(
    leavesDoubt([
      { ...visited, ...listed },
      { ...many, ...listed }
    ])
  ).toBe(false)
})

test('a small part of which one was reviewed is in doubt for those who take it for larger too', () => {
  // Of eight one met, and it may be the only one of the smaller part. Whoever takes that for two asks for a third count.
  const [one, others] = [part(1, 1), part(7, 0)]
  expect(leavesDoubt([one, others])).toBe(true)
  expect(leavesDoubt([{ ...one, members: 2, visited: 2 }, others])).toBe(false)
  expect(leavesDoubt([{ ...one, members: 2, visited: 2 }, part(7, 1)])).toBe(true)
})

test('whoever knows less of the reviews than who was reviewed is left in as much doubt', () =>
  fc.assert(
    fc.property(fc.array(arbitraryPart, { minLength: 2, maxLength: 5 }), fc.nat(), (hidden, lot) => {
      fc.pre(leavesDoubt(hidden))
      const less = hidden.map(one => knowingLess(one, lot))
      expect(leavesDoubt(less)).toBe(true)
    })
  ))

test('a small part keeps three possible counts beside self and peer too', () => {
  // Both sides rated four, of whom two met by their peers; the other two rated themselves, and did not meet.
  const hidden = [part(4, 2), bySelf(part(2, 0))]
  expect(leavesDoubt(hidden)).toBe(true)
  expect(leavesDoubtBeside(hidden, { n: 4, met: { low: 2, high: 2 } })).toBe(false)
  expect(leavesDoubtBeside(hidden, { n: 4, met: { low: 0, high: 2 } })).toBe(true)
})

test('what all of the hidden have in common, or none of them has, is accepted', () => {
  expect(leavesDoubt([part(2, 2), part(6, 6)])).toBe(true)
  expect(leavesDoubt([part(2, 0), part(6, 0)])).toBe(true)
})

test('a reader who knows how many of each part were rated is left two possible counts of each', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 5 }), fc.nat(), (sizes, lot) => {
      const all = sizes.reduce((total, n) => total + n, 0)
      fc.pre(all > 1)
      const met = 1 + (lot % (all - 1))
      for (const n of sizes) {
        const { low, high } = valuesBetween(met, n, all - n)
        if (n > 0 && n < all) expect(high - low + 1).toBeGreaterThan(1)
      }
    })
  ))
