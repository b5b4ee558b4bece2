/**
 * What falls due by a day, and is not done: asked of states, and never an event. A limit refuses nothing
 * (docs/decisions/0006). One line for each kind of due.
 */
import { account, type Account } from '../account/index.ts'
import type { Accreditation } from '../accreditation/index.ts'
import type { Announcement } from '../announcement/index.ts'
import type { Community } from '../community/index.ts'
import type { CycleWindows, ReviewCycle } from '../cycle/index.ts'
import type { Gathering } from '../gathering/index.ts'
import { hmpAudit, type HmpAudit } from '../hmp-audit/index.ts'
import { membership, type Membership } from '../membership/index.ts'
import { bookOn, type Policy } from '../policy/index.ts'
import { rearrangementCharges } from '../reactions/charge-a-rearranged-visit.ts'
import type { Review } from '../review/index.ts'
import type { ServiceAccess } from '../service-access/index.ts'
import type { ReviewKey } from '../values/review-key.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ShortCode } from '../values/short-code.ts'
import { duesOfAccounts } from './dues-of-accounts.ts'
import { duesOfAudits } from './dues-of-audits.ts'
import { duesOfAccreditation } from './dues-of-accreditation.ts'
import { accessDue, attendanceDue, newsDue } from './dues-of-gatherings.ts'
import { duesOfReview } from './dues-of-review.ts'
import type { Particulars } from './particulars.ts'

/** The states of everything that something can be due of. */
export interface RecordsOfDues {
  readonly communities: ReadonlyMap<CommunityId, Community>
  readonly memberships: ReadonlyMap<CommunityId, Membership>
  readonly cycles: ReadonlyMap<Cycle, ReviewCycle>
  readonly reviews: ReadonlyArray<{ readonly key: ReviewKey; readonly review: Review }>
  readonly audits: ReadonlyMap<CommunityId, HmpAudit>
  readonly policy: Policy
  readonly accreditations: ReadonlyMap<CommunityId, Accreditation>
  readonly gatherings: ReadonlyArray<readonly [ShortCode, Gathering]>
  readonly announcements: ReadonlyArray<readonly [ShortCode, Announcement]>
  readonly serviceAccess: ReadonlyMap<CommunityId, ServiceAccess>
  readonly accounts: ReadonlyMap<CommunityId, Account>
}
export type DueKind =
  | 'link-person'
  | 'renewal'
  | 'cycle'
  | 'self-review'
  | 'portfolio'
  | 'portfolio-check'
  | 'comments'
  | 'action-point'
  | 'rearrangement-fee'
  | 'offer'
  | 'audit'
  | 'programme'
  | 'programme-lapsed'
  | 'decision-letter'
  | 'deferral'
  | 'appeal-panel'
  | 'suspension-reply'
  | 'interim-review'
  | 'award-expiry'
  | 'referred-award'
  | 'attendance'
  | 'news'
  | 'access'
  | 'access-asked'
  | keyof typeof duesOfAccounts
export interface Due extends Particulars {
  readonly kind: DueKind
  /** `null` when it is the network's own. */
  readonly community: CommunityId | null
  /** `null` when it belongs to none. */
  readonly cycle: Cycle | null
  readonly by: PlainDate
}
type Dues = ReadonlyArray<Omit<Due, 'kind'>>

/** A cycle on record that has its days. */
interface OnRecord {
  readonly cycle: Cycle
  readonly windows: CycleWindows
}
const inOrder = ({ cycles }: RecordsOfDues): ReadonlyArray<OnRecord> =>
  [...cycles]
    .flatMap(([cycle, state]) => (state.status === 'NotPlanned' ? [] : [{ cycle, windows: state.windows }]))
    .toSorted((one, other) => (one.cycle < other.cycle ? -1 : 1))

/** Who belongs to the network, with the cycle held last. */
const members = ({ memberships }: RecordsOfDues) =>
  [...memberships].flatMap(([community, state]) => {
    const last = state.status === 'Active' ? state.cycles.at(-1) : undefined
    return last === undefined ? [] : [{ community, last }]
  })

const linkPersons = ({ communities }: RecordsOfDues): Dues =>
  [...communities].flatMap(([community, state]) =>
    state.status === 'Unknown' || state.linkPersonDue === null
      ? []
      : [{ community, cycle: null, by: state.linkPersonDue }]
  )

const renewals = (records: RecordsOfDues): Dues => {
  const cycles = inOrder(records)
  return members(records).flatMap(({ community, last }) => {
    const next = cycles.find(({ cycle }) => cycle > last.cycle)
    return next === undefined ? [] : [{ community, cycle: next.cycle, by: next.windows.opens }]
  })
}

/** Once for the network, however many wait for it. */
const plans = (records: RecordsOfDues): Dues => {
  const latest = inOrder(records).at(-1)
  const waits = members(records).some(({ last }) => latest !== undefined && last.cycle >= latest.cycle)
  return latest === undefined || !waits ? [] : [{ community: null, cycle: latest.cycle, by: latest.windows.closes }]
}

