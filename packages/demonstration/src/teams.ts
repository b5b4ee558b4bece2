/** Who goes on a visit: nobody of the host, of its area or parent, or who ever lived or worked there, nobody whose home is no member; nobody twice on one day. */
import type { Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { describedOn, type Described, type Reviewer } from './reviewers.ts'
import type { Year } from './years.ts'

interface Wanted {
  readonly role: 'lead' | 'member' | 'tc-specialist' | 'observer'
  readonly fits: (reviewer: Described) => boolean
}

const trainedAs = (training: string) => (reviewer: Described) => reviewer.trainedAs.includes(training)
const anybody = ({ kind }: Described) => kind !== 'network'
const client: Wanted = { role: 'member', fits: ({ kind }) => kind === 'client' }

/** The rarest first, so that nobody takes their place. */
const wantedOn = ({ kind }: Year, chance: Chance): ReadonlyArray<Wanted> => [
  ...(kind === 'accreditation' ? [{ role: 'tc-specialist', fits: trainedAs('tc-specialist') } as const] : []),
  { role: 'lead', fits: trainedAs('lead') },
  client,
  ...(chance.yes(0.3) ? [client] : []),
  { role: 'member', fits: ({ kind: who }) => who === 'staff' },
  ...(chance.yes(0.6) ? [{ role: 'member', fits: anybody } as const] : []),
  ...(chance.yes(0.12) ? [{ role: 'observer', fits: () => true } as const] : [])
]

/** From the opening on, so on whatever day the visit is. */
const isIn = ({ years }: Community, { cycle }: Year): boolean =>
  years.some(year => year.cycle.cycle === cycle.cycle && year.admittedAfter === 0)

const strangerTo =
  ({ community, area, parent }: Community, year: Year, homes: ReadonlyMap<string, Community>) =>
  ({ rows }: Reviewer): boolean =>
    rows.every(row => {
      const home = homes.get(row.home)
      const isFree = home === undefined || ((parent === '' || home.parent !== parent) && isIn(home, year))
      return isFree && row.home !== community && !row.servedIn.includes(community) && row.area !== area
    })

/** Those who went least often go first. */
export const teamsOf = (reviewers: ReadonlyArray<Reviewer>, communities: ReadonlyArray<Community>) => {
  const homes = new Map(communities.map(one => [one.community, one]))
  const visits = new Map<string, number>()
  const busy = new Set<string>()
  const free = (days: ReadonlyArray<string>) => (reviewer: Reviewer) =>
    days.every(day => !busy.has(`${reviewer.reviewer} ${day}`))

  const send = ({ reviewer }: Reviewer, days: ReadonlyArray<string>) => {
    visits.set(reviewer, (visits.get(reviewer) ?? 0) + 1)
    for (const day of days) busy.add(`${reviewer} ${day}`)
  }

  return (host: Community, year: Year) =>
    (days: ReadonlyArray<string>, chance: Chance): ReadonlyArray<string> => {
      const lastDay = days.at(-1) ?? ''
      const inTurn = chance
        .shuffled(reviewers.filter(strangerTo(host, year, homes)).filter(free(days)))
        .toSorted((a, b) => (visits.get(a.reviewer) ?? 0) - (visits.get(b.reviewer) ?? 0))
      return wantedOn(year, chance).flatMap(({ role, fits }) => {
        const found = inTurn.find(reviewer => {
          const described = describedOn(reviewer, lastDay)
          return described !== undefined && fits(described) && free(days)(reviewer)
        })
        if (found === undefined) return []
        send(found, days)
        return [`${found.reviewer}:${role}`]
      })
    }
}
export type Teams = ReturnType<typeof teamsOf>
