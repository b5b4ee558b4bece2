/** The figures of a joint audit by its areas, and what it recommends. */
import { areasBy, hmpAudit, itemRatingIn, replay, type Audit, type ContentRef, type ItemCode } from '@cofc/core'
import { fraction, percent } from '../figures/fraction.ts'
import type { TextOf } from '../words.ts'
import type { AreaShown, AuditShown, ItemShown, RecommendationShown } from './audit-part.ts'
import type { LocalReport } from './local-report.ts'
import { auditIn, type OfAnAudit } from '../tables/joint-audits.ts'
import { countedIn, type LocalRows, type OnRecord } from './review-on-record.ts'

type Told = ReadonlyArray<OfAnAudit>
const toldIn = (rows: LocalRows, { row: { community, cycle, kind } }: OnRecord): Told =>
  kind === 'audit' ? auditIn(rows.audits.get(community), cycle, null) : []

type EventOf<Type extends OfAnAudit['type']> = Extract<OfAnAudit, { readonly type: Type }>
const ofType = <Type extends OfAnAudit['type']>(told: Told, type: Type): ReadonlyArray<EventOf<Type>> =>
  told.filter((event): event is EventOf<Type> => event.type === type)

/** Of each item that the audit rates, what was said with its last rating. */
const commentsIn = (told: Told): ReadonlyMap<ItemCode, ContentRef | null> =>
  new Map(
    ofType(told, 'AuditItemsRated').flatMap(({ ratings }) => ratings.map(one => [one.item, one.comment] as const))
  )

const recommendationsIn = (told: Told, text: TextOf): ReadonlyArray<RecommendationShown> => {
  const settled = ofType(told, 'RecommendationSettled')
  return ofType(told, 'RecommendationMade').map(({ recommendation, area, words, on, due }) => {
    const its = settled.find(one => one.recommendation === recommendation)
    return {
      ...{ recommendation, area, words: text(words), madeOn: on, due },
      ...{ outcome: its?.outcome ?? 'open', settledOn: its?.on ?? null }
    }
  })
}

const concludedIn = (told: Told): AuditShown['concluded'] => {
  const last = ofType(told, 'AuditConcluded').at(-1)
  return last === undefined ? null : { on: last.on, version: last.version, nextDue: last.nextDue }
}

const ratingsIn = ({ row }: OnRecord) => {
  const counted = countedIn(row)
  return { ratings: row.scope.map(({ standard }) => ({ standard, rating: counted[standard]?.rating ?? null })) }
}
const areasIn = (audit: Audit, record: OnRecord): ReadonlyArray<AreaShown> =>
  areasBy(audit, ratingsIn(record)).map(counts => {
    const n = counts.met + counts.partly + counts.not
    return { ...counts, percentMet: n === 0 ? null : percent(fraction(counts.met, n)) }
  })
const itemsIn = (
  audit: Audit,
  { record, told, text }: { readonly record: OnRecord; readonly told: Told; readonly text: TextOf }
): ReadonlyArray<ItemShown> => {
  const [ratingOf, comments, counted] = [
    itemRatingIn(audit, ratingsIn(record)),
    commentsIn(told),
    countedIn(record.row)
  ]
  return audit.items.map(one => {
    const { item, area, standard } = one
    const comment = (standard === null ? comments.get(item) : counted[standard]?.comment) ?? null
    return { item, area, standard, rating: ratingOf(one), comment: comment === null ? null : text(comment) }
  })
}

const auditOn = (told: Told, { row: { cycle } }: OnRecord): Audit | undefined =>
  replay(hmpAudit)(told).audits.get(cycle)

/** Every item of the audit with its rating; none where no audit was planned. */
export const auditItemsRated = (rows: LocalRows, record: OnRecord): ReadonlyArray<Omit<ItemShown, 'comment'>> => {
  const audit = auditOn(toldIn(rows, record), record)
  if (audit === undefined) return []
  const ratingOf = itemRatingIn(audit, ratingsIn(record))
  return audit.items.map(one => ({ ...one, rating: ratingOf(one) }))
}

/** Nothing is said where the review is of another kind, or no audit was planned. */
export const auditOf = (rows: LocalRows, record: OnRecord, text: TextOf): Pick<LocalReport, 'audit'> => {
  const told = toldIn(rows, record)
  const audit = auditOn(told, record)
  if (audit === undefined) return {}
  return {
    audit: {
      ...{ areas: areasIn(audit, record), items: itemsIn(audit, { record, told, text }) },
      ...{ recommendations: recommendationsIn(told, text), concluded: concludedIn(told) }
    }
  }
}

/** The words of an audit that the report will show, beside those of its review. */
export const auditWords = (rows: LocalRows, record: OnRecord): ReadonlyArray<ContentRef> => {
  const told = toldIn(rows, record)
  return [
    ...ofType(told, 'RecommendationMade').map(({ words }) => words),
    ...[...commentsIn(told).values()].filter(comment => comment !== null)
  ]
}
