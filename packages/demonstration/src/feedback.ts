/** What hosts and visiting teams thought of the visits that were held. */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { plusDays } from './days.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Schedule } from './schedule.ts'
import type { Year } from './years.ts'

const sides = {
  host: {
    questions: ['well-prepared', 'listened', 'fair', 'learned-from-it'],
    words: [
      'They asked us more than we asked ourselves, and it did us good.',
      'The day was full. Next time an hour more for lunch together, please.',
      'Our members felt taken seriously by the client members of the team.',
      'We had hoped that the timetable would come earlier.'
    ]
  },
  team: {
    questions: ['welcomed', 'workbook-helped', 'met-everybody'],
    words: [
      'Warmly received, and everything was shown to us.',
      'The evidence was hard to find in the workbook; the members told us all we needed.',
      'We would have liked to see a community meeting from its beginning.'
    ]
  }
} as const

const scoreOf = (strength: number, chance: Chance): number =>
  Math.min(5, Math.max(1, Math.round(4 + strength * 0.3 + chance.bell() * 0.5)))

/** What both sides share of each visit: the place of its row among the visits of the review is told where there are several. */
const visitsHeld = ({ community }: Community, { cycle }: Year, { visits }: Schedule) => {
  const held = visits.filter(({ status }) => status === 'held')
  return held.map(({ seq, days }) => ({
    last: days.at(-1) ?? '',
    row: { community, cycle: cycle.cycle, seq: visits.length === 1 ? '' : seq }
  }))
}

export const writeFeedback =
  (folder: RecordFolder, seed: number) =>
  (community: Community, year: Year, schedule: Schedule): void => {
    const chance = chanceOf(seed, 'feedback', community.community, year.cycle.cycle)
    if (year.leaving !== null) return
    for (const { last, row } of visitsHeld(community, year, schedule))
      for (const [by, { questions, words }] of Object.entries(sides)) {
        if (!chance.yes(0.6)) continue
        const given = { ...row, by, on: plusDays(last, chance.whole(1, 14)) }
        for (const question of questions)
          folder.write('feedback.csv', { ...given, question, score: scoreOf(community.strength, chance), words: '' })
        if (chance.yes(0.4))
          folder.write('feedback.csv', { ...given, question: '', score: '', words: chance.pick(words) })
      }
  }
