/** What communities counted over the cycle, as rates per place-year: one to four people or incidents are never told. */
import { outcomeMeasures, sectors, type OutcomeMeasure, type Sector } from '@cofc/core'
import type { Group, Hidden, Shown } from '../figures/figure.ts'
import { fraction, rounded } from '../figures/fraction.ts'
import { networkGroups } from '../figures/groups.ts'
import { fewCounted, hiding, small } from '../figures/hiding.ts'
import type { CountedReview } from './counted-reviews.ts'
import type { CycleFigures } from './cycle-figures.ts'
import type { OutcomeRate, OutcomeRates } from './national-report.ts'

export type Measured = Exclude<OutcomeMeasure, 'occupied-place-days'>
const measures = outcomeMeasures.filter(measure => measure !== 'occupied-place-days')
/** The measure that counts these people or incidents among others. */
const includedIn: Readonly<Partial<Record<Measured, Measured>>> = { 'self-harm-severe': 'self-harm' }

interface Tally {
  readonly n: number
  readonly counted: number
  readonly placeDays: number
}
export const tallyOf = (measure: Measured, reviews: ReadonlyArray<CountedReview>): Tally => {
  let [n, counted, placeDays] = [0, 0, 0]
  for (const { outcomes } of reviews) {
    const [count, days] = [outcomes[measure], outcomes['occupied-place-days']]
    if (count === undefined || days === undefined) continue
    n += 1
    counted += count
    placeDays += days
  }
  return { n, counted, placeDays }
}

export const daysInAYear = 365
/** `null` without a single occupied place-day. */
export const perPlaceYear = (count: number, placeDays: number, decimals: number): number | null =>
  placeDays === 0 ? null : rounded(fraction(count * daysInAYear, placeDays), decimals)

/** Place-days could be divided out of a rate, so neither they nor the counts of sectors are told. */
const show = (group: Group, { n, counted, placeDays }: Tally): OutcomeRate => ({
  n,
  count: group === 'all' ? counted : null,
  perPlaceYear: perPlaceYear(counted, placeDays, 1)
})

interface Counted {
  readonly tallies: ReadonlyMap<Group, Tally>
  /** The same of the measure that includes this one. */
  readonly including: ReadonlyMap<Group, Tally>
}
const tallyIn = (tallies: ReadonlyMap<Group, Tally>, group: Group): Tally =>
  tallies.get(group) ?? { n: 0, counted: 0, placeDays: 0 }
const isSmall = ({ tallies, including }: Counted, group: Group): boolean => {
  const [tally, wider] = [tallyIn(tallies, group), including.get(group)]
  return small(tally) || (wider !== undefined && fewCounted(wider.counted - tally.counted))
}

const shownIn = (counted: Counted, parts: ReadonlyArray<Sector>): ReadonlySet<Group> => {
  const isHidden = (part: number): boolean => isSmall(counted, parts[part] ?? 'all')
  const sizes = parts.map(part => tallyIn(counted.tallies, part))
  if (isSmall(counted, 'all')) return new Set(parts.filter((_, part) => !isHidden(part)))
  const hidden = hiding(tallyIn(counted.tallies, 'all'), sizes, (_, part) => isHidden(part))
  return new Set<Group>([
    ...(hidden.total ? [] : ['all' as const]),
    ...parts.filter((_, part) => hidden.parts[part] === false)
  ])
}

export const outcomeRates = ({ network, members }: CycleFigures): ReadonlyArray<OutcomeRates> => {
  const bySector = Map.groupBy(network, ({ row }) => row.sector)
  const belonging = new Set(
    members.flatMap(({ last, profile }) =>
      last.membershipType === 'HmpIntegratedAudit' ? [] : (profile?.sector ?? [])
    )
  )
  const parts = sectors.filter(sector => belonging.has(sector) || bySector.has(sector))
  const groups = networkGroups.filter(group => group === 'all' || parts.includes(group))
  const talliesOf = (measure: Measured): ReadonlyMap<Group, Tally> =>
    new Map(groups.map(group => [group, tallyOf(measure, group === 'all' ? network : (bySector.get(group) ?? []))]))
  return measures.map(measure => {
    const wider = includedIn[measure]
    const counted = { tallies: talliesOf(measure), including: wider === undefined ? new Map() : talliesOf(wider) }
    const shown = shownIn(counted, parts)
    return {
      measure,
      groups: groups.map((group): Shown<OutcomeRate> | Hidden =>
        shown.has(group)
          ? { group, shown: true, ...show(group, tallyIn(counted.tallies, group)) }
          : { group, shown: false }
      )
    }
  })
}
