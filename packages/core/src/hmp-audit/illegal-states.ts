/** What a joint audit can never be: each of these must not compile. */
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ItemCode } from '../values/item-code.ts'
import type { HmpAuditEvent } from './events.ts'
import type { AuditItem } from './parts.ts'
import type { Audit, HmpAudit } from './state.ts'

declare const on: PlainDate
declare const edition: EditionId
declare const item: ItemCode
declare const cycle: Cycle
declare const planned: Extract<Audit, { readonly status: 'Planned' }>

// @ts-expect-error a planned audit has no figures
export const plannedWithFigures: Audit = { ...planned, areas: [] }
// @ts-expect-error a concluded audit was visited and tells when the next is due
export const concludedUnvisited: Audit = { ...planned, status: 'Concluded' }
// @ts-expect-error an audit has pinned its items
export const withoutItems: Audit = {
  status: 'Planned',
  plannedOn: on,
  edition,
  ratings: new Map(),
  recommendations: []
}
// @ts-expect-error there is no fifth area
export const fifthArea: AuditItem = { item, area: 'E', standard: null }
// @ts-expect-error every audit is of a cycle
export const ofNoCycle: HmpAudit = { programmes: [], audits: [planned] }
// @ts-expect-error a programme is decided on by one of three outcomes
export const otherwise: HmpAuditEvent = { type: 'ProgrammeAccreditationRecorded', outcome: 'suspended', cycle }
