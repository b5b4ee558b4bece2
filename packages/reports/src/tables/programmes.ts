/** What was decided elsewhere about the programme of one community, with positions, to be read beside its joint audits. */
import { hmpAudit, replay, type CommunityId, type HmpAudit, type HmpAuditEvent, type PlainDate } from '@cofc/core'
import type { ProgrammeAccreditationRecorded } from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Table } from '@cofc/projections'
import type { AuditsRow } from './joint-audits.ts'

export interface ProgrammesRow {
  readonly facts: Array<[Position, ProgrammeAccreditationRecorded]>
}
export const programmes: Table<CommunityId, ProgrammesRow, ProgrammeAccreditationRecorded> = {
  name: 'programmes',
  version: 1,
  reads: { ProgrammeAccreditationRecorded: true },
  idOf: ({ community }) => community,
  initial: () => ({ facts: [] }),
  apply: (row, { event, position }) => {
    row.facts.push([position, event])
    return row
  }
}

/** Both together, in the order in which they were recorded, as they stood at the end of a day. */
export const auditsOn = (
  audits: AuditsRow | undefined,
  decided: ProgrammesRow | undefined,
  on: PlainDate
): HmpAudit => {
  const facts: ReadonlyArray<[Position, HmpAuditEvent]> = [...(audits?.facts ?? []), ...(decided?.facts ?? [])]
  const inOrder = facts.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, event]) => event)
  return replay(hmpAudit)(inOrder.filter(event => event.on <= on))
}
