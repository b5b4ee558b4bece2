/** Some hundred and twenty peer reviewers of one block, and what changed about a few of them. */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { areas } from './names.ts'
import type { RecordFolder } from './record-folder.ts'

export interface Described {
  /** Empty for always. */
  readonly from: string
  readonly kind: 'staff' | 'client' | 'independent' | 'network'
  readonly home: string
  readonly trainedAs: ReadonlyArray<string>
  readonly seniorYears: number | null
  readonly area: string
  readonly servedIn: ReadonlyArray<string>
}
export interface Reviewer {
  readonly reviewer: string
  readonly rows: ReadonlyArray<Described>
}

const howMany = { staff: 66, client: 36, independent: 12, network: 6 } as const
const kinds = Object.entries(howMany).flatMap(([kind, count]) =>
  Array.from({ length: count }, () => kind as Described['kind'])
)

const trainingOf = (kind: Described['kind'], chance: Chance): ReadonlyArray<string> => {
  if (kind === 'client') return chance.yes(0.85) ? ['reviewer'] : []
  if (chance.yes(kind === 'staff' ? 0.3 : 0.6)) return ['reviewer', 'lead']
  return chance.yes(0.2) ? ['reviewer', 'tc-specialist'] : ['reviewer']
}

const seniorYearsOf = (trainedAs: ReadonlyArray<string>, chance: Chance): number | null => {
  if (trainedAs.includes('tc-specialist')) return chance.whole(5, 18)
  return chance.yes(0.2) ? chance.whole(1, 12) : null
}

/** Staff and client members have a home; some staff and every independent reviewer were somewhere before. */
const whereabouts = (kind: Described['kind'], homes: ReadonlyArray<Community>, chance: Chance) => {
  const { community, area } = chance.pick(homes)
  const earlier = chance.pick(homes).community
  if (kind === 'client') return { home: community, area, servedIn: [] }
  if (kind === 'staff') return { home: community, area, servedIn: chance.yes(0.15) ? [earlier] : [] }
  return { home: '', area: chance.pick(areas), servedIn: kind === 'independent' ? [earlier] : [] }
}

const describe = (kind: Described['kind'], homes: ReadonlyArray<Community>, chance: Chance): Described => {
  const trainedAs = trainingOf(kind, chance)
  return {
    from: '',
    kind,
    trainedAs,
    seniorYears: seniorYearsOf(trainedAs, chance),
    ...whereabouts(kind, homes, chance)
  }
}

/** Changes fall in August, between two seasons of visits. */
const changed = (first: Described, chance: Chance): ReadonlyArray<Described> => {
  if (first.kind === 'staff' && !first.trainedAs.includes('lead') && chance.yes(0.15))
    return [{ ...first, from: '2023-08-15', trainedAs: [...first.trainedAs, 'lead'] }]
  if (first.kind === 'client' && chance.yes(0.15))
    return [{ ...first, from: '2024-08-12', kind: 'independent', home: '', servedIn: [first.home] }]
  return []
}

/** Homes are communities that stay to the end, so that no reviewer belongs to a community that is gone. */
export const reviewersOf = (
  seed: number,
  block: number,
  communities: ReadonlyArray<Community>
): ReadonlyArray<Reviewer> => {
  const homes = communities.filter(
    ({ years, country }) => country === 'GB' && years.length > 1 && years.every(({ leaving }) => leaving === null)
  )
  const chance = chanceOf(seed, 'reviewers', block)
  return chance.shuffled(kinds).map((kind, index) => {
    const first = describe(kind, homes, chance)
    return {
      reviewer: `R-${String(block * kinds.length + index + 1).padStart(3, '0')}`,
      rows: [first, ...changed(first, chance)]
    }
  })
}

export const describedOn = ({ rows }: Reviewer, date: string): Described | undefined =>
  rows.findLast(({ from }) => from <= date)

export const writeReviewers = (folder: RecordFolder, reviewers: ReadonlyArray<Reviewer>): void => {
  for (const { reviewer, rows } of reviewers)
    for (const { from, kind, home, trainedAs, seniorYears, area, servedIn } of rows)
      folder.write('reviewers.csv', {
        reviewer,
        from,
        kind,
        home,
        trained_as: trainedAs,
        senior_years: seniorYears,
        local_area: area,
        served_in: servedIn
      })
}
