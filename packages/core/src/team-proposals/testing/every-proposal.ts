/**
 * The same answers by trying everything: every team for every visit, with rules written anew. And every single exchange in
 * a proposal. It shares no code with what it checks.
 */
import type { AvailableReviewer, TeamsQuestion, VisitToStaff } from '../question.ts'

/** By visit, in the order of days and communities: sorted ids, or nobody. */
export type Ids = ReadonlyArray<ReadonlyArray<string> | null>

const nameOf = (visit: VisitToStaff): string => `${visit.day} ${visit.community} ${visit.kind} ${visit.visit}`
export const inOrder = ({ visits }: TeamsQuestion): ReadonlyArray<VisitToStaff> =>
  [...visits].sort((one, two) => (nameOf(one) < nameOf(two) ? -1 : 1))
export const everybody = ({ reviewers }: TeamsQuestion): ReadonlyArray<string> =>
  reviewers.map(({ reviewer }) => String(reviewer)).sort()
const described = ({ reviewers }: TeamsQuestion, id: string): AvailableReviewer =>
  reviewers.find(({ reviewer }) => reviewer === id)!

const past = ({ history }: TeamsQuestion, id: string) =>
  history.filter(({ team }) => team.some(({ reviewer }) => reviewer === id))
const loadBefore = (question: TeamsQuestion, id: string): number =>
  question.history
    .filter(({ cycle }) => question.visits.some(visit => visit.cycle === cycle))
    .flatMap(({ team }) => team)
    .filter(({ reviewer, role }) => reviewer === id && role !== 'observer').length

/** Whether a rule that may be waived, and was not, keeps somebody from a visit. */
const isKept = ({ community, host, waived = [] }: VisitToStaff, one: AvailableReviewer): boolean => {
  const alike = (own: string | null, its: string | null | undefined) => own !== null && own === its
  const keeps = [
    one.homeIsMember ? null : 'ReviewerHomeNotAMember',
    one.visitedBy.includes(community) ? 'ReviewerVisitedInReturn' : null,
    alike(one.localArea, host?.barredArea) ? 'ReviewerFromTheArea' : null,
    alike(one.homeParent, host?.parent) ? 'ReviewerSharesTheParent' : null
  ]
  return keeps.some(rule => rule !== null && !waived.some(other => other === rule))
}

const mayGo = (question: TeamsQuestion, visit: VisitToStaff, id: string): boolean => {
  const { home, free } = described(question, id)
  if (isKept(visit, described(question, id))) return false
  if (home === visit.community || past(question, id).some(({ days }) => days.includes(visit.day))) return false
  return free.some(({ from, until }) => from <= visit.day && visit.day <= until)
}
/** How many of each are needed once what was waived is not. */
const neededFor = ({ policy }: TeamsQuestion, { kind, waived = [] }: VisitToStaff) => ({
  clients: waived.includes('TooFewClientMembers') ? 0 : policy.clientMembersOnTeam,
  leaders: waived.includes('TooFewLeadReviewers') ? 0 : policy.leadReviewersOnTeam,
  specialists: kind !== 'accreditation' || waived.includes('TooFewSpecialists') ? 0 : policy.tcSpecialistsOnTeam
})
const isWholeTeam = (question: TeamsQuestion, visit: VisitToStaff, ids: ReadonlyArray<string>) => {
  const { teamSize, tcSpecialistYears } = question.policy
  const { clients, leaders, specialists } = neededFor(question, visit)
  const leads = ids.filter(id => described(question, id).trainedAsLead)
  const special = ids.filter(id => {
    const { specialist, seniorYears } = described(question, id)
    return specialist && seniorYears !== null && seniorYears >= tcSpecialistYears
  })
  return (
    ids.length === teamSize &&
    ids.filter(id => described(question, id).client).length >= clients &&
    leads.length >= leaders &&
    special.length >= specialists &&
    (specialists === 0 || new Set([...leads, ...special]).size >= leaders + specialists)
  )
}
/** Whether a proposal breaks no rule. */
export const isAllowed = (question: TeamsQuestion, ids: Ids): boolean => {
  const visits = inOrder(question)
  return (
    ids.every(
      (team, at) =>
        team === null ||
        (isWholeTeam(question, visits[at]!, team) && team.every(id => mayGo(question, visits[at]!, id)))
    ) && everybody(question).every(id => staysWithin(question, ids, id))
  )
}
const staysWithin = (question: TeamsQuestion, ids: Ids, id: string): boolean => {
  const days = inOrder(question)
    .filter((_, at) => ids[at]?.includes(id))
    .map(({ day }) => day)
  const isSpared = days.length === 0 || loadBefore(question, id) + days.length <= question.policy.visitsPerReviewer
  return isSpared && new Set(days).size === days.length
}

