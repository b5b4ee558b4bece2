/** What a community owed in a cycle, and whether it is met: read off its profile, its membership and its visits. */
import { profileOn, type Community } from '../community/index.ts'
import {
  isConfirmed,
  obligationOf,
  obligations,
  typeIn,
  type ConfirmedObligation,
  type Membership,
  type Obligation
} from '../membership/index.ts'
import type { Visit } from '../review/index.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'

type Held = Extract<Visit, { readonly status: 'Held' }>
/** What is asked of a visit to one of its own reviews: whether it was held, and who came. */
export type VisitOfHost = Pick<Held, 'status' | 'stakeholders'> | { readonly status: Exclude<Visit['status'], 'Held'> }
export interface RecordsOfObligations {
  readonly community: Community
  readonly membership: Membership
  /** Those to its own reviews of the cycle. */
  readonly visits: ReadonlyArray<VisitOfHost>
  readonly sent: SentToOthers
}
/** Whom it sent to the visits of others in the cycle, as far as it is known. */
export interface SentToOthers {
  /** Places on their teams: who went on two visits counts twice. */
  readonly members: number
  /** Whether every visit tells from where its team came: not where that was erased, or was never noted. */
  readonly whole: boolean
}
interface Asked {
  readonly cycle: Cycle
  /** The day whose profile is looked at. */
  readonly on: PlainDate
}
export interface Owed {
  readonly obligation: Obligation
  /** `not-due`: what it depends on has not happened. `not-known`: nothing on record can tell. */
  readonly is: 'met' | 'not-met' | 'not-due' | 'not-known'
}
type Standing = Owed['is']
type Answer = (asked: Asked, records: RecordsOfObligations) => Standing

const metIf = (met: boolean): Standing => (met ? 'met' : 'not-met')

const linkPerson: Answer = ({ on }, { community }) => metIf((profileOn(community, on)?.linkPerson ?? null) !== null)

const confirmed =
  (obligation: ConfirmedObligation): Answer =>
  ({ cycle }, { membership }) =>
    metIf(isConfirmed(membership, { cycle, obligation }))

/** They came, or the community says that they were asked. */
const stakeholdersInvited: Answer = (asked, records) => {
  if (confirmed('stakeholders-invited')(asked, records) === 'met') return 'met'
  const held = records.visits.filter(visit => visit.status === 'Held')
  return held.length === 0 ? 'not-due' : metIf(held.some(({ stakeholders }) => (stakeholders ?? 0) > 0))
}
const wanted = 3

/** Those known to have been sent may be enough; what was erased or never noted may be what is lacking. */
const threeSent: Answer = (_, { sent: { members, whole } }) => {
  if (members >= wanted) return 'met'
  return whole ? 'not-met' : 'not-known'
}

const answers: Readonly<Record<Obligation, Answer>> = {
  'link-person': linkPerson,
  'members-informed': confirmed('members-informed'),
  'information-passed-on': confirmed('information-passed-on'),
  'correspondence-answered': confirmed('correspondence-answered'),
  'stakeholders-invited': stakeholdersInvited,
  'three-sent': threeSent,
  'clients-sent': confirmed('clients-sent'),
  'travel-authorised': confirmed('travel-authorised'),
  'specialist-provided': confirmed('specialist-provided')
}

/** In the order of the table in docs/rulebook/membership.md; none for who was no member of the cycle. */
export const obligationsIn = (asked: Asked, records: RecordsOfObligations): ReadonlyArray<Owed> => {
  const membershipType = typeIn(records.membership, asked.cycle)
  if (membershipType === null) return []
  return obligations
    .filter(obligation => obligationOf[obligation].includes(membershipType))
    .map(obligation => ({ obligation, is: answers[obligation](asked, records) }))
}