const ofReviews =
  (kind: keyof typeof duesOfReview) =>
  ({ reviews, cycles }: RecordsOfDues): Dues =>
    reviews.flatMap(({ key: { community, cycle, kind: of }, review }) =>
      duesOfReview[kind](review, cycles.get(cycle)).map(due => ({ community, cycle, review: of, ...due }))
    )

/** Until it is a charge: from then on that is due to be invoiced. */
const rearrangementFees = ({ reviews, accounts }: RecordsOfDues): Dues =>
  reviews.flatMap(({ key, review }) =>
    rearrangementCharges(key, review)
      .filter(({ charge }) => !accounts.get(key.community)?.charges.some(made => made.charge === charge))
      .map(({ on, charge }) => ({ community: key.community, cycle: key.cycle, by: on, charge }))
  )

const ofAudits =
  (kind: keyof typeof duesOfAudits) =>
  ({ memberships, audits, policy }: RecordsOfDues): Dues =>
    [...memberships].flatMap(([community, membership]) =>
      duesOfAudits[kind]({ membership, audits: audits.get(community) ?? hmpAudit.initialState, policy }).map(by => ({
        ...{ community, cycle: null, by }
      }))
    )

const ofAccreditations =
  (kind: keyof typeof duesOfAccreditation) =>
  ({ accreditations, policy }: RecordsOfDues, day: PlainDate): Dues =>
    [...accreditations].flatMap(([community, state]) =>
      duesOfAccreditation[kind](state, bookOn(policy, day)).map(due => ({ community, ...due }))
    )

const attendances = ({ gatherings }: RecordsOfDues): Dues =>
  gatherings.flatMap(([code, gathering]) =>
    attendanceDue(gathering).map(by => ({ community: null, cycle: null, by, gathering: code }))
  )

const newsToAnswer = ({ announcements }: RecordsOfDues): Dues =>
  announcements.flatMap(([code, announcement]) =>
    newsDue(announcement).map(due => ({ cycle: null, ...due, announcement: code }))
  )

const accessToWithdraw = ({ serviceAccess, memberships }: RecordsOfDues): Dues =>
  [...serviceAccess].flatMap(([community, access]) =>
    accessDue(access, memberships.get(community)).map(by => ({ community, cycle: null, by }))
  )

const accessToAnswer = ({ serviceAccess }: RecordsOfDues): Dues =>
  [...serviceAccess].flatMap(([community, { asked }]) =>
    asked.map(({ askedOn }) => ({ community, cycle: null, by: askedOn }))
  )

/** Of whoever has a membership or an account: one may be on record without the other. */
const ofAccounts =
  (kind: keyof typeof duesOfAccounts) =>
  ({ memberships, accounts, policy }: RecordsOfDues): Dues =>
    [...new Set([...memberships.keys(), ...accounts.keys()])].flatMap(community =>
      duesOfAccounts[kind]({
        membership: memberships.get(community) ?? membership.initialState,
        account: accounts.get(community) ?? account.initialState,
        policy
      }).map(due => ({ community, ...due }))
    )

const kinds: { readonly [Kind in DueKind]: (records: RecordsOfDues, day: PlainDate) => Dues } = {
  'link-person': linkPersons,
  renewal: renewals,
  cycle: plans,
  'self-review': ofReviews('self-review'),
  portfolio: ofReviews('portfolio'),
  'portfolio-check': ofReviews('portfolio-check'),
  comments: ofReviews('comments'),
  'action-point': ofReviews('action-point'),
  'rearrangement-fee': rearrangementFees,
  offer: ofReviews('offer'),
  audit: ofAudits('audit'),
  programme: ofAudits('programme'),
  'programme-lapsed': ofAudits('programme-lapsed'),
  'decision-letter': ofAccreditations('decision-letter'),
  deferral: ofAccreditations('deferral'),
  'appeal-panel': ofAccreditations('appeal-panel'),
  'suspension-reply': ofAccreditations('suspension-reply'),
  'interim-review': ofAccreditations('interim-review'),
  'award-expiry': ofAccreditations('award-expiry'),
  'referred-award': ofAccreditations('referred-award'),
  attendance: attendances,
  news: newsToAnswer,
  access: accessToWithdraw,
  'access-asked': accessToAnswer,
  account: ofAccounts('account'),
  quote: ofAccounts('quote'),
  invoice: ofAccounts('invoice'),
  charge: ofAccounts('charge'),
  'money-on-account': ofAccounts('money-on-account'),
  'covered-renewal': ofAccounts('covered-renewal'),
  reminder: ofAccounts('reminder'),
  dispute: ofAccounts('dispute'),
  credit: ofAccounts('credit')
}

/** All that is due by the day or earlier, the longest due first; on one day in the order of the kinds. */
export const dueBy = (day: PlainDate, records: RecordsOfDues): ReadonlyArray<Due> =>
  (Object.keys(kinds) as ReadonlyArray<DueKind>)
    .flatMap(kind => kinds[kind](records, day).map(due => ({ kind, ...due })))
    .filter(({ by }) => by <= day)
    .toSorted((one, other) => (one.by === other.by ? 0 : one.by < other.by ? -1 : 1))
