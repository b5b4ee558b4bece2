import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leavesDoubt, leavesDoubtBeside, valuesBetween, type HiddenPart } from './doubt.ts'

/** Of a part rated by peers, of which so many were reviewed at most. */
const part = (n: number, met: number, members = n): HiddenPart => ({
  ...{ n, met, members, selfRated: 0 },
  ...{ most: { self: members, peer: members }, least: { self: 0, peer: 0 }, untold: { self: 99, peer: 99 } }
})
const bySelf = (one: HiddenPart): HiddenPart => ({ ...one, selfRated: one.n })

test('a small part keeps three possible counts of met by what the register allows, not by what was rated', () => {
  // Of eight at most five met: of two none, one or two may have.
  expect(leavesDoubt([part(2, 1), part(6, 4)])).toBe(true)
  // Of eight seven met: of two one or two did.
  expect(leavesDoubt([part(2, 2), part(6, 5)])).toBe(false)
  // There may have been more of them.
  expect(leavesDoubt([part(2, 2, 3), part(6, 5, 7)])).toBe(true)
})

test('a small part has no more possible counts of met than reviews of each rater are left for it', () => {
  const [few, many] = [part(2, 2, 3), part(6, 5, 7)]
  const reviewed = { ...many, most: { self: 0, peer: 6 } }
  // Of eight seven met, six of the larger part at most: of the smaller one or two did, and there may have been three.
  expect(leavesDoubt([few, reviewed])).toBe(true)
  expect(leavesDoubt([{ ...few, most: { self: 3, peer: 2 } }, reviewed])).toBe(false)
  // Where one of the hidden rated itself the third may be that one.
  expect(leavesDoubt([{ ...few, selfRated: 1, most: { self: 1, peer: 2 } }, reviewed])).toBe(true)
  // Six of the network were reviewed beside the two, and no more.
  const told = { self: 0, peer: 6 }
  const inAll = { untold: { self: 0, peer: 0 } }
  expect(
    leavesDoubt([
      { ...few, ...inAll, least: { self: 0, peer: 2 } },
      { ...many, ...inAll, least: told }
    ])
  ).toBe(false)
})

test('a small part keeps three possible counts beside self and peer too', () => {
  const hidden = [part(4, 2, 5), bySelf(part(2, 0))]
  // Both sides rated four, of whom two met by their peers; the other two rated themselves, and did not meet.
  const ofFour = { ...hidden[0], most: { self: 0, peer: 4 } } as HiddenPart
  const ofTwo = { ...hidden[1], most: { self: 2, peer: 0 } } as HiddenPart
  expect(leavesDoubt([ofFour, ofTwo])).toBe(true)
  expect(leavesDoubtBeside([ofFour, ofTwo], { n: 4, met: { low: 2, high: 2 } })).toBe(false)
  expect(leavesDoubtBeside([ofFour, ofTwo], { n: 4, met: { low: 0, high: 2 } })).toBe(true)
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
