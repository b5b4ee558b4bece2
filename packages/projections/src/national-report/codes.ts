/** The codes that stand for communities, drawn from the cycle's own secret key: the same all through the cycle, others in the next. */
import { createHmac } from 'node:crypto'

/** A code for each community. */
export const codesFor = (codeKey: string, communities: Iterable<string>): ReadonlyMap<string, string> => {
  const drawn = [...new Set(communities)]
    .map(community => ({ community, lot: createHmac('sha256', codeKey).update(community).digest('hex') }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
  const digits = Math.max(2, String(drawn.length).length)
  return new Map(drawn.map(({ community }, place) => [community, `C${String(place + 1).padStart(digits, '0')}`]))
}
