/**
 * The joint audits of a made-up network, the same for the same seed: what each review of kind audit asks beside its
 * standards, and how that was rated. In some networks not all of them ask the same, and in some one was never planned.
 */
import { chanceOf, type Chance } from './chance.ts'
import { happened, type EventText } from './history.ts'

interface MadeItem {
  readonly item: string
  readonly area: string
  readonly standard: string | null
  /** How likely it is met. */
  readonly met: number
}
/** Two to five items an area, about half of them rated by a standard. */
const itemsOf = (chance: Chance, standards: ReadonlyArray<string>): ReadonlyArray<MadeItem> =>
  ['A', 'B', 'C', 'D'].flatMap(area =>
    Array.from({ length: 2 + Math.floor(chance() * 4) }, (_, place) => {
      const standard = chance() < 0.5 ? (standards[Math.floor(chance() * standards.length)] ?? null) : null
      return { item: `${area}${String(place + 1)}`, area, standard, met: 0.4 + 0.55 * chance() }
    })
  )
const ratingOf = (chance: Chance, met: number): string | null => {
  const lot = chance()
  if (lot < 0.06) return lot < 0.03 ? 'n/a' : null
  return chance() < met ? 'met' : chance() < 0.6 ? 'partly' : 'not'
}
const audited = (chance: Chance, review: EventText, items: ReadonlyArray<MadeItem>): ReadonlyArray<EventText> => {
  const { community, cycle, on } = review
  const ratings = items
    .filter(({ standard }) => standard === null)
    .map(({ item, met }) => ({ item, rating: ratingOf(chance, met), comment: null }))
  const plan = items.map(({ item, area, standard }) => ({ item, area, standard }))
  return [
    happened('AuditPlanned', { community, cycle, on, edition: review['edition'], items: plan }),
    happened('AuditItemsRated', { community, cycle, on, ratings })
  ]
}
const standardsIn = (history: ReadonlyArray<EventText>): ReadonlyArray<string> =>
  history.flatMap(event =>
    event.type === 'StandardWritten' ? [(event['standard'] as { readonly standard: string }).standard] : []
  )

/** The history with its audits in it, each behind the opening of its review. */
export const withAudits = (seed: number, history: ReadonlyArray<EventText>): ReadonlyArray<EventText> => {
  const chance = chanceOf(seed + 1_000_000)
  const usual = itemsOf(chance, standardsIn(history))
  const other = chance() < 0.3 ? itemsOf(chance, standardsIn(history)) : usual
  const unplanned = chance() < 0.3 ? 0.2 : 0
  return history.flatMap(event => {
    if (event.type !== 'ReviewOpened' || event['kind'] !== 'audit') return [event]
    const isPlanned = chance() >= unplanned
    const items = chance() < 0.2 ? other : usual
    return [event, ...(isPlanned ? audited(chance, event, items) : [])]
  })
}
