/**
 * Tries each code: which members it may stand for. A code has a figure only in sections that are in a member's scope, and a
 * percentage only where the member can have been rated on so many standards as give it: 35 is one of three, not of two.
 */
import type { Claim } from './claims.ts'
import { isInScope, partOf, type Known, type MemberListed, type Published } from './published.ts'

type Coded = Published['coded'][number]

/** Of how many standards of each section a member's percentage can be taken: of those shown for all. */
const roomsOf =
  ({ report, edition }: Known) =>
  (member: MemberListed): ReadonlyMap<string, number> => {
    const shown = new Set(
      report.standards
        .filter(({ groups }) => groups.some(one => one.group === 'all' && one.shown))
        .map(({ standard }) => standard)
    )
    const own = edition.filter(one => shown.has(one.standard) && isInScope(member, one))
    return new Map([...Map.groupBy(own, ({ section }) => section)].map(([section, { length }]) => [section, length]))
  }

/** Whether some of so many standards, rated, give a percentage to the nearest five. */
const gives = (percent: number, room: number): boolean => {
  for (let rated = 1; rated <= room; rated += 1)
    for (let met = 0; met <= rated; met += 1) if (5 * Math.floor((20 * met) / rated + 0.5) === percent) return true
  return false
}
const mayBe = ({ sections }: Coded, rooms: ReadonlyMap<string, number>): boolean =>
  sections.every(({ section, percentMet }) => percentMet === null || gives(percentMet, rooms.get(section) ?? 0))

const isAlike = (one: Coded, other: Coded): boolean =>
  other.sections.every(({ percentMet }, at) => (percentMet === null) === (one.sections[at]?.percentMet === null))

export const attackCodes = (known: Known): ReadonlyArray<Claim> => {
  const { report, register } = known
  const members = register.filter(member => partOf(member) !== 'audited')
  const rooms = roomsOf(known)
  const listed = members.map(member => ({ sector: member.sector, rooms: rooms(member) }))
  const sectors = new Set(members.map(({ sector }) => sector))
  return report.coded.flatMap((coded): ReadonlyArray<Claim> => {
    const candidates = listed.filter(one => mayBe(coded, one.rooms))
    if (candidates.length < 5 || report.coded.filter(other => isAlike(coded, other)).length < 5)
      return [{ how: 'pattern of sections', about: `the community of ${coded.code}` }]
    return new Set(candidates.map(({ sector }) => sector)).size === 1 && sectors.size > 1
      ? [{ how: 'pattern of sections', about: `the sector of ${coded.code}` }]
      : []
  })
}
