/** How the events of joint audits are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import { auditAreaName, counted, dayInWords, listed } from '../wording/index.ts'
import * as codec from './codec.ts'
import type { HmpAuditEvent } from './events.ts'
import type { AreaCounts, ItemRating, ProgrammeOutcome } from './parts.ts'

const decided: Readonly<Record<ProgrammeOutcome, string>> = {
  full: 'accredited',
  maintained: 'accredited subject to what is to be put right',
  lapsed: 'no longer accredited'
}
const itemsIn = (areas: ReadonlyArray<AreaCounts>): number =>
  areas.reduce(
    (sum, { met, partly, not, notApplicable, unrated }) => sum + met + partly + not + notApplicable + unrated,
    0
  )
const metIn = (areas: ReadonlyArray<AreaCounts>): number => areas.reduce((sum, { met }) => sum + met, 0)

/** As many items are named; more are counted. */
const mostNamed = 5
const named = (ratings: ReadonlyArray<ItemRating>): string =>
  ratings.length > mostNamed
    ? counted(ratings.length, 'item')
    : `${ratings.length === 1 ? 'item' : 'items'} ${listed(ratings.map(({ item }) => item))}`

export const hmpAuditEvents: Events<HmpAuditEvent> = {
  ProgrammeAccreditationRecorded: {
    codec: codec.ProgrammeAccreditationRecorded,
    says: ({ reference, outcome, from, until }) =>
      `HMPPS decided that the programme ${reference} is ${decided[outcome]} from ${dayInWords(from)}${until === null ? '' : ` until ${dayInWords(until)}`}.`
  },
  AuditPlanned: {
    codec: codec.AuditPlanned,
    says: ({ cycle, edition, items }) =>
      `The joint audit of ${cycle} was planned with ${counted(items.length, 'item')}, against edition ${edition}.`
  },
  AuditItemsRated: {
    codec: codec.AuditItemsRated,
    says: ({ ratings, cycle }) => `The auditors rated ${named(ratings)} of the audit of ${cycle}.`
  },
  RecommendationMade: {
    codec: codec.RecommendationMade,
    says: ({ recommendation, area, due, cycle }) =>
      `The auditors made recommendation ${String(recommendation)} of the audit of ${cycle}, on area ${area} (${auditAreaName[area]})${due === null ? '' : `, to be followed by ${dayInWords(due)}`}.`
  },
  AuditConcluded: {
    codec: codec.AuditConcluded,
    says: ({ cycle, version, areas, visitedOn, nextDue }) =>
      `The audit of ${cycle} was concluded with version ${String(version)} of its report: ${String(metIn(areas))} of ${counted(itemsIn(areas), 'item')} met. It was visited until ${dayInWords(visitedOn)}, and the next is due by ${dayInWords(nextDue)}.`
  },
  RecommendationSettled: {
    codec: codec.RecommendationSettled,
    says: ({ recommendation, outcome, cycle }) =>
      `Recommendation ${String(recommendation)} of the audit of ${cycle} was ${outcome}.`
  }
}
