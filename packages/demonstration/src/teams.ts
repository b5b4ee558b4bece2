/**
 * Who goes on a visit: nobody of the host, of its area or parent, or who ever lived or worked there, nobody whose home is
 * no member or was visited by the host not long before; nobody twice on one day. Prisons have one parent, so that their
 * people visit each other all the same.
 */
import type { Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { describedOn, type Described, type Reviewer } from './reviewers.ts'
import { went } from './went.ts'
import type { Year } from './years.ts'

interface Wanted {
  readonly role: 'lead' | 'member' | 'tc-specialist' | 'observer'
  readonly fits: (reviewer: Described) => boolean
}

const trainedAs = (training: string) => (reviewer: Described) => reviewer.trainedAs.includes(training)
const anybody = ({ kind }: Described) => kind !== 'network'
const client: Wanted = { role: 'member', fits: ({ kind }) => kind === 'client' }

/** The rarest first, so that nobody takes their place. */
const wantedOn = (year: Year, chance: Chance, { clientIsIll = false }: Illness): ReadonlyArray<Wanted> =>
  clientIsIll
    ? wantedOf(year, chance)
        .filter(one => one !== client)
        .map(({ role, fits }) => ({ role, fits: reviewer => reviewer.kind !== 'client' && fits(reviewer) }))
    : wantedOf(year, chance)
interface Illness {
  readonly clientIsIll?: boolean
}
const wantedOf = ({ kind }: Year, chance: Chance): ReadonlyArray<Wanted> => [
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

interface Visiting {
  readonly homes: ReadonlyMap<string, Community>
  readonly trips: ReturnType<typeof went>
}
const isOfTheParent = ({ parent }: Community, home: Community): boolean => parent !== '' && home.parent === parent

const strangerTo =
  (host: Community, year: Year, { homes, trips }: Visiting) =>
  ({ rows }: Reviewer): boolean =>
    rows.every(row => {
      const { community, area, sector } = host
      const home = homes.get(row.home)
      const isFree = home === undefined || ((sector === 'HMP' || !isOfTheParent(host, home)) && isIn(home, year))
      const isNew = !row.servedIn.includes(community) && !trips.inReturn(row.home, community, year.cycle.back)
      return isFree && isNew && row.home !== community && row.area !== area
    })

interface Team {
  readonly members: ReadonlyArray<string>
  /** Whether somebody's home has the parent of the host. */
  readonly sharesTheParent: boolean
}
/** Those who went least often go first. */
export const teamsOf = (reviewers: ReadonlyArray<Reviewer>, communities: ReadonlyArray<Community>) => {
  const visiting = { homes: new Map(communities.map(one => [one.community, one])), trips: went() }
  const visits = new Map<string, number>()
  const busy = new Set<string>()
  const free = (days: ReadonlyArray<string>) => (reviewer: Reviewer) =>
    days.every(day => !busy.has(`${reviewer.reviewer} ${day}`))

  const send = ({ reviewer, rows }: Reviewer, days: ReadonlyArray<string>, note: (home: string) => void) => {
    for (const { home } of rows) note(home)
    visits.set(reviewer, (visits.get(reviewer) ?? 0) + 1)
    for (const day of days) busy.add(`${reviewer} ${day}`)
  }

  return (host: Community, year: Year) =>
    (days: ReadonlyArray<string>, chance: Chance, illness: Illness = {}): Team => {
      const lastDay = days.at(-1) ?? ''
      const inTurn = chance
        .shuffled(reviewers.filter(strangerTo(host, year, visiting)).filter(free(days)))
        .toSorted((a, b) => (visits.get(a.reviewer) ?? 0) - (visits.get(b.reviewer) ?? 0))
      const going = wantedOn(year, chance, illness).flatMap(({ role, fits }) => {
        const found = inTurn.find(reviewer => {
          const described = describedOn(reviewer, lastDay)
          return described !== undefined && fits(described) && free(days)(reviewer)
        })
        if (found === undefined) return []
        send(found, days, home => visiting.trips.note(home, host.community, year.cycle.back))
        return [{ found, role }]
      })
      const homes = going.flatMap(({ found }) => found.rows.flatMap(row => visiting.homes.get(row.home) ?? []))
      return {
        members: going.map(({ found, role }) => `${found.reviewer}:${role}`),
        sharesTheParent: homes.some(home => isOfTheParent(host, home))
      }
    }
}
export type Teams = ReturnType<typeof teamsOf>
