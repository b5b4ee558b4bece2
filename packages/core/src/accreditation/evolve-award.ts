/** What each event makes of the awards of a community. */
import type { Count } from '../values/count.ts'
import type {
  AccreditationAwarded,
  AwardAttested,
  AwardEndedWithMembership,
  AwardExtended,
  AwardKept,
  AwardReferred,
  AwardReinstated,
  AwardSuspended,
  AwardWithdrawn,
  InterimReviewed,
  SuspensionReplied
} from './events.ts'
import { votersOf } from './evolve-case.ts'
import type { AwardDecision } from './parts.ts'
import type { Accreditation, Award, AwardStep } from './state.ts'
import type { PlainDate } from '../values/plain-date.ts'

const changingAward = (state: Accreditation, number: Count, become: (award: Award) => Award): Accreditation => {
  const place = state.awards.findIndex(award => award.number === number)
  const before = state.awards[place]
  return before === undefined ? state : { ...state, awards: state.awards.with(place, become(before)) }
}

const untouched = {
  ...{ extended: false, steps: [], referrals: [], interims: [], decisions: [] },
  ...{ reply: null, withdrawal: null }
} as const

const inOrder = (steps: ReadonlyArray<AwardStep>): ReadonlyArray<AwardStep> =>
  steps.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
const added = (state: Accreditation, award: Award): Accreditation => {
  if (state.awards.some(({ number }) => number === award.number)) return state
  const steps = state.ahead.awards.flatMap(({ award: of, step }) => (of === award.number ? [step] : []))
  return { ...state, awards: [...state.awards, { ...award, steps: inOrder(steps) }] }
}

export const awarded = (state: Accreditation, event: AccreditationAwarded): Accreditation => {
  const { award: number, certificate, case: of, cycle, name, edition, from, until, interimDue, on } = event
  const one = state.cases.find(begun => begun.number === of)
  const visitors = one !== undefined && 'visitors' in one ? one.visitors : []
  const term = { awardedOn: on, from, until, interimDue }
  return added(state, { ...untouched, number, certificate, case: of, cycle, name, edition, visitors, ...term })
}
export const attested = (state: Accreditation, event: AwardAttested): Accreditation => {
  const { award: number, certificate, edition, from, until, on } = event
  const former = { case: null, cycle: null, name: null, interimDue: null, visitors: [], awardedOn: on }
  return added(state, { ...untouched, ...former, number, certificate, edition, from, until })
}

const withStep = (award: Award, step: AwardStep['step'], on: PlainDate): Award => ({
  ...award,
  steps: inOrder([...award.steps, { step, on }])
})

/** What had been referred by then is settled. */
const settled = (award: Award, day: PlainDate): Award => ({
  ...award,
  referrals: award.referrals.map(one => (one.settledOn === null && one.on <= day ? { ...one, settledOn: day } : one))
})
type Decision = AwardKept | AwardSuspended | AwardReinstated | AwardWithdrawn | AwardExtended
const decisionOf = {
  AwardKept: 'kept',
  AwardSuspended: 'suspended',
  AwardReinstated: 'reinstated',
  AwardWithdrawn: 'withdrawn',
  AwardExtended: 'extended'
} as const satisfies Record<Decision['type'], AwardDecision>

const noted = (award: Award, { type, on, words }: Decision): Award =>
  words === null
    ? award
    : { ...award, decisions: [...award.decisions, { decision: decisionOf[type], on, words: words.commitment }] }

const afterDecision = (award: Award, event: Decision): Award => {
  switch (event.type) {
    case 'AwardKept':
      return settled(award, event.on)
    case 'AwardSuspended':
      return {
        ...withStep(settled(award, event.on), 'suspended', event.on),
        reply: { due: event.replyDue, words: null }
      }
    case 'AwardReinstated':
      return withStep(settled(award, event.on), event.after === 'end' ? 'reinstated' : 'lifted', event.on)
    case 'AwardWithdrawn': {
      const withdrawal = { appealUntil: event.appealUntil, voted: votersOf(event.by) }
      return { ...withStep(settled(award, event.on), 'withdrawn', event.on), withdrawal }
    }
    case 'AwardExtended':
      return { ...award, until: event.until, extended: true }
  }
}
/** What ended with the membership by its day, and by days alone is not there yet. */
const endedAhead = (state: Accreditation, award: Count, step: AwardStep): Accreditation => ({
  ...state,
  ahead: { ...state.ahead, awards: [...state.ahead.awards, { award, step }] }
})
const isThere = ({ awards }: Accreditation, award: Count): boolean => awards.some(({ number }) => number === award)

export const decidedOn = (state: Accreditation, event: Decision): Accreditation =>
  event.type === 'AwardSuspended' && event.by === null && !isThere(state, event.award)
    ? endedAhead(state, event.award, { step: 'suspended', on: event.on })
    : changingAward(state, event.award, award => noted(afterDecision(award, event), event))

export const replied = (state: Accreditation, { award: number, words }: SuspensionReplied): Accreditation =>
  changingAward(state, number, award =>
    award.reply === null ? award : { ...award, reply: { ...award.reply, words: words.commitment } }
  )

export const ended = (state: Accreditation, { award: number, on }: AwardEndedWithMembership): Accreditation =>
  isThere(state, number)
    ? changingAward(state, number, award => withStep(award, 'ended', on))
    : endedAhead(state, number, { step: 'ended', on })

type ReferralEvent = Pick<AwardReferred, 'cause' | 'cycle' | 'merged' | 'on'>
const withReferral = (award: Award, { cause, cycle, merged, on }: ReferralEvent): Award => ({
  ...award,
  referrals: [...award.referrals, { cause, cycle, merged, on, settledOn: null }]
})
export const referred = (state: Accreditation, event: AwardReferred): Accreditation =>
  changingAward(state, event.award, award => withReferral(award, event))

export const interimReviewed = (state: Accreditation, event: InterimReviewed): Accreditation =>
  changingAward(state, event.award, award => {
    const { cycle, outcome, on } = event
    const reviewed = { ...award, interims: [...award.interims, { cycle, outcome, on }] }
    return outcome === 'kept' ? reviewed : withReferral(reviewed, { cause: 'interim', cycle, merged: null, on })
  })
