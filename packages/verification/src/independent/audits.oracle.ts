/** The joint audits of one cycle, area by area, calculated straight from the CSV files. */
import { oneDecimal, percent } from './fraction.oracle.ts'
import type { AuditStep, NetworkRecord, Rating, Review } from './record.oracle.ts'

const least = 5
const areaList = ['A', 'B', 'C', 'D']
type Met = Extract<Rating, 'met' | 'partly' | 'not'>

/** One community's rating of one item or standard. */
interface Line {
  readonly community: string
  readonly rating: Met
  readonly bySelf: boolean
}
const isRated = (rating: Rating): rating is Met => rating === 'met' || rating === 'partly' || rating === 'not'
const line = (community: string, rating: Rating, bySelf: boolean): ReadonlyArray<Line> =>
  isRated(rating) ? [{ community, rating, bySelf }] : []

/** All under joint audit who have a final report, also between two audits. */
const underAudit = (record: NetworkRecord, cycle: string): ReadonlyArray<Review> =>
  record.reviews.filter(
    review => review.cycle === cycle && review.final && review.membershipType === 'HmpIntegratedAudit'
  )
const onStandard = (reviews: ReadonlyArray<Review>, standard: string): ReadonlyArray<Line> =>
  reviews.flatMap(({ community, kind, ratings }) => {
    const bySelf = kind === 'self-review'
    const row = ratings.find(one => one.standard === standard)
    return row === undefined ? [] : line(community, bySelf ? row.self : row.peer, bySelf)
  })
const onItem = (reviews: ReadonlyArray<Review>, rated: ReadonlyArray<AuditStep>, item: string): ReadonlyArray<Line> =>
  reviews
    .filter(({ kind }) => kind === 'audit')
    .flatMap(({ community }) => {
      const last = rated
        .filter(step => step.community === community && step.item === item)
        .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
        .at(-1)
      return line(community, last?.rating ?? '', false)
    })

interface Item {
  readonly area: string
  readonly item: string
  readonly standard: string
  readonly lines: ReadonlyArray<Line>
}
const isShown = ({ lines }: Item): boolean => lines.length >= least
const communities = (lines: ReadonlyArray<Line>): number => new Set(lines.map(({ community }) => community)).size
const figure = (lines: ReadonlyArray<Line>) => {
  const as = (rating: Met): number => lines.filter(one => one.rating === rating).length
  return {
    n: communities(lines),
    selfRated: communities(lines.filter(({ bySelf }) => bySelf)),
    ...{ met: as('met'), partly: as('partly'), not: as('not') },
    percentMet: oneDecimal(percent(as('met'), lines.length))
  }
}

const isIn = (group: string, { standard }: Item): boolean =>
  group === 'all' || (standard === '') === (group === 'audit')
const groupsIn = (items: ReadonlyArray<Item>) =>
  (['all', 'standards', 'audit'] as const)
    .map(group => ({ group, its: items.filter(item => isIn(group, item)) }))
    .filter(({ its }) => its.length > 0)
    .map(({ group, its }) => {
      const shown = its.filter(isShown)
      if (shown.length === 0) return { group, shown: false as const }
      const pooled = figure(shown.flatMap(({ lines }) => lines))
      return { group, shown: true as const, ...pooled, items: { shown: shown.length, of: its.length } }
    })

/** Whether the numbers of audits are left out is settled by more than the audits. */
export const jointAudits = (record: NetworkRecord, cycle: string) => {
  const edition = record.cycles.find(one => one.cycle === cycle)?.edition ?? ''
  const steps = record.auditSteps.filter(step => step.cycle === cycle)
  if (!steps.some(({ step }) => step === 'planned')) return undefined
  const [reviews, rated] = [underAudit(record, cycle), steps.filter(({ step }) => step === 'rated')]
  const asked = record
    .auditItemsOf(edition)
    .toSorted((one, other) => (one.item < other.item ? -1 : 1))
    .map((one): Item => ({
      ...one,
      lines: one.standard === '' ? onItem(reviews, rated, one.item) : onStandard(reviews, one.standard)
    }))
  const items = areaList.flatMap(area => asked.filter(one => one.area === area))
  const areas = areaList.filter(area => items.some(one => one.area === area))
  return {
    areas: [
      { area: 'all', groups: groupsIn(items) },
      ...areas.map(area => ({ area, groups: groupsIn(items.filter(one => one.area === area)) }))
    ],
    items: items
      .filter(({ standard }) => standard === '')
      .map(one => {
        const { area, item, lines } = one
        return isShown(one)
          ? { area, item, shown: true as const, ...figure(lines) }
          : { area, item, shown: false as const }
      }),
    byStandards: items
      .filter(({ standard }) => standard !== '')
      .map(({ area, item, standard }) => ({ area, item, standard }))
  }
}
