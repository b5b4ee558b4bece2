/** Asks core what is due, of all that stood on record at the end of a day, and counts the working days. */
import {
  accreditation,
  announcement,
  calendar,
  community,
  dueBy,
  gathering,
  hmpAudit,
  holidaysIn,
  plusWorkingDays,
  policy,
  replay,
  review,
  serviceAccess,
  workingDaysBetween,
  type Due,
  type PlainDate,
  type RecordsOfDues,
  type ReviewCycle
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right, type Either } from 'fp-ts/lib/Either.js'
import { membershipOn } from '../membership-register/standing-on.ts'
import { nameOn } from '../names.ts'
import { accountOn, accounts } from '../tables/account-row.ts'
import { communities } from '../tables/community-row.ts'
import { cycles, type CycleRow } from '../tables/cycle-row.ts'
import { gatherings } from '../tables/gathering-row.ts'
import { memberships } from '../tables/membership-row.ts'
import { policies } from '../tables/policy-row.ts'
import { keyOf } from '../tables/review-key.ts'
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
import type { AskDeadlines, Deadlines } from './deadlines.ts'

export const deadlineTables = {
  ...{ cycles, communities, memberships, policies, gatherings, accounts },
  ...{ communitySteps, reviewSteps, accreditationSteps, auditSteps, announcementSteps, accessSteps, holidays }
}
type Rows = RowsOf<typeof deadlineTables>

/** Whether it has opened yet changes no day of it. */
const plannedIn = ({ planned }: CycleRow): ReviewCycle =>
  planned === null ? { status: 'NotPlanned' } : { status: 'Planned', ...planned }
const mapped = <Id, Row, Made>(rows: ReadonlyMap<Id, Row>, made: (row: Row) => Made): ReadonlyMap<Id, Made> =>
  new Map([...rows].map(([id, row]) => [id, made(row)]))

const recordsOn = (rows: Rows, on: PlainDate): RecordsOfDues => {
  const all = allStoodOn(on)
  return {
    communities: all(community, rows.communitySteps),
    memberships: mapped(rows.memberships, row => membershipOn(row, on)),
    cycles: mapped(rows.cycles, plannedIn),
    reviews: [...all(review, rows.reviewSteps)].map(([id, state]) => ({ key: keyOf(id), review: state })),
    audits: all(hmpAudit, rows.auditSteps),
    policy: replay(policy)((rows.policies.get('policy')?.facts ?? []).map(([, event]) => event)),
    accreditations: all(accreditation, rows.accreditationSteps),
    gatherings: [...rows.gatherings.values()].map(({ facts }) =>
      replay(gathering)(facts.filter(event => event.on <= on))
    ),
    announcements: [...all(announcement, rows.announcementSteps).values()],
    serviceAccess: all(serviceAccess, rows.accessSteps),
    accounts: mapped(rows.accounts, row => accountOn(row, on))
  }
}
const declaredIn = (rows: Rows, on: PlainDate) =>
  holidaysIn(allStoodOn(on)(calendar, rows.holidays).get('calendar') ?? [])

const idOf = ({ community: id, cycle }: Due): string => `${id ?? ''} ${cycle ?? ''}`
/** Those of one day and one kind in the order of communities; else as they came. */
const inOrder = (dues: ReadonlyArray<Due>): ReadonlyArray<Due> => {
  const alike = new Map<string, Array<Due>>()
  for (const due of dues) {
    const key = `${due.by} ${due.kind}`
    alike.set(key, [...(alike.get(key) ?? []), due])
  }
  return [...alike.values()].flatMap(some =>
    some.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : idOf(one) > idOf(other) ? 1 : 0))
  )
}

export const deadlinesAnswer = (rows: Rows, { on, ahead, community: of }: AskDeadlines): Either<never, Deadlines> => {
  const declared = declaredIn(rows, on)
  const until = plusWorkingDays(on, ahead, declared)
  const name = nameOn(rows.communities, on)
  const deadlines = inOrder(dueBy(until, recordsOn(rows, on)))
    .filter(due => of === undefined || due.community === of)
    .map(({ kind, community: id, cycle, by }) => ({
      ...{ kind, community: id, name: id === null ? null : name(id), cycle, by },
      standing: by < on ? ('overdue' as const) : ('due' as const),
      workingDays: by < on ? workingDaysBetween(by, on, declared) : workingDaysBetween(on, by, declared)
    }))
  const overdue = deadlines.filter(({ standing }) => standing === 'overdue').length
  return right({ on, until, overdue, due: deadlines.length - overdue, deadlines })
}
