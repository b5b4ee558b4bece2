/**
 * Whether somebody whom a member offers may attend a visit: asked when they are offered, and again when the network
 * accepts. Who offers is the community that is their home; it is private, and no refusal names it.
 */
import type { Knowing } from './facts.ts'
import { waivedFor, type Offer, type UnderWay, type Visit } from './state.ts'
import { obstacleInTeam, unwantedBy } from './team.ts'
import type { ReviewRefusal } from './refusals.ts'
import type { ReviewDay } from '../values/review-key.ts'
import { countOf, type Count } from '../values/count.ts'

/** Who would attend which visit of which review. */
export type WouldAttend = ReviewDay & Pick<Offer, 'visit' | 'reviewer' | 'as'>
type RuleFacts = Knowing<'policy' | 'reviewers' | 'offering' | 'host'>

/** What keeps them from the visit; `null` when nothing does. */
export const obstacleToAttending = (one: WouldAttend, state: UnderWay, known: RuleFacts): ReviewRefusal | null => {
  const { community, visit, reviewer, as } = one
  const before = state.visits.get(visit)
  if (before === undefined) return { type: 'VisitNotOffered', visit }
  if (before.status === 'Offered') return { type: 'VisitNotAgreed', visit }
  if (before.status !== 'Agreed') return { type: 'VisitIsOver', visit, status: before.status }
  const team = [{ reviewer, role: as === 'observer' ? 'observer' : 'member' }] as const
  const waived = waivedFor(state, visit)
  const hosted = { community, host: known.host, unwanted: unwantedBy(state), days: [before.date], waived }
  return (
    obstacleInTeam(team, hosted, known.reviewers) ??
    obstacleAtHome(one, known) ??
    lackOfRoom(one, { state, before }, known)
  )
}

const obstacleAtHome = ({ reviewer }: WouldAttend, { offering }: RuleFacts): ReviewRefusal | null => {
  switch (offering) {
    case 'yes':
      return null
    case 'resting':
      return { type: 'OfferingCommunitySuspended', reviewer }
    case 'no':
      return { type: 'NoMemberOffers', reviewer }
  }
}

interface AgreedVisit {
  readonly state: UnderWay
  readonly before: Extract<Visit, { readonly status: 'Agreed' }>
}
/** Observers on the team, and those whose offers were accepted. */
const observersOf = ({ visit, reviewer }: WouldAttend, { state, before }: AgreedVisit): Count => {
  const accepted = [...state.offers.values()].filter(
    offer => offer.visit === visit && offer.as === 'observer' && offer.answer === 'accepted'
  )
  const onTheTeam = before.team.filter(({ role }) => role === 'observer')
  const all = new Set([...accepted, ...onTheTeam].map(one => one.reviewer))
  return countOf([...all].filter(one => one !== reviewer))
}

const lackOfRoom = (one: WouldAttend, of: AgreedVisit, { policy }: RuleFacts): ReviewRefusal | null => {
  if (one.as !== 'observer') return null
  const [there, room] = [observersOf(one, of), policy.observersAtVisit]
  return there < room ? null : { type: 'NoRoomToAttend', visit: one.visit, there, room }
}