const score = (question: TeamsQuestion, ids: Ids): ReadonlyArray<number | string> => {
  const loads = everybody(question).map(id => loadBefore(question, id) + ids.filter(team => team?.includes(id)).length)
  return [
    ids.filter(team => team === null).length,
    Math.max(0, ...loads),
    loads.reduce((sum, load) => sum + load ** 2, 0),
    ...ids.flatMap(team => (team === null ? ['~'] : team))
  ]
}
/** Whether the one proposal is better. */
export const isBetter = (question: TeamsQuestion, one: Ids, other: Ids): boolean => {
  const [mine, others] = [score(question, one), score(question, other)]
  const at = mine.findIndex((part, place) => part !== others[place])
  return at !== -1 && mine[at]! < others[at]!
}

const choose = (ids: ReadonlyArray<string>, size: number): ReadonlyArray<ReadonlyArray<string>> => {
  if (size === 0) return [[]]
  return ids.flatMap((id, at) => choose(ids.slice(at + 1), size - 1).map(others => [id, ...others]))
}
const teamsFor = (question: TeamsQuestion, visit: VisitToStaff) =>
  choose(
    everybody(question).filter(id => mayGo(question, visit, id)),
    question.policy.teamSize
  ).filter(team => isWholeTeam(question, visit, team))

/** The best of all proposals. */
export const bestOfAll = (question: TeamsQuestion): Ids => {
  const visits = inOrder(question)
  const teams = visits.map(visit => teamsFor(question, visit))
  let best: Ids = visits.map(() => null)
  const tryFrom = (at: number, before: Ids): void => {
    if (at === visits.length) {
      if (isBetter(question, before, best)) best = before
      return
    }
    for (const team of [null, ...teams[at]!]) {
      const next = [...before, team]
      if (everybody(question).every(id => staysWithin(question, next, id))) tryFrom(at + 1, next)
    }
  }
  tryFrom(0, [])
  return best
}

const instead = (team: ReadonlyArray<string>, leaves: string, comes: string) =>
  team.map(id => (id === leaves ? comes : id)).sort()

const replaced = (question: TeamsQuestion, ids: Ids, at: number): ReadonlyArray<Ids> => {
  const team = ids[at] ?? []
  const others = everybody(question).filter(id => !team.includes(id))
  return team.flatMap(leaves => others.map(comes => ids.with(at, instead(team, leaves, comes))))
}
const swapped = (ids: Ids, at: number, later: number): ReadonlyArray<Ids> => {
  const [team, other] = [ids[at] ?? [], ids[later] ?? []]
  const leaving = team.filter(id => !other.includes(id))
  const coming = other.filter(id => !team.includes(id))
  return leaving.flatMap(leaves =>
    coming.map(comes => ids.with(at, instead(team, leaves, comes)).with(later, instead(other, comes, leaves)))
  )
}
/** Every proposal that a single exchange makes of one. */
export const exchanged = (question: TeamsQuestion, ids: Ids): ReadonlyArray<Ids> =>
  inOrder(question).flatMap((visit, at) => [
    ...((ids[at] ?? null) === null
      ? teamsFor(question, visit).map(team => ids.with(at, team))
      : replaced(question, ids, at)),
    ...ids.flatMap((_, later) => (later > at ? swapped(ids, at, later) : []))
  ])
