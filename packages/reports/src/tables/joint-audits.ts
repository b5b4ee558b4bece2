/** The joint audits of one community: what happened in them, with positions, so that any earlier moment can be read off it. */
import type { CommunityId, Cycle, HmpAuditEvent, ProgrammeAccreditationRecorded } from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Table } from '@cofc/projections'
import { standing, type Cutoff } from './position-log.ts'

/** What is decided about a programme elsewhere is no part of an audit. */
export type OfAnAudit = Exclude<HmpAuditEvent, ProgrammeAccreditationRecorded>
export interface AuditsRow {
  readonly facts: Array<[Position, OfAnAudit]>
}

export const jointAudits: Table<CommunityId, AuditsRow, OfAnAudit> = {
  name: 'joint-audits',
  version: 1,
  reads: {
    AuditPlanned: true,
    AuditItemsRated: true,
    RecommendationMade: true,
    AuditConcluded: true,
    RecommendationSettled: true
  },
  idOf: ({ community }) => community,
  initial: () => ({ facts: [] }),
  apply: (row, { event, position }) => {
    row.facts.push([position, event])
    return row
  }
}

/** What happened in the audit of one cycle, as was known before the cutoff. */
export const auditIn = (row: AuditsRow | undefined, cycle: Cycle, cutoff: Cutoff): ReadonlyArray<OfAnAudit> =>
  standing(row?.facts ?? [], cutoff).flatMap(([, event]) => (event.cycle === cycle ? event : []))
