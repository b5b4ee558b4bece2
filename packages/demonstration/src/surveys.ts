/** What client members and staff answered in the surveys of a review: counts alone, and none so small that it tells who. */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { laterOf, plusDays } from './days.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Schedule } from './schedule.ts'
import type { Year } from './years.ts'

/** Each question with how much is thought of it, of 1. */
const surveys = {
  'client-members': { 'safe-here': 0.75, 'heard-in-meetings': 0.65, 'say-in-decisions': 0.55, 'would-recommend': 0.7 },
  staff: { 'supported-by-team': 0.7, 'time-to-reflect': 0.45, 'trained-for-this': 0.6 }
} as const

/** From "not at all" to "entirely". */
const answers = 5
/** No question of fewer answers is returned. */
const fewest = 5

const countsOf = (people: number, liking: number, chance: Chance): ReadonlyArray<number> => {
  const counts = Array.from({ length: answers }, () => 0)
  for (let person = 0; person < people; person += 1) {
    const answer = Math.round((answers - 1) * liking + chance.bell() * 0.8)
    const place = Math.min(answers - 1, Math.max(0, answer))
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

/** A few answer nothing; where too few are left, the question is left out. */
const answeredBy = (people: number, chance: Chance): number => people - chance.whole(0, Math.floor(people / 6))

export const writeSurveys =
  (folder: RecordFolder, seed: number) =>
  ({ community, places, strength }: Community, { cycle: { cycle }, leaving }: Year, schedule: Schedule): void => {
    const { opened, submitted } = schedule
    const chance = chanceOf(seed, 'surveys', community, cycle)
    if (submitted === null || leaving !== null || !chance.yes(0.45)) return
    const on = laterOf(opened, plusDays(submitted, -chance.whole(5, 25)))
    for (const [survey, questions] of Object.entries(surveys)) {
      const people = Math.round(places * (0.55 + chance.next() * 0.3))
      for (const [question, liking] of Object.entries(questions)) {
        const answering = answeredBy(people, chance)
        if (answering < fewest) continue
        const counts = countsOf(answering, liking + strength * 0.1, chance)
        folder.write('surveys.csv', { community, cycle, survey, on, people, question, counts: counts.map(String) })
      }
    }
  }
