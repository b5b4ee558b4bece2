/** What communities confirmed of what they owe, towards the end of a cycle; some confirm all of it, some little, some nothing. */
import { chanceOf } from './chance.ts'
import type { Community } from './communities.ts'
import { plusDays } from './days.ts'
import { leftOn } from './memberships.ts'
import type { RecordFolder } from './record-folder.ts'
import type { MembershipType, Year } from './years.ts'

const ofAll = ['members-informed', 'information-passed-on', 'correspondence-answered'] as const
const ofVisited = ['stakeholders-invited'] as const
const ofSending = ['clients-sent', 'travel-authorised'] as const

const obligationsOf: Readonly<Record<MembershipType, ReadonlyArray<string>>> = {
  Associate: ofAll,
  Developmental: ofAll,
  HmpIntegratedAudit: [...ofAll, ...ofVisited],
  Full: [...ofAll, ...ofVisited, ...ofSending],
  Accreditation: [...ofAll, ...ofVisited, ...ofSending, 'specialist-provided']
}

export const writeObligations = (folder: RecordFolder, seed: number, { community, years }: Community): void => {
  for (const year of years) {
    const { cycle } = year
    const chance = chanceOf(seed, 'obligations', community, cycle.cycle)
    const on = confirmedOn(year, chance.whole(0, 25))
    if (on === null || !chance.yes(0.6)) continue
    const willing = 0.55 + chance.next() * 0.5
    for (const obligation of obligationsOf[year.membershipType])
      if (chance.yes(willing)) folder.write('obligations.csv', { community, cycle: cycle.cycle, obligation, on })
  }
}

/** In June or early July; `null` for who had left by then. */
const confirmedOn = (year: Year, later: number): string | null => {
  const on = plusDays(year.cycle.opens, 285 + later)
  const left = leftOn(year)
  return left !== null && left <= on ? null : on
}
