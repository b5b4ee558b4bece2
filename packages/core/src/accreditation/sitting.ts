/**
 * Who decides, and whether they may: a sitting of the committee, an appeal panel, or the chair alone. Who stood aside
 * counts neither for the quorum nor in the vote; who abstains counts for the quorum.
 */
import type { PolicyBook } from '../policy/index.ts'
import { countOf, type Count } from '../values/count.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { Deciding } from './commands.ts'
import type { Knowing } from './decision.ts'
import type { CommitteeMember } from './facts.ts'
import type { DecidedBy, Sitting, Votes } from './parts.ts'
import type { AccreditationRefusal } from './refusals.ts'

export type SittingFacts = Knowing<'present' | 'stoodAside' | 'members'>

/** What a sitting needs, and who must not vote in it. */
export interface SittingRules {
  readonly visitors: ReadonlyArray<ReviewerId>
  readonly quorum: Count
  /** Lay members among the voters; `null` where none are asked for. */
  readonly layMembers: Count | null
  readonly layWaived: boolean
  /** Who alone may vote; `null` for the committee, whose chair is trained as chair. */
  readonly panel: ReadonlyArray<ReviewerId> | null
}
/** What a sitting of the committee needs. */
export const committeeRules = (
  { committeeQuorum, layMembersForQuorum }: PolicyBook,
  visitors: ReadonlyArray<ReviewerId>,
  layWaived: boolean
): SittingRules => ({ visitors, quorum: committeeQuorum, layMembers: layMembersForQuorum, layWaived, panel: null })

/** Those named, with what is known of them. */
interface Gathered {
  readonly present: ReadonlyArray<ReviewerId>
  readonly aside: ReadonlyArray<ReviewerId>
  readonly voters: ReadonlyArray<ReviewerId>
}
const gathered = ({ present, stoodAside }: SittingFacts): Gathered => {
  const there = [...new Set(present ?? [])]
  const aside = [...new Set(stoodAside ?? [])]
  return { present: there, aside, voters: there.filter(member => !aside.includes(member)) }
}
const known = (members: ReadonlyArray<CommitteeMember>, id: ReviewerId): CommitteeMember | null =>
  members.find(({ member }) => member === id) ?? null

/** Somebody who is not on the committee that day. */
export const whyNotInOffice = (
  ids: ReadonlyArray<ReviewerId>,
  members: ReadonlyArray<CommitteeMember>
): AccreditationRefusal | null => {
  const stranger = ids.find(id => known(members, id)?.inOffice !== true)
  return stranger === undefined ? null : { type: 'NotOnTheCommittee', member: stranger }
}
/** Somebody who visited, or has an interest; of an interest it is not said whose it is. */
export const whyNotImpartial = (
  ids: ReadonlyArray<ReviewerId>,
  visitors: ReadonlyArray<ReviewerId>,
  members: ReadonlyArray<CommitteeMember>
): AccreditationRefusal | null => {
  const visitor = ids.find(id => visitors.includes(id))
  if (visitor !== undefined) return { type: 'MemberMustStandAside', member: visitor }
  return ids.some(id => known(members, id)?.interest === true) ? { type: 'InterestNotDeclared' } : null
}
const lay = (voters: ReadonlyArray<ReviewerId>, members: ReadonlyArray<CommitteeMember>): number =>
  voters.filter(id => known(members, id)?.lay === true).length

const hasEnoughLay = (voters: ReadonlyArray<ReviewerId>, { layMembers }: SittingRules, { members }: SittingFacts) =>
  layMembers === null || lay(voters, members) >= layMembers

/** Who is in the chair, and who votes. */
interface Voting {
  readonly chair: ReviewerId
  readonly voters: ReadonlyArray<ReviewerId>
}
const whyNotChaired = (
  { chair, voters }: Voting,
  { panel }: SittingRules,
  { members }: SittingFacts
): AccreditationRefusal | null =>
  voters.includes(chair) && (panel !== null || known(members, chair)?.chairs === true) ? null : { type: 'ChairMissing' }

/** More for than against; where as many are on either side, one at least, the casting vote breaks the tie. */
export const isCarried = ({ inFavour, against, castingVote }: Votes): boolean =>
  inFavour > against || (inFavour === against && inFavour > 0 && castingVote)

const whyNotCounted = (votes: Votes, there: number): AccreditationRefusal | null => {
  const { inFavour, against, abstained } = votes
  const counted = inFavour + against + abstained
  if (counted !== there) return { type: 'VotesDoNotAddUp', there, counted }
  return isCarried(votes) ? null : { type: 'NotCarried', inFavour, against }
}
const whyNotThere = (
  { present, aside, voters }: Gathered,
  { panel }: SittingRules,
  { members }: SittingFacts
): AccreditationRefusal | null => {
  if (aside.some(member => !present.includes(member))) return { type: 'StoodAsideButAbsent' }
  const other = panel === null ? undefined : voters.find(member => !panel.includes(member))
  return other === undefined ? whyNotInOffice(voters, members) : { type: 'NotOnThePanel', member: other }
}
const whyNotQuorate = (voting: Voting, rules: SittingRules, facts: SittingFacts): AccreditationRefusal | null => {
  const { voters } = voting
  const { quorum, layWaived } = rules
  if (voters.length < quorum) return { type: 'QuorumNotReached', there: voters.length, needed: quorum }
  const obstacle = whyNotChaired(voting, rules, facts)
  if (obstacle !== null) return obstacle
  return hasEnoughLay(voters, rules, facts) || layWaived ? null : { type: 'LayMemberMissing' }
}

const whyNotTheChair = (
  { chair }: Deciding,
  { visitors }: SittingRules,
  { members }: SittingFacts
): AccreditationRefusal | null => {
  const obstacle = whyNotInOffice([chair], members) ?? whyNotImpartial([chair], visitors, members)
  if (obstacle !== null) return obstacle
  return known(members, chair)?.chairs === true ? null : { type: 'ChairMissing' }
}

/** What keeps those named from deciding; `null` when nothing does. */
export const whyNotDecide = (
  command: Deciding,
  rules: SittingRules,
  facts: SittingFacts
): AccreditationRefusal | null => {
  if (command.votes === null) return whyNotTheChair(command, rules, facts)
  const those = gathered(facts)
  return (
    whyNotThere(those, rules, facts) ??
    whyNotImpartial(those.voters, rules.visitors, facts.members) ??
    whyNotQuorate({ chair: command.chair, voters: those.voters }, rules, facts) ??
    whyNotCounted(command.votes, those.voters.length)
  )
}

/** Waived whenever the rule was, whether or not enough took part: otherwise a waiver would tell that too few did. */
const layOutcome = ({ layMembers, layWaived }: SittingRules): Sitting['layMembers'] => {
  if (layMembers === null) return 'not-asked'
  return layWaived ? 'waived' : 'met'
}

/** Who decided, as an event says it: how many stood aside, and never who. */
export const decidedBy = (command: Deciding, rules: SittingRules, facts: SittingFacts): DecidedBy => {
  const { chair, votes, present, stoodAside } = command
  if (votes === null) return { chair, sitting: null }
  const { voters, aside } = gathered(facts)
  const layMembers = layOutcome(rules)
  return {
    chair,
    sitting: { ...votes, voters, stoodAside: countOf(aside), layMembers, present, aside: stoodAside }
  }
}
