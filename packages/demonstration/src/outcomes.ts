/** What communities counted over the year, returned with the self-review. */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { plusDays } from './days.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Schedule } from './schedule.ts'
import type { Year } from './years.ts'

/** How often in a year and for each place, and how much more in CYP and ADTC than elsewhere. */
const perPlace = {
  'placement-breakdown': 0.12,
  'emergency-call': 0.25,
  'hospital-admission': 0.1,
  'planned-leaver': 0.45,
  'unplanned-leaver': 0.18
} as const

/** Poisson, by waiting for events one after another. */
const events = (mean: number, chance: Chance): number => {
  let left = Math.exp(-mean)
  let drawn = chance.next()
  let count = 0
  while (drawn > left && count < 500) {
    count += 1
    drawn *= chance.next()
    left = Math.max(left, Number.MIN_VALUE)
  }
  return count
}

const countsOf = ({ places, sector }: Community, chance: Chance): ReadonlyArray<readonly [string, number]> => {
  const selfHarm = events(places * (sector === 'CYP' || sector === 'ADTC' ? 0.9 : 0.3), chance)
  return [
    ...Object.entries(perPlace).map(([measure, rate]) => [measure, events(rate * places, chance)] as const),
    ['self-harm', selfHarm],
    ['self-harm-severe', Math.min(selfHarm, events(selfHarm * 0.15, chance))],
    ['occupied-place-days', Math.round(places * 365 * (0.7 + chance.next() * 0.28))]
  ]
}

export const writeOutcomes =
  (folder: RecordFolder, seed: number) =>
  (community: Community, year: Year, schedule: Schedule): void => {
    const chance = chanceOf(seed, 'outcomes', community.community, year.cycle.cycle)
    if (schedule.submitted === null || !chance.yes(0.85)) return
    const returnedOn = plusDays(schedule.submitted, -chance.whole(1, 12))
    for (const [measure, count] of countsOf(community, chance)) {
      if (chance.yes(0.04)) continue
      folder.write('outcomes.csv', {
        community: community.community,
        cycle: year.cycle.cycle,
        returned_on: returnedOn,
        measure,
        count
      })
    }
  }
