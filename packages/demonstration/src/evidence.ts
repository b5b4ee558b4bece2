/** What communities sent in to show how they work. */
import { chanceOf } from './chance.ts'
import type { Community } from './communities.ts'
import type { Rated } from './ratings.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Schedule } from './schedule.ts'
import type { Year } from './years.ts'

const pieces = [
  ['Timetable of the week', 'Monday\n09.15 community meeting\n10.30 small groups\n14.00 work in house and garden\n'],
  ['House rules, as agreed in March', '1. We tell each other when something is wrong.\n2. Nobody decides alone.\n'],
  [
    'Minutes of a community meeting, names removed',
    'Present: most of us.\nThe kitchen, again. Agreed: two cooks a day.\n'
  ],
  ['How a newcomer is welcomed', 'Somebody meets you at the door, and stays near for six weeks.\n'],
  ['Plan for nights and weekends', 'Who can be called, how, and who is told the next day.\n'],
  ['What former members told us, "one year on"', 'Nine answers. Missed most: the meetings. Missed least: the rota.\n']
] as const

export const writeEvidence =
  (folder: RecordFolder, seed: number, withFiles: boolean) =>
  (
    community: Community,
    year: Year,
    { rated, schedule }: { readonly rated: ReadonlyArray<Rated>; readonly schedule: Schedule }
  ): void => {
    if (schedule.submitted === null) return
    const { cycle } = year.cycle
    const chance = chanceOf(seed, 'evidence', community.community, cycle)
    const some = chance.shuffled(pieces).slice(0, chance.whole(year.membershipType === 'Associate' ? 3 : 0, 4))
    some.forEach(([title, text], index) => {
      const file = withFiles && chance.yes(0.06) ? `evidence/${community.community}-${cycle}-${index + 1}.txt` : ''
      if (file !== '') folder.attach(file, text)
      const standards = chance.shuffled(rated).slice(0, chance.whole(1, 3))
      folder.write('evidence.csv', {
        community: community.community,
        cycle,
        standards: standards.map(({ standard }) => standard.standard),
        title,
        file
      })
    })
  }
