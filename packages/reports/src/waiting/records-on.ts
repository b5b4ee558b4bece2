/** Everything that something may wait in, as it stood at the end of a day. */
import {
  accreditation,
  announcement,
  calendar,
  community,
  gathering,
  hmpAudit,
  holidaysIn,
  policy,
  replay,
  serviceAccess,
  type CommunityId,
  type Cycle,
  type Holidays,
  type PlainDate,
  type RecordsOfDues,
  type ReviewCycle
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { membershipOn } from '../membership-register/standing-on.ts'
import { accountOn, accounts } from '../tables/account-row.ts'
import { communities } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { gatherings } from '../tables/gathering-row.ts'
import { memberships } from '../tables/membership-row.ts'
import { policies } from '../tables/policy-row.ts'
import { reviewsOn } from '../tables/reviews-on.ts'
import {
  accessSteps,
  accreditationSteps,
  allStoodOn,
  announcementSteps,
  auditSteps,
  communitySteps,
  holidays,
  reviewSteps
} from '../tables/steps.ts'

export const recordTables = {
  ...{ cycles, communities, memberships, accounts, policies, gatherings, steps: reviewSteps },
  ...{ cases: accreditationSteps, audits: auditSteps, access: accessSteps, news: announcementSteps },
  ...{ registered: communitySteps, calendar: holidays }
}
type Rows = RowsOf<typeof recordTables>

/** Which rows tell of one community, beside those that are the network's. */
export const recordsOf = (one: CommunityId, known: Iterable<Cycle>) => ({
  ...{
    communities: [one],
    registered: [one],
    memberships: [one],
    cases: [one],
    accounts: [one],
    audits: [one],
    access: [one]
  },
  steps: [...known].map(cycle => `${cycle}:${one}:`)
})

/** By what was declared by then. */
export const declaredIn = (rows: Pick<Rows, 'calendar'>, on: PlainDate): Holidays =>
  holidaysIn(allStoodOn(on)(calendar, rows.calendar).get('calendar') ?? [])

const each = <Id, Row, State>(rows: ReadonlyMap<Id, Row>, stateOf: (row: Row) => State): Map<Id, State> =>
  new Map([...rows].map(([id, row]) => [id, stateOf(row)]))

const cyclesIn = ({ cycles: rows }: Rows): ReadonlyMap<Cycle, ReviewCycle> =>
  each(rows, ({ planned }): ReviewCycle =>
    planned === null ? { status: 'NotPlanned' } : { status: 'Planned', ...planned }
  )

export const recordsOn = (rows: Rows, on: PlainDate): RecordsOfDues => {
  const byThen = <E extends { readonly on: PlainDate }>(facts: ReadonlyArray<E>) => facts.filter(fact => fact.on <= on)
  const of = <E extends { readonly on: PlainDate }>({
    facts
  }: {
    readonly facts: ReadonlyArray<readonly [string, E]>
  }) => byThen(facts.map(([, event]) => event))
  const all = allStoodOn(on)
  return {
    communities: all(community, rows.registered),
    memberships: each(rows.memberships, row => membershipOn(row, on)),
    cycles: cyclesIn(rows),
    reviews: reviewsOn(rows.steps, on),
    audits: all(hmpAudit, rows.audits),
    policy: replay(policy)([...rows.policies.values()].flatMap(of)),
    accreditations: all(accreditation, rows.cases),
    gatherings: [...rows.gatherings].map(([code, { facts }]) => [code, replay(gathering)(byThen(facts))] as const),
    announcements: [...all(announcement, rows.news)],
    serviceAccess: all(serviceAccess, rows.access),
    accounts: each(rows.accounts, row => accountOn(row, on))
  }
}
