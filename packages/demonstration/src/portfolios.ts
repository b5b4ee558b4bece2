/** Portfolios of Associates, whom nobody visits: asked for with the review, handed in with it, and checked before the report. */
import { chanceOf } from './chance.ts'
import type { Community } from './communities.ts'
import { laterOf, plusDays, workdayFrom } from './days.ts'
import type { Rated } from './ratings.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Schedule } from './schedule.ts'
import type { Year } from './years.ts'

/** Eight weeks, as is recommended. */
const daysToHandIn = 56

interface PortfolioDays {
  readonly due: string
  readonly handedIn: string | null
  readonly checked: string | null
}
/** `null` for whom none is asked. */
export const portfolioDays =
  (seed: number) =>
  ({ community }: Community, year: Year, { opened, submitted, drafted }: Schedule): PortfolioDays | null => {
    if (year.membershipType !== 'Associate') return null
    const chance = chanceOf(seed, 'portfolio', community, year.cycle.cycle)
    const due = workdayFrom(plusDays(opened, daysToHandIn))
    if (submitted === null) return { due, handedIn: null, checked: null }
    const handedIn = plusDays(submitted, chance.whole(0, 3))
    if (drafted === null) return { due, handedIn, checked: null }
    return { due, handedIn, checked: laterOf(handedIn, plusDays(drafted, -chance.whole(1, 6))) }
  }

const ofStandards = [
  'The evidence bears out how the community rated itself:',
  'Well shown, in the words of the members themselves:',
  'Something is shown of this, and more may be there than was sent in:',
  'What was sent in is from last year; something newer would help:'
]
const ofTheWhole = [
  'A clear portfolio, which a reader from another country can follow.',
  'Most of it is about days; of nights and weekends little is shown.',
  'The members have written much of it themselves, and it can be heard.'
]

export const writePortfolio =
  (folder: RecordFolder, seed: number) =>
  (
    community: Community,
    year: Year,
    { rated, schedule }: { readonly rated: ReadonlyArray<Rated>; readonly schedule: Schedule }
  ): void => {
    const checked = portfolioDays(seed)(community, year, schedule)?.checked ?? null
    if (checked === null) return
    const chance = chanceOf(seed, 'portfolio findings', community.community, year.cycle.cycle)
    const row = { community: community.community, cycle: year.cycle.cycle, checked_on: checked }
    for (const { standard } of chance.shuffled(rated).slice(0, chance.whole(2, 4)))
      folder.write('portfolio.csv', {
        ...{ ...row, standard: standard.standard },
        text: `${chance.pick(ofStandards)} ${standard.text}`
      })
    folder.write('portfolio.csv', { ...row, standard: '', text: chance.pick(ofTheWhole) })
  }
