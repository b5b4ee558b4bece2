/**
 * A visit is held on its agreed date, after the self-review is in, by a team of registered reviewers, none kept
 * from it, with as many client members, trained leads and, for an accreditation, TC specialists as policy asks. Who was there is judged, not who was allocated.
 */
import { accept, refuse } from '../../aggregate.ts'
import type { HoldVisit } from '../commands.ts'
import type { Knowing } from '../facts.ts'
import { eventFrom } from '../event-from.ts'
import { inTheWorkbook, waivedFor, type UnderWay, type Visit } from '../state.ts'
import { lackInTeam, needsOfTeam, obstacleInTeam, sameTeam, unwantedBy, type HostedVisit } from '../team.ts'
import type { ReviewDecision } from '../decision.ts'

type RuleFacts = Knowing<'policy' | 'reviewers' | 'host' | 'clientMembers' | 'communities'>

export const holdVisit = (command: HoldVisit, state: UnderWay, known: RuleFacts): ReviewDecision => {
  const { community, cycle, visit, days } = command
  const before = state.visits.get(visit)
  if (inTheWorkbook(state)) return refuse({ type: 'SelfReviewNotIn', community, cycle })
  if (before === undefined) return refuse({ type: 'VisitNotOffered', visit })
  if (before.status === 'Held' && isTheSame(command, before)) return accept()
  if (before.status === 'Offered') return refuse({ type: 'VisitNotAgreed', visit })
  if (before.status !== 'Agreed') return refuse({ type: 'VisitIsOver', visit, status: before.status })
  if (!daysFit(command, before))
    return refuse({ type: 'VisitDaysDoNotFit', visit, agreed: before.date, on: command.on })
  const tooEarly = days.find(day => day < state.submittedOn)
  if (tooEarly !== undefined) return refuse({ type: 'DayBeforeThat', on: tooEarly, notBefore: state.submittedOn })
  return judgedByWhoWasThere(command, known, { unwanted: unwantedBy(state), waived: waivedFor(state, visit) })
}

const isTheSame = (
  { days, mode, team, stakeholders }: HoldVisit,
  before: Extract<Visit, { status: 'Held' }>
): boolean =>
  before.days.join() === days.join() &&
  before.mode === mode &&
  before.stakeholders === stakeholders &&
  sameTeam(before.team, team)

/** Ascending, the agreed date among them, and the last is the day of the command. */
const daysFit = ({ days, on }: HoldVisit, { date }: Extract<Visit, { status: 'Agreed' }>): boolean =>
  days.every((day, index) => index === 0 || day > (days[index - 1] ?? day)) && days.at(-1) === on && days.includes(date)

const judgedByWhoWasThere = (
  command: HoldVisit,
  { policy, reviewers, host, clientMembers, communities }: RuleFacts,
  onRecord: Required<Pick<HostedVisit, 'unwanted' | 'waived'>>
): ReviewDecision => {
  const { community, kind, visit, days, mode, team, stakeholders } = command
  const obstacle =
    obstacleInTeam(team, { community, host, days, ...onRecord }, reviewers) ??
    lackInTeam(team, reviewers, needsOfTeam(policy, { kind, ...onRecord }))
  if (obstacle !== null) return refuse(obstacle)
  const rule = onRecord.waived.includes('TooFewClientMembers') ? 'waived' : 'met'
  return accept(
    {
      ...eventFrom('VisitHeld', command),
      v: 2,
      clientMemberRule: rule,
      clientMembers,
      visit,
      days,
      mode,
      team,
      stakeholders
    },
    { ...eventFrom('TeamCameFrom', command), visit, communities }
  )
}
