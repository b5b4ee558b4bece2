/**
 * One community's accreditation: what happened to its cases and its awards. Criteria and referrals change neither, and
 * are left out.
 */
import {
  accreditation,
  replay,
  type Accreditation,
  type AccreditationAppliedFor,
  type AccreditationAwarded,
  type AccreditationDeferred,
  type AccreditationEvent,
  type AccreditationNotAwarded,
  type AppealDecided,
  type AppealLodged,
  type AwardAttested,
  type AwardEndedWithMembership,
  type AwardExtended,
  type AwardReinstated,
  type AwardSuspended,
  type AwardWithdrawn,
  type CaseWithdrawn,
  type CommunityId,
  type DecisionLetterSent,
  type EvidenceReviewed,
  type EvidenceSubmitted,
  type PackSubmitted,
  type PlainDate
} from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Table } from '@cofc/projections'
import { standing, type Cutoff } from './position-log.ts'

type OfCases =
  | AccreditationAppliedFor
  | PackSubmitted
  | AccreditationAwarded
  | AccreditationDeferred
  | AccreditationNotAwarded
  | DecisionLetterSent
  | EvidenceSubmitted
  | EvidenceReviewed
  | AppealLodged
  | AppealDecided
  | CaseWithdrawn
type OfAwards =
  | AwardAttested
  | AwardSuspended
  | AwardReinstated
  | AwardWithdrawn
  | AwardExtended
  | AwardEndedWithMembership
type Read = OfCases | OfAwards
export interface AccreditationRow {
  readonly facts: Array<[Position, Read]>
}

export const accreditations: Table<CommunityId, AccreditationRow, Read> = {
  name: 'accreditations',
  version: 2,
  reads: {
    AwardAttested: true,
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
    CaseWithdrawn: true,
    AwardSuspended: true,
    AwardReinstated: true,
    AwardWithdrawn: true,
    AwardExtended: true,
    AwardEndedWithMembership: true
  },
  idOf: ({ community }) => community,
  initial: () => ({ facts: [] }),
  apply: (row, { event, position }) => {
    row.facts.push([position, event])
    return row
  }
}

/** What was recorded before the cutoff, in that order. */
export const factsIn = (row: AccreditationRow | undefined, cutoff: Cutoff): ReadonlyArray<Read> =>
  standing(row?.facts ?? [], cutoff).map(([, event]) => event)

/** Where it stood by a day, told by days as a history is: what was recorded late has the place it has in the world. */
export const accreditationOn = (
  row: AccreditationRow | undefined,
  on: PlainDate,
  cutoff: Cutoff = null
): Accreditation => {
  const byThen: ReadonlyArray<AccreditationEvent> = factsIn(row, cutoff).filter(event => event.on <= on)
  return replay(accreditation)(byThen.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)))
}
