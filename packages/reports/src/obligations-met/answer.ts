/** What each member of a cycle owed, and whether it is met, by what is dated by a day. */
import {
  community as communityAggregate,
  obligationsIn,
  replay,
  typeIn,
  type CommunityId,
  type ContentRef,
  type PlainDate
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { membershipOn } from '../membership-register/standing-on.ts'
import type { Extras } from '../report.ts'
import { communities, profileIn } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { memberships } from '../tables/membership-row.ts'
import { visitsHeld } from '../tables/visits-held.ts'
import type { AskObligationsMet, NoObligationsMet, ObligationsMet, ObligationsOfMember } from './obligations-met.ts'
import { sentBy, visitsBy, type HeldVisit } from './sent-to-others.ts'

export const obligationsTables = { cycles, communities, memberships, visits: visitsHeld }
type Rows = RowsOf<typeof obligationsTables>

/** A cycle is looked at on its last day once it is over. */
const dayOf = (rows: Rows, { cycle, on }: AskObligationsMet): PlainDate => {
  const closes = rows.cycles.get(cycle)?.planned?.windows.closes ?? on
  return closes < on ? closes : on
}
/** An explanation asks for each member alone, with the visits of all: they are looked through once. */
const known = new WeakMap<Rows['visits'], Map<string, ReadonlyArray<HeldVisit>>>()
const visitsOf = ({ visits }: Rows, { cycle, on }: AskObligationsMet): ReadonlyArray<HeldVisit> => {
  const ofRows = known.get(visits) ?? new Map<string, ReadonlyArray<HeldVisit>>()
  const asked = `${cycle} ${on}`
  const held = ofRows.get(asked) ?? visitsBy(new Map([...visits].filter(([id]) => id.startsWith(`${cycle}:`))), on)
  known.set(visits, ofRows.set(asked, held))
  return held
}

export const obligationsWords = (rows: Rows, ask: AskObligationsMet): ReadonlyArray<ContentRef> =>
  visitsOf(rows, ask).flatMap(({ cameFrom }) => cameFrom ?? [])

interface Known extends Pick<Extras, 'text'> {
  readonly rows: Rows
  readonly ask: AskObligationsMet
  readonly visits: ReadonlyArray<HeldVisit>
}
const ofMember = ({ rows, ask, visits, text }: Known, community: CommunityId): ReadonlyArray<ObligationsOfMember> => {
  const membership = membershipOn(rows.memberships.get(community) ?? { facts: [] }, ask.on)
  const membershipType = typeIn(membership, ask.cycle)
  if (membershipType === null) return []
  const profiles = (rows.communities.get(community)?.facts ?? []).map(([, event]) => event)
  const own = visits.filter(({ host }) => host === community)
  const owed = obligationsIn(
    { cycle: ask.cycle, on: dayOf(rows, ask) },
    {
      ...{ community: replay(communityAggregate)(profiles), membership },
      visits: own.map(({ stakeholders }) => ({ status: 'Held', stakeholders })),
      sent: sentBy(community, visits, text)
    }
  )
  const name = profileIn(rows.communities.get(community), ask.on, null)?.name ?? null
  return [{ community, name, membershipType, owed }]
}

/** Of any member of the cycle; none of who was no member of it. */
export const obligationsOfMember = (rows: Rows, ask: AskObligationsMet, text: Extras['text']) => {
  const about = { rows, ask, visits: visitsOf(rows, ask), text }
  return (community: CommunityId): ReadonlyArray<ObligationsOfMember> => ofMember(about, community)
}

export const obligationsAnswer = (
  rows: Rows,
  ask: AskObligationsMet,
  { text }: Pick<Extras, 'text'>
): Either<NoObligationsMet, ObligationsMet> => {
  const { cycle, on } = ask
  if ((rows.cycles.get(cycle)?.planned ?? null) === null) return left({ type: 'NoSuchCycle', cycle })
  const members = [...rows.memberships.keys()].toSorted().flatMap(obligationsOfMember(rows, ask, text))
  return right({ cycle, on, members })
}
