/**
 * The codes that stand for communities, drawn from the cycle's own secret key: others in every cycle, and within one the
 * same from a community's joining on, whichever community joins after it.
 */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** A lot from 1 to `pool` that cannot be foretold without the key. */
const lot = (codeKey: KeyObject, drawing: string, pool: number): number =>
  (createHmac('sha256', codeKey).update(drawing).digest().readUIntBE(0, 6) % pool) + 1

/** Room for everybody so far and some more, so that drawing until a number is free takes few turns: 99, 999 and so on. */
const poolFor = (place: number): number => 10 ** Math.max(2, String(Math.ceil((place + 1) / 0.9)).length) - 1

/** A code for each community. They are given in the order of joining, in which each takes a number that is still free. */
export const codesFor = (codeKey: string, joined: ReadonlyArray<string>): ReadonlyMap<string, string> => {
  const key = createSecretKey(codeKey, 'utf8')
  const codes = new Map<string, string>()
  const taken = new Set<number>()
  for (const [place, community] of [...new Set(joined)].entries()) {
    const pool = poolFor(place)
    let number = lot(key, community, pool)
    for (let turn = 1; taken.has(number); turn += 1) number = lot(key, `${community} ${String(turn)}`, pool)
    taken.add(number)
    codes.set(community, `C${String(number).padStart(2, '0')}`)
  }
  return codes
}
