/** What it takes to keep, suspend, reinstate, withdraw or extend an award, and the event that says so. */
import { lastDayOf } from '../values/months.ts'
import { earliest, plusDays, type PlainDate } from '../values/plain-date.ts'
import { plusWorkingDays } from '../values/working-days.ts'
import type { DecideOnAward } from './commands.ts'
import type { Knowing } from './decision.ts'
import type { AwardExtended, AwardKept, AwardReinstated, AwardSuspended, AwardWithdrawn } from './events.ts'
import type { AwardDecision, DecidedBy } from './parts.ts'
import type { AccreditationRefusal } from './refusals.ts'
import { whyNotAgain } from './reinstating.ts'
import { awardHeldOn, standingOn } from './standing.ts'
import type { Accreditation, Award } from './state.ts'

export type OnAwardFacts = Knowing<'policy' | 'holidays' | 'typeThatDay'>
interface Around {
  readonly state: Accreditation
  readonly known: OnAwardFacts
}

/** Its end was by that day the last, and no withdrawal came to it since. */
const endedWithMembership = ({ steps }: Award, on: PlainDate): boolean =>
  steps.findLast(step => step.on <= on)?.step === 'ended' && steps.at(-1)?.step !== 'withdrawn'

/** The award that is held; to be reinstated, also one that ended with the membership. */
export const awardMeant = ({ decision, on }: DecideOnAward, state: Accreditation): Award | null =>
  awardHeldOn(state, on) ??
  (decision === 'reinstated' ? (state.awards.findLast(award => endedWithMembership(award, on)) ?? null) : null)

type Takes = (command: DecideOnAward, award: Award, around: Around) => AccreditationRefusal | null

const toKeep: Takes = ({ on }, { referrals }) =>
  referrals.some(one => one.settledOn === null && one.on <= on) ? null : { type: 'AwardNotReferred' }

const toSuspend: Takes = ({ on }, award) => (standingOn(award, on) === 'InForce' ? null : { type: 'NoAward' })

const toReinstate: Takes = ({ on }, award, { state, known }) =>
  standingOn(award, on) === 'InForce' ? { type: 'AwardNotSuspended' } : whyNotAgain(award, { on, state, known })

const toWithdraw: Takes = ({ on }, award) => {
  if (standingOn(award, on) !== 'Suspended') return { type: 'AwardNotSuspended' }
  const { reply } = award
  return reply === null || reply.words !== null || on > reply.due ? null : { type: 'ReplyStillDue', until: reply.due }
}

/** At most by what policy allows, and never into the days of a later award. */
const latestEnd = (award: Award, { state, known: { policy } }: Around): PlainDate =>
  earliest(
    lastDayOf(plusDays(award.until, 1), policy.awardExtensionMonths),
    ...state.awards.filter(({ from }) => from > award.until).map(({ from }) => plusDays(from, -1))
  )
const toExtend: Takes = ({ on, until }, award, around) => {
  if (standingOn(award, on) !== 'InForce') return { type: 'NoAward' }
  if (award.extended) return { type: 'AlreadyExtended', until: award.until }
  if (until === null || until <= award.until) return { type: 'ExtensionNotLater', until: award.until }
  if (around.known.typeThatDay !== 'Accreditation') return { type: 'NotAnAccreditationMember', cycle: null }
  const latest = latestEnd(award, around)
  return until > latest ? { type: 'ExtensionTooLong', latest } : null
}

const takes: Readonly<Record<AwardDecision, Takes>> = {
  kept: toKeep,
  suspended: toSuspend,
  reinstated: toReinstate,
  withdrawn: toWithdraw,
  extended: toExtend
}
/** What keeps it from being decided so; `null` when nothing does. */
export const whyNotOnAward: Takes = (command, award, around) =>
  command.decision !== 'extended' && command.until !== null
    ? { type: 'ExtensionNotLater', until: award.until }
    : takes[command.decision](command, award, around)

type OnAward = AwardKept | AwardSuspended | AwardReinstated | AwardWithdrawn | AwardExtended

export const outcomeOnAward = (
  { decision, community, cause, words, until, on }: DecideOnAward,
  award: Award,
  { by, known: { policy, holidays } }: { readonly by: DecidedBy; readonly known: OnAwardFacts }
): OnAward => {
  const said = { community, award: award.number, by, words, on }
  switch (decision) {
    case 'kept':
      return { type: 'AwardKept', ...said, cause }
    case 'suspended':
      return {
        type: 'AwardSuspended',
        ...said,
        cause,
        replyDue: plusWorkingDays(on, policy.replyWorkingDays, holidays)
      }
    case 'reinstated':
      return { type: 'AwardReinstated', ...said, after: standingOn(award, on) === 'Ended' ? 'end' : 'suspension' }
    case 'withdrawn':
      return {
        type: 'AwardWithdrawn',
        ...said,
        cause,
        appealUntil: plusWorkingDays(on, policy.appealWorkingDays, holidays)
      }
    case 'extended':
      return { type: 'AwardExtended', ...said, cause, until: until ?? award.until }
  }
}
