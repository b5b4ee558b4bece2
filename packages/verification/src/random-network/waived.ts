/** Visits that were held by fewer than the rules ask for, which was waived: before the visit, on its day or long after. */
import { chanceOf } from '@cofc/demonstration'

type Cells = Readonly<Record<string, string>>
interface Team {
  readonly team: string
  readonly exceptions: ReadonlyArray<Cells>
}
interface Visit {
  readonly community: string
  readonly cycle: string
}

const lacking = { client: 'TooFewClientMembers', lead: 'TooFewLeadReviewers' } as const

/** Its own chance: whatever else is random stays as it was. */
export const waivedOf = (seed: number, { community, cycle }: Visit, team: string): Team => {
  const chance = chanceOf(seed, 'waived', community, cycle)
  if (!chance.yes(0.15)) return { team, exceptions: [] }
  const without = chance.pick(['client', 'lead'] as const)
  const members = team.split(';').filter(member => !member.startsWith(`${without}-`))
  const row = {
    ...{ file: 'visits.csv', key: chance.yes(0.5) ? `${community};${cycle}` : `${community}; ${cycle}; 1` },
    ...{ rule: lacking[without], reason: chance.pick(['Illness.', 'Words, with a comma\nand a line']) },
    approved_by_role: chance.pick(['network-team', 'committee', 'committee-chair']),
    on: chance.pick(['1999-12-31', `${cycle.slice(0, 4)}-12-01`, '2099-01-01'])
  }
  return { team: members.join(';'), exceptions: [row] }
}
