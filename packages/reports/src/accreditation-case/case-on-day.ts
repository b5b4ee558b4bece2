/** A case as it stood at the end of a day, with the membership that day and what a decision would have to pass. */
import {
  accreditation,
  caseIn,
  decisionsOn,
  inWords,
  isWaived,
  membership,
  proposedOf,
  replay,
  stillOutstanding,
  typeOnDay,
  type Accreditation,
  type AccreditationEvent,
  type Case,
  type CommunityId,
  type MembershipType,
  type PlainDate
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { typeTables } from '../local-report/type-tables.ts'
import { localTables } from '../local-report/review-on-record.ts'
import { windowsIn } from '../tables/cycle-row.ts'
import { memberships } from '../tables/membership-row.ts'
import { bookIn } from '../tables/policy-row.ts'
import { accreditationSteps } from '../tables/steps.ts'
import type {
  AccreditationCase,
  AskAccreditationCase,
  DecisionAsked,
  PackOfCase,
  SittingNeeds
} from './accreditation-case.ts'

export const caseTables = { ...localTables, memberships, steps: accreditationSteps }
export type CaseRows = RowsOf<typeof caseTables>

export interface OnDay {
  readonly case: Case
  readonly state: Accreditation
  /** All of the community that are dated by the day. */
  readonly events: ReadonlyArray<AccreditationEvent>
  readonly membershipType: MembershipType | null
}

/** The type of the membership in force, by what is dated by the day. */
export const typeHeldOn = (
  rows: Pick<CaseRows, 'memberships' | 'cycles'>,
  community: CommunityId,
  on: PlainDate
): MembershipType | null => {
  const facts = rows.memberships.get(community)?.facts ?? []
  const state = replay(membership)(facts.map(([, event]) => event).filter(event => event.on <= on))
  const last = state.cycles.at(-1)
  const [next] = [...windowsIn(rows.cycles)]
    .filter(([cycle]) => last !== undefined && cycle > last.cycle)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return typeOnDay(state, on, next === undefined ? null : { cycle: next[0], ...next[1] })
}

export const caseOnDay = (rows: CaseRows, { community, cycle, on }: AskAccreditationCase): OnDay | null => {
  const events = (rows.steps.get(community)?.steps ?? []).filter(event => event.on <= on)
  const state = replay(accreditation)(events)
  const one = caseIn(state, cycle)
  return one === null ? null : { case: one, state, events, membershipType: typeHeldOn(rows, community, on) }
}

export const packOf = ({ case: one }: Pick<OnDay, 'case'>): PackOfCase | null => {
  if (one.status === 'Applied' || one.status === 'Closed') return null
  const { presentedOn, edition, limit, thresholds, accepted } = one
  return {
    ...{ presentedOn, edition, limit, types: typeTables(one, thresholds), coreMustBeMet: thresholds.coreMustBeMet },
    outstanding: stillOutstanding(one, accepted).map(({ standard, standardType, core, notApplicable }) => ({
      ...{ standard, type: standardType, core, claimedNotApplicable: notApplicable }
    }))
  }
}

export const needsOf = (rows: Pick<CaseRows, 'policies'>, { case: one, state }: OnDay, on: PlainDate): SittingNeeds => {
  const { committeeQuorum: quorum, layMembersForQuorum: layMembers } = bookIn(rows.policies, on, null)
  return {
    ...{ quorum, layMembers, layMembersWaived: isWaived(state, 'LayMemberMissing', one.number) },
    visitors: 'visitors' in one ? one.visitors : []
  }
}

const sentence = inWords(accreditation)
/** Each decision tried by its rules, and what the figures speak for. */
export const decisionsIn = (
  { state, membershipType }: Pick<OnDay, 'state' | 'membershipType'>,
  { cycle, on }: Pick<AskAccreditationCase, 'cycle' | 'on'>
): Pick<AccreditationCase, 'decisions' | 'proposed'> => {
  const tried = decisionsOn(state, { cycle, on, typeThatDay: membershipType })
  const decisions = tried.map(({ decision, whyNot, accepting, byChairAlone }): DecisionAsked => ({
    ...{ decision, open: whyNot === null, whyNot: whyNot === null ? null : sentence(whyNot) },
    ...{ accepting, byChairAlone }
  }))
  return { decisions, proposed: proposedOf(tried) }
}
