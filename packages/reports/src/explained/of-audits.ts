/** What each joint audit gives to the figures of its areas and items. */
import { domain, streamOf, type AuditItem, type CommunityId } from '@cofc/core'
import { addUp, type Counts } from '../figures/counts.ts'
import { itemGroups, itemsTold, type Told } from '../national-report/areas-of-audits.ts'
import { ownItem } from '../national-report/audits-of-cycle.ts'
import { byPart } from '../national-report/section-figures.ts'
import type { Explaining } from './explaining.ts'
import { countsOfOne, standardIn } from './on-standards.ts'
import { streamOfReview } from './over-reviews.ts'
import { oneIf, orBecause, type Given, type Item, type Tallied } from './tallied.ts'

const itemOf = (isRated: Counts['n'], rating: string | undefined): Counts => ({
  n: isRated,
  selfRated: 0,
  met: Number(rating === 'met'),
  partly: Number(rating === 'partly'),
  not: Number(rating === 'not')
})

type CountsBy = (told: Told, community: CommunityId) => Counts
/** Of an item that the audit rates, or of the standard that rates it. */
const countsBy = ({ now: { figures } }: Explaining): CountsBy => {
  const reviews = new Map(figures.counted.map(review => [review.row.community, review]))
  const audits = new Map(figures.audits.map(({ community, rated }) => [community, rated]))
  return ({ one }, community) => {
    const [review, standard] = [reviews.get(community), one.standard && standardIn(figures, one.standard)]
    if (one.standard === null) {
      const rating = audits.get(community)?.get(ownItem(one))
      return itemOf(Number(rating !== undefined), rating)
    }
    return review === undefined || !standard ? itemOf(0, undefined) : countsOfOne(standard, review)
  }
}

const given = (name: string | undefined, counts: Counts, isSelfRated: boolean): Given => {
  if (counts.n === 0) return 'NothingRated'
  if (name === 'n') return { contributes: 1 }
  if (name === 'selfRated') return oneIf(isSelfRated, 'RatedByPeers')
  if (name === 'percentMet') return { contributes: counts.met, of: counts.n }
  return orBecause(counts[name as keyof Counts], 'RatedOtherwise')
}

const overTold = (explaining: Explaining, told: ReadonlyArray<Told>, name: string | undefined): Tallied => {
  const { figures } = explaining.now
  const counts = countsBy(explaining)
  const shown = told.filter(one => one.counts !== null)
  const audited = byPart(figures).get('audited') ?? []
  const [isOwn, isOfReview] = [
    told.some(({ one }) => one.standard === null),
    told.some(({ one }) => one.standard !== null)
  ]
  const items = audited.map(({ row, selfRated }): Item => {
    const all = addUp(shown.map(one => counts(one, row.community)))
    const [ofAudit, ofReview] = [streamOfAudits(row.community), streamOfReview(row)]
    return {
      ...{ key: row.community, stream: isOwn ? ofAudit : ofReview, given: given(name, all, selfRated) },
      ...(isOwn && isOfReview ? { also: [ofReview] } : {})
    }
  })
  return { unit: name === 'percentMet' ? 'percent' : 'count', items }
}

const streamOfAudits = (community: CommunityId): string => streamOf(domain['hmp-audit'].aggregate, { community })
const isSame = (one: AuditItem) => (other: AuditItem) =>
  ownItem(one) === ownItem(other) && one.standard === other.standard

/** An item is one that some audit asks: it stands on the plans of those that do. */
const itemsPooled = ({ now: { figures } }: Explaining, told: ReadonlyArray<Told>, isShownOnly: boolean): Tallied => ({
  unit: 'count',
  items: told.map(({ one, counts }) => {
    const [stream = '', ...also] = figures.audits
      .filter(({ items }) => items.some(isSame(one)))
      .map(({ community }) => streamOfAudits(community))
    return {
      ...{ key: [ownItem(one), ...(one.standard === null ? [] : [one.standard])].join(' '), stream },
      ...(also.length === 0 ? {} : { also }),
      given: oneIf(!isShownOnly || counts !== null, 'HiddenFigure')
    }
  })
})

export const ofAudits = (explaining: Explaining, [name, area, of, ...rest]: ReadonlyArray<string>): Tallied => {
  const { now } = explaining
  const audited = byPart(now.figures).get('audited') ?? []
  if (name === 'final')
    return {
      unit: 'count',
      items: audited.map(({ row }) => ({
        ...{ key: row.community, stream: streamOfReview(row) },
        given: oneIf(row.kind === 'audit', 'OfAnotherKind')
      }))
    }
  const told = itemsTold(now, audited).filter(({ one }) => area === 'all' || one.area === area)
  if (name === 'items')
    return overTold(
      explaining,
      told.filter(({ one }) => one.item === of && one.standard === null),
      rest[0]
    )
  const isOf = itemGroups.find(([group]) => group === of)?.[1] ?? (() => false)
  const inGroup = told.filter(isOf)
  return rest[0] === 'items'
    ? itemsPooled(explaining, inGroup, rest[1] === 'shown')
    : overTold(explaining, inGroup, rest[0])
}
