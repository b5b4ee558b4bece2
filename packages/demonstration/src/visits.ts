/** Visits offered, agreed, held and cancelled. */
import { chanceOf } from './chance.ts'
import type { Community } from './communities.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Schedule } from './schedule.ts'
import type { Teams } from './teams.ts'
import type { Year } from './years.ts'

export const writeVisits =
  (folder: RecordFolder, seed: number, teams: Teams) =>
  (community: Community, year: Year, { visits }: Schedule): void => {
    const chance = chanceOf(seed, 'visits', community.community, year.cycle.cycle)
    for (const { seq, status, offered, agreed, days } of visits) {
      const held = status === 'held'
      const mode =
        community.country === 'GB'
          ? chance.pick(['in-person', 'in-person', 'in-person', 'virtual', 'hybrid'])
          : 'virtual'
      folder.write('visits.csv', {
        community: community.community,
        cycle: year.cycle.cycle,
        seq: seq === 1 && visits.length === 1 ? '' : seq,
        status,
        offered,
        agreed,
        mode: agreed === null ? '' : mode,
        team: held ? teams(community, year)(days, chance) : [],
        stakeholders: held ? chance.whole(0, 6) : '',
        held_on: days
      })
    }
  }
