/** The cases of one community's accreditation: what happened to them, with positions, so that any earlier moment can be read off it. */
import {
  accreditation,
  replay,
  type Accreditation,
  type AccreditationEvent,
  type CommunityId,
  type PackSubmitted
} from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Table } from '@cofc/projections'
import { standing, type Cutoff } from './position-log.ts'

/** What becomes of an award once it is given is no part of its case, nor are the criteria. */
type Read = Extract<
  AccreditationEvent,
  {
    type:
      | 'AccreditationAppliedFor'
      | 'PackSubmitted'
      | 'AccreditationAwarded'
      | 'AccreditationDeferred'
      | 'AccreditationNotAwarded'
      | 'DecisionLetterSent'
      | 'EvidenceSubmitted'
      | 'EvidenceReviewed'
      | 'AppealLodged'
      | 'AppealDecided'
      | 'CaseWithdrawn'
  }
>
export interface CasesRow {
  readonly facts: Array<[Position, Read]>
}

export const accreditationCases: Table<CommunityId, CasesRow, Read> = {
  name: 'accreditation-cases',
  version: 1,
  reads: {
    AccreditationAppliedFor: true,
    PackSubmitted: true,
    AccreditationAwarded: true,
    AccreditationDeferred: true,
    AccreditationNotAwarded: true,
    DecisionLetterSent: true,
    EvidenceSubmitted: true,
    EvidenceReviewed: true,
    AppealLodged: true,
    AppealDecided: true,
    CaseWithdrawn: true
  },
  idOf: ({ community }) => community,
  initial: () => ({ facts: [] }),
  apply: (row, { event, position }) => {
    row.facts.push([position, event])
    return row
  }
}

const known = (row: CasesRow | undefined, cutoff: Cutoff): ReadonlyArray<Read> =>
  standing(row?.facts ?? [], cutoff).map(([, event]) => event)

/** Its cases, with the awards as they were given. */
export const casesIn = (row: CasesRow | undefined, cutoff: Cutoff): Accreditation =>
  replay(accreditation)(known(row, cutoff))

/** The packs as they were submitted, the first first. */
export const packsIn = (row: CasesRow | undefined, cutoff: Cutoff): ReadonlyArray<PackSubmitted> =>
  known(row, cutoff).flatMap(event => (event.type === 'PackSubmitted' ? event : []))
