/** What each event makes of joint audits. An event that cannot happen leaves them as they were. */
import type { Cycle } from '../values/cycle.ts'
import type { ItemCode } from '../values/item-code.ts'
import type {
  AuditConcluded,
  AuditItemsRated,
  AuditPlanned,
  HmpAuditEvent,
  ProgrammeAccreditationRecorded,
  RecommendationMade,
  RecommendationSettled
} from './events.ts'
import type { Audit, HmpAudit, Programme, RatedItem } from './state.ts'

const recorded = (state: HmpAudit, event: ProgrammeAccreditationRecorded): HmpAudit => {
  const { reference, outcome, from, until } = event
  const isAnother = (one: Programme) => one.reference !== reference || one.from !== from
  const programmes = [...state.programmes.filter(isAnother), { reference, outcome, from, until }]
  return {
    ...state,
    programmes: programmes.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
  }
}

const withAudit = (state: HmpAudit, cycle: Cycle, audit: Audit): HmpAudit => ({
  ...state,
  audits: new Map([...state.audits, [cycle, audit]])
})
const planned = (state: HmpAudit, { cycle, edition, items, on }: AuditPlanned): HmpAudit =>
  state.audits.has(cycle)
    ? state
    : withAudit(state, cycle, {
        ...{ status: 'Planned', plannedOn: on, edition, items },
        ...{ ratings: new Map<ItemCode, RatedItem>(), recommendations: [] }
      })

const rated = (audit: Audit, event: AuditItemsRated): Audit => {
  const ratings = new Map(audit.ratings)
  for (const { item, rating, comment } of event.ratings)
    ratings.set(item, { rating, comment: comment?.commitment ?? null })
  return { ...audit, ratings }
}
const recommended = (audit: Audit, { area, words, due, on }: RecommendationMade): Audit => ({
  ...audit,
  recommendations: [...audit.recommendations, { area, words: words.commitment, madeOn: on, due, outcome: 'open' }]
})
const concluded = (audit: Audit, { version, visitedOn, areas, nextDue, on }: AuditConcluded): Audit => ({
  ...audit,
  ...{ status: 'Concluded', concludedOn: on, version, visitedOn, areas, nextDue }
})
const settled = (audit: Audit, { recommendation, outcome }: RecommendationSettled): Audit => {
  const before = audit.recommendations[recommendation - 1]
  if (before === undefined) return audit
  return { ...audit, recommendations: audit.recommendations.with(recommendation - 1, { ...before, outcome }) }
}

type OfAnAudit = Exclude<HmpAuditEvent, ProgrammeAccreditationRecorded | AuditPlanned>
const next = (audit: Audit, event: OfAnAudit): Audit => {
  switch (event.type) {
    case 'AuditItemsRated':
      return rated(audit, event)
    case 'RecommendationMade':
      return recommended(audit, event)
    case 'AuditConcluded':
      return concluded(audit, event)
    case 'RecommendationSettled':
      return settled(audit, event)
  }
}

export const evolve = (state: HmpAudit, event: HmpAuditEvent): HmpAudit => {
  if (event.type === 'ProgrammeAccreditationRecorded') return recorded(state, event)
  if (event.type === 'AuditPlanned') return planned(state, event)
  const audit = state.audits.get(event.cycle)
  return audit === undefined ? state : withAudit(state, event.cycle, next(audit, event))
}
