/** One community's membership: what happened, with positions, so that any earlier moment can be read off it. */
import { membership, replay, type CommunityId, type Membership, type MembershipEvent } from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Table } from '@cofc/projections'
import { standing, type Cutoff } from './position-log.ts'

export interface MembershipRow {
  readonly facts: Array<[Position, MembershipEvent]>
}

export const memberships: Table<CommunityId, MembershipRow, MembershipEvent> = {
  name: 'memberships',
  version: 2,
  reads: {
    EarlierYearsAttested: true,
    EnquiryReceived: true,
    MembershipAppliedFor: true,
    FormReceived: true,
    CommunityAdmitted: true,
    MembershipRenewed: true,
    MembershipTypeChanged: true,
    FullCycleCompleted: true,
    MembershipSuspended: true,
    SuspensionLifted: true,
    ObligationConfirmed: true,
    MembershipLapsed: true,
    MembershipWithdrawn: true,
    MembershipTerminated: true,
    CommunityClosed: true,
    CommunityMerged: true
  },
  idOf: ({ community }) => community,
  initial: () => ({ facts: [] }),
  apply: (row, { event, position }) => {
    row.facts.push([position, event])
    return row
  }
}

export const membershipIn = (row: MembershipRow, cutoff: Cutoff): Membership =>
  replay(membership)(standing(row.facts, cutoff).map(([, event]) => event))
