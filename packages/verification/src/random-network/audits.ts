/** The joint audits of a small random network: what every audit of an edition asks, and how it was rated. */
import { chanceOf, laterOf, type Chance } from '@cofc/demonstration'
import type { Standard } from './frame.ts'

/** Of some networks most members are prison communities under joint audit. */
export const isOfPrisons = (seed: number): boolean => chanceOf('prisons only', seed).yes(0.15)

export interface AuditItem {
  readonly edition: string
  readonly item: string
  readonly area: string
  readonly standard: string
}
const itemsIn = (edition: string, standards: ReadonlyArray<Standard>, chance: Chance): ReadonlyArray<AuditItem> => {
  const forPrisons = standards.filter(
    one =>
      one.edition === edition && one.supplement === '' && (one.sectors === '' || one.sectors.split(';').includes('HMP'))
  )
  return ['A', 'B', 'C', 'D'].flatMap(area =>
    Array.from({ length: chance.whole(0, 4) }, (_, place) => ({
      ...{ edition, item: `${area}${String(place + 1)}`, area },
      standard: chance.yes(0.5) && forPrisons.length > 0 ? chance.pick(forPrisons).standard : ''
    }))
  )
}
/** Of each edition, at least one item. */
export const auditItemsOf = (seed: number, standards: ReadonlyArray<Standard>): ReadonlyArray<AuditItem> =>
  [...new Set(standards.map(({ edition }) => edition))].flatMap(edition => [
    { edition, item: 'Z', area: 'D', standard: '' },
    ...itemsIn(edition, standards, chanceOf('audit items', seed, edition))
  ])

interface Audit {
  readonly community: string
  readonly cycle: string
}
/** On which days it was planned and, once it was visited, rated. */
export interface AuditDays {
  readonly planned: string
  readonly rated: string | null
}
export const auditRows = (
  seed: number,
  { community, cycle }: Audit,
  { items, days }: { readonly items: ReadonlyArray<AuditItem>; readonly days: AuditDays }
) => {
  const chance = chanceOf('audit', seed, community, cycle)
  const none = { item: '', rating: '', area: '', words: '', due: '', outcome: '' }
  const { planned, rated } = days
  if (chance.yes(0.05)) return []
  const ratings = items
    .filter(({ standard }) => standard === '' && rated !== null && !chance.yes(0.05))
    .map(({ item }) => ({
      ...{ community, cycle, step: 'rated', on: laterOf(rated ?? '', planned) },
      ...{ ...none, item, rating: chance.pick(['met', 'met', 'met', 'partly', 'not', 'n/a']) }
    }))
  return [{ community, cycle, step: 'planned', on: planned, ...none }, ...ratings]
}
