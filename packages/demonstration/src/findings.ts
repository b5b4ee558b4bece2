/** What the visiting team praised and asked for, and what became of it. */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { today } from './cycles.ts'
import { plusDays } from './days.ts'
import type { Rated } from './ratings.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Schedule } from './schedule.ts'
import type { Year } from './years.ts'

const praise = [
  'Members spoke of this with pride, and it showed all day:',
  'Other communities can learn from how this is done here:',
  'Much has happened since the last visit:',
  'Staff and client members carry this together:',
  'A strength that the community hardly notices in itself:'
]
const asked = [
  'Find out together what stands in the way:',
  'Agree who looks after this, and come back to it after three months:',
  'Try it out in one group first, and tell us how it went:',
  'Write down what is done already, and what is missing:',
  'Ask a neighbouring community how they manage:'
]

const outcomeOf = (due: string, gone: boolean, chance: Chance): string => {
  if (gone || due > today) return 'open'
  return chance.yes(0.68) ? 'done' : chance.yes(0.3) ? 'dropped' : 'open'
}

const chosen = (from: ReadonlyArray<Rated>, fallback: ReadonlyArray<Rated>, chance: Chance) =>
  [...chance.shuffled(from), ...chance.shuffled(fallback)].slice(0, chance.whole(3, 5))

interface Finding {
  readonly kind: 'achievement' | 'action'
  readonly standard: string
  readonly text: string
  /** Of an action point only. */
  readonly due?: string
  readonly outcome?: string
}
export interface ReviewAsRated {
  readonly rated: ReadonlyArray<Rated>
  readonly schedule: Schedule
}

/** Of one review, in the order in which they are recorded. */
export const findingsOf =
  (seed: number) =>
  (community: Community, year: Year, { rated, schedule }: ReviewAsRated): ReadonlyArray<Finding> => {
    const { drafted, final, visits } = schedule
    if (drafted === null || visits.length === 0) return []
    const chance = chanceOf(seed, 'findings', community.community, year.cycle.cycle)
    const gone = community.years.some(({ leaving }) => leaving !== null) || final === null
    const strong = rated.filter(({ peer }) => peer === 'met')
    const weak = rated.filter(({ peer }) => peer === 'partly' || peer === 'not')
    const achievements = chosen(strong, weak, chance).map(({ standard }): Finding => {
      const text = `${chance.pick(praise)} ${standard.text}`
      return { kind: 'achievement', standard: standard.standard, text }
    })
    const actions = chosen(weak, strong, chance).map(({ standard }, index): Finding => {
      const due = plusDays(final ?? plusDays(drafted, 30), chance.whole(45, 240))
      const text = `${chance.pick(asked)} ${standard.text}`
      const outcome = outcomeOf(due, gone, chance)
      return { kind: 'action', standard: index === 4 ? '' : standard.standard, text, due, outcome }
    })
    return [...achievements, ...actions]
  }

export const writeFindings =
  (folder: RecordFolder, seed: number) =>
  (community: Community, year: Year, review: ReviewAsRated): void => {
    for (const finding of findingsOf(seed)(community, year, review))
      folder.write('findings.csv', { community: community.community, cycle: year.cycle.cycle, ...finding })
  }
