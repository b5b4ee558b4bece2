/** Applications, renewals and ends. */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { plusDays } from './days.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Year } from './years.ts'

interface Leaving {
  readonly how: string
  /** Days after the opening; `null` for the opening that follows. */
  readonly after: number | null
}
const leavings: Readonly<Record<string, Leaving>> = {
  lapsed: { how: 'lapsed', after: null },
  'withdrew-early': { how: 'withdrew', after: 95 },
  'withdrew-unvisited': { how: 'withdrew', after: 163 },
  'closed-in-draft': { how: 'closed', after: 195 },
  terminated: { how: 'terminated', after: 240 },
  'withdrew-late': { how: 'withdrew', after: 296 },
  closed: { how: 'closed', after: 302 },
  merged: { how: 'merged-into', after: 318 }
}

const nextOpening = ({ cycle }: Year) => plusDays(cycle.closes, 1)

/** The first day on which it is a member no more. */
export const leftOn = (year: Year): string | null => {
  const leaving = leavings[year.leaving ?? '']
  if (leaving === undefined) return null
  return leaving.after === null ? nextOpening(year) : plusDays(year.cycle.opens, leaving.after)
}

const continues = (year: Year, before: Year | undefined): boolean =>
  before !== undefined && before.leaving === null && before.cycle.back === year.cycle.back + 1

const application = ({ cycle, admittedAfter }: Year, chance: Chance) => {
  const admitted = plusDays(cycle.opens, admittedAfter > 0 ? admittedAfter : -chance.whole(2, 70))
  return {
    applied_on: plusDays(admitted, -chance.whole(12, 55)),
    joining_form: 'yes',
    finance_form: 'yes',
    admitted_on: admitted
  }
}
/** Some renew early, some on the day; a change of type waits for the opening. */
const renewal = (year: Year, before: Year | undefined, chance: Chance) => ({
  admitted_on:
    year.membershipType === before?.membershipType && chance.yes(0.4)
      ? plusDays(year.cycle.opens, -chance.whole(1, 60))
      : ''
})

const end = (year: Year, into: string) => {
  const how = leavings[year.leaving ?? '']?.how
  return { left_on: leftOn(year), left_how: how, merged_into: how === 'merged-into' ? into : '' }
}

/** A neighbour in every way, there from the first cycle to the last. */
const neighbourOf = (community: Community, all: ReadonlyArray<Community>): string =>
  all.find(
    ({ sector, mark, years }) =>
      sector === community.sector &&
      mark === null &&
      years.length >= 3 &&
      years.every(year => year.membershipType === 'Full' && year.reach === 'final' && year.leaving === null) &&
      years.at(-1)?.cycle.back === 0
  )?.community ?? ''

export const writeMemberships = (folder: RecordFolder, seed: number, all: ReadonlyArray<Community>): void => {
  for (const community of all) {
    const chance = chanceOf(seed, 'memberships', community.community)
    const into = neighbourOf(community, all)
    community.years.forEach((year, index) => {
      const before = community.years[index - 1]
      folder.write('memberships.csv', {
        community: community.community,
        cycle: year.cycle.cycle,
        type: year.membershipType,
        ...(continues(year, before) ? renewal(year, before, chance) : application(year, chance)),
        ...end(year, into)
      })
    })
  }
}
