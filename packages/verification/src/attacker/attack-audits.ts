/**
 * Tries the joint audits: an area adds up ratings of its items, and of the audited communities on standards. Where it is not
 * what is shown of those, what is hidden of them is in it: ratings of few, or what two figures on the same ratings differ by.
 */
import type { Claim } from './claims.ts'
import type { AreaListed, Counts, ItemListed, JointAudits, Known } from './published.ts'

const ratings = ['met', 'partly', 'not'] as const
type Ratings = Pick<Counts, (typeof ratings)[number]>

/** What is known of one item before any area is read. */
interface Item {
  readonly area: string
  readonly isOfStandard: boolean
  readonly counts: Counts | null
}
const auditedOn = ({ report }: Known, standard: string): Counts | null => {
  const found = report.hmp.standards
    .filter(on => on.standard === standard)
    .flatMap(({ groups }) => groups)
    .find(({ group }) => group === 'audited')
  return found?.shown === true ? found : null
}
const itemsOf = (known: Known, { items, byStandards }: JointAudits): ReadonlyArray<Item> => [
  ...items.map(one => ({ area: one.area, isOfStandard: false, counts: one.shown ? one : null })),
  ...byStandards.map(({ area, standard }) => ({ area, isOfStandard: true, counts: auditedOn(known, standard) }))
]

const isIn = (area: string, group: string, item: Item): boolean =>
  (area === 'all' || area === item.area) && (group === 'all' || item.isOfStandard === (group === 'standards'))
const sumOf = (items: ReadonlyArray<Item>, rating: keyof Ratings): number =>
  items.reduce((sum, { counts }) => sum + (counts?.[rating] ?? 0), 0)

const onArea =
  (items: ReadonlyArray<Item>) =>
  ({ area, groups }: AreaListed): ReadonlyArray<Claim> =>
    groups.flatMap((figure): ReadonlyArray<Claim> => {
      if (!figure.shown) return []
      const inIt = items.filter(item => isIn(area, figure.group, item))
      const isWhatIsShown = ratings.every(rating => figure[rating] === sumOf(inIt, rating))
      return isWhatIsShown ? [] : [{ how: 'an area', about: `area ${area}, ${figure.group}` }]
    })

const onItem = (one: ItemListed): ReadonlyArray<Claim> =>
  one.shown && one.n < 5 ? [{ how: 'a small item', about: `item ${one.area}/${one.item}` }] : []

/** With how many audits there are a reader knows that one to four of them rated what is hidden. */
const onNumbers = ({ report }: Known, { final, items }: JointAudits): ReadonlyArray<Claim> => {
  const told = [final, report.reviews.byKind, report.hmp.reviews, report.method.hmpOnly].some(one => one !== null)
  return told && items.some(({ shown }) => !shown)
    ? [{ how: 'a number of audits', about: 'how many audits rated an item' }]
    : []
}

export const attackAudits = (known: Known): ReadonlyArray<Claim> => {
  const { audits } = known.report.hmp
  if (audits === undefined) return []
  return [
    ...audits.items.flatMap(onItem),
    ...audits.areas.flatMap(onArea(itemsOf(known, audits))),
    ...onNumbers(known, audits)
  ]
}
