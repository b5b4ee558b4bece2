/** Everything that something may wait in, as it stood at the end of a day. */
import {
  community,
  gathering,
  policy,
  replay,
  type CommunityId,
  type Cycle,
  type PlainDate,
  type RecordsOfDues,
  type ReviewCycle
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { membershipOn } from '../membership-register/standing-on.ts'
import { accountOn, accounts } from '../tables/account-row.ts'
import { accreditationOn, accreditations } from '../tables/accreditation-row.ts'
import { communities } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { gatherings } from '../tables/gathering-row.ts'
import { holidays } from '../tables/holidays.ts'
import { jointAudits } from '../tables/joint-audits.ts'
import { memberships } from '../tables/membership-row.ts'
import { policies } from '../tables/policy-row.ts'
import { auditsOn, programmes } from '../tables/programmes.ts'
import { proposedNews, waitingNews } from '../tables/proposed-news.ts'
import { reviewsOn, reviewSteps } from '../tables/review-steps.ts'
import { accessOn, serviceAccesses } from '../tables/service-accesses.ts'

export const recordTables = {
  ...{ cycles, communities, memberships, accreditations, accounts, policies, gatherings },
  ...{ steps: reviewSteps, audits: jointAudits, programmes, access: serviceAccesses, news: proposedNews },
  calendar: holidays
}
type Rows = RowsOf<typeof recordTables>

/** Which rows tell of one community, beside those that are the network's. */
export const recordsOf = (one: CommunityId, known: Iterable<Cycle>) => ({
  ...{ communities: [one], memberships: [one], accreditations: [one], accounts: [one] },
  ...{ audits: [one], programmes: [one], access: [one] },
  steps: [...known].map(cycle => `${cycle}:${one}:`)
})

const each = <Id, Row, State>(rows: ReadonlyMap<Id, Row>, stateOf: (row: Row, id: Id) => State): Map<Id, State> =>
  new Map([...rows].map(([id, row]) => [id, stateOf(row, id)]))

const cyclesOn = ({ cycles: rows }: Rows): ReadonlyMap<Cycle, ReviewCycle> =>
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
  const audited = new Set([...rows.audits.keys(), ...rows.programmes.keys()])
  return {
    communities: each(rows.communities, row => replay(community)(of(row))),
    memberships: each(rows.memberships, row => membershipOn(row, on)),
    cycles: cyclesOn(rows),
    reviews: reviewsOn(rows.steps, on),
    audits: new Map([...audited].map(id => [id, auditsOn(rows.audits.get(id), rows.programmes.get(id), on)])),
    policy: replay(policy)([...rows.policies.values()].flatMap(of)),
    accreditations: each(rows.accreditations, row => accreditationOn(row, on)),
    gatherings: [...rows.gatherings.values()].map(({ facts }) => replay(gathering)(byThen(facts))),
    announcements: waitingNews(rows.news, on).map(({ community: by, on: proposedOn }) => ({
      ...{ status: 'Proposed', community: by, proposedOn }
    })),
    serviceAccess: each(rows.access, row => accessOn(row, on)),
    accounts: each(rows.accounts, row => accountOn(row, on))
  }
}
