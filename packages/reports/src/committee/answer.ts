/** The accreditations of all communities on a day, as far as they are before the committee or were lately. */
import {
  accreditation,
  isHeldOn,
  openAppeal,
  plusMonths,
  standingOn,
  type Accreditation,
  type Award,
  type Case,
  type CommunityId,
  type PlainDate
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right, type Either } from 'fp-ts/lib/Either.js'
import { decisionsIn, typeHeldOn } from '../accreditation-case/case-on-day.ts'
import { nameOn } from '../names.ts'
import { communities } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { memberships } from '../tables/membership-row.ts'
import { accreditationSteps, allStoodOn } from '../tables/steps.ts'
import type { AskCommittee, AwardBefore, CaseBefore, CaseDecided, Committee } from './committee.ts'

export const committeeTables = { cycles, communities, memberships, steps: accreditationSteps }
type Rows = RowsOf<typeof committeeTables>
interface Whose {
  readonly community: CommunityId
  readonly name: string | null
}
interface Told {
  readonly whose: Whose
  readonly state: Accreditation
}

type Before = Extract<Case, { readonly status: CaseBefore['status'] }>
const isBefore = (one: Case): one is Before =>
  one.status === 'Presented' || one.status === 'Deferred' || one.status === 'UnderAppeal'

const casesOf = (rows: Rows, { whose, state }: Told, on: PlainDate): ReadonlyArray<CaseBefore> =>
  state.cases.filter(isBefore).map(one => {
    const { cycle, status, presentedOn } = one
    const membershipType = typeHeldOn(rows, whose.community, on)
    const { decisions, proposed } = decisionsIn({ state, membershipType }, { cycle, on })
    const appeal = status === 'UnderAppeal' ? openAppeal(state) : null
    return {
      ...{ ...whose, cycle, status, presentedOn, limit: status === 'Deferred' ? one.limit : null, proposed },
      open: decisions.filter(tried => tried.open).map(({ decision }) => decision),
      panelAppointed: appeal === null ? null : appeal.panel !== null
    }
  })

/** Why it is to be looked at again. */
const openReferrals = ({ referrals }: Award): AwardBefore['referredFor'] =>
  referrals.filter(({ settledOn }) => settledOn === null).map(({ cause }) => cause)

const replyOf = ({ reply }: Award, isSuspended: boolean): Pick<AwardBefore, 'replyDue' | 'replied'> =>
  reply === null || !isSuspended
    ? { replyDue: null, replied: false }
    : { replyDue: reply.due, replied: reply.words !== null }

const awardOf = (whose: Whose, award: Award, on: PlainDate): ReadonlyArray<AwardBefore> => {
  const { certificate, until } = award
  const [standing, referredFor] = [standingOn(award, on), openReferrals(award)]
  const isSuspended = standing === 'Suspended'
  if (!isHeldOn(award, on) || (!isSuspended && referredFor.length === 0)) return []
  return [{ ...whose, certificate, standing, until, referredFor, ...replyOf(award, isSuspended) }]
}

const decidedOf = ({ whose, state }: Told, on: PlainDate): ReadonlyArray<CaseDecided> => {
  const since = plusMonths(on, -12)
  return state.cases.flatMap(one => {
    if (!('last' in one) || one.last.on <= since) return []
    const { decision, on: decidedOn, letterOn, appealUntil } = one.last
    return [{ ...whose, cycle: one.cycle, decision, on: decidedOn, letterOn, appealUntil }]
  })
}

export const committeeAnswer = (rows: Rows, { on }: AskCommittee): Either<never, Committee> => {
  const name = nameOn(rows.communities, on)
  const all = [...allStoodOn(on)(accreditation, rows.steps)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([community, state]): Told => ({ whose: { community, name: name(community) }, state }))
  return right({
    on,
    cases: all.flatMap(told => casesOf(rows, told, on)),
    awards: all.flatMap(({ whose, state }) => state.awards.flatMap(award => awardOf(whose, award, on))),
    decided: all.flatMap(told => decidedOf(told, on))
  })
}
