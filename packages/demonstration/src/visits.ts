/** Visits offered, agreed, held and cancelled. */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { writeExceptions } from './exceptions.ts'
import { askedFor } from './rearranging.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Schedule } from './schedule.ts'
import type { Teams } from './teams.ts'
import type { Year } from './years.ts'

const nobody = { members: [], sharesTheParent: false }

const modeOf = ({ country }: Community, chance: Chance): string =>
  country === 'GB' ? chance.pick(['in-person', 'in-person', 'in-person', 'virtual', 'hybrid']) : 'virtual'

export const writeVisits =
  (folder: RecordFolder, seed: number, teams: Teams) =>
  (community: Community, year: Year, { visits, submitted }: Schedule): void => {
    const chance = chanceOf(seed, 'visits', community.community, year.cycle.cycle)
    const illness = chanceOf(seed, 'illness', community.community, year.cycle.cycle)
    const review = { community: community.community, cycle: year.cycle.cycle }
    const except = writeExceptions(folder, review)
    for (const visit of visits) {
      const { seq, status, offered, agreed, days } = visit
      const held = status === 'held'
      const clientIsIll = held && illness.yes(0.03)
      const mode = modeOf(community, chance)
      const team = held ? teams(community, year)(days, chance, { clientIsIll }) : nobody
      except(visit, { ...team, clientIsIll })
      folder.write('visits.csv', {
        ...review,
        seq: seq === 1 && visits.length === 1 ? '' : seq,
        status,
        offered,
        agreed,
        mode: agreed === null ? '' : mode,
        team: team.members,
        stakeholders: held ? chance.whole(0, 6) : '',
        held_on: days,
        ...askedFor(visit, submitted, seed, 'rearranging', community.community, year.cycle.cycle)
      })
    }
  }
