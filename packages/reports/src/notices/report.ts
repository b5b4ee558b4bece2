/** What would be said to whom on a day, for whoever sends it: read off the same tables as what waits. */
import { noticesOn, type DomainEvent, type Notice, type PlainDate } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right } from 'fp-ts/lib/Either.js'
import { aDay } from '../ask-fields.ts'
import type { Report } from '../report.ts'
import { declaredIn, recordsOn, recordTables } from '../waiting/records-on.ts'

export interface AskNotices {
  readonly on: PlainDate
}
type Rows = RowsOf<typeof recordTables>

/** What happened on a day, stream by stream in the order of their ids, and there in the order in which it was recorded. */
const happenedIn = (rows: Rows): ReadonlyArray<DomainEvent> => {
  const inOrder = <Row>(table: ReadonlyMap<string, Row>): ReadonlyArray<Row> =>
    [...table].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
  return [
    ...inOrder(rows.memberships).flatMap(({ facts }) => facts.map(([, event]) => event)),
    ...inOrder(rows.steps).flatMap(({ steps }) => steps),
    ...inOrder(rows.cases).flatMap(({ steps }) => steps),
    ...inOrder(rows.accounts).flatMap(({ facts }) => facts),
    ...inOrder(rows.gatherings).flatMap(({ facts }) => facts),
    ...inOrder(rows.news).flatMap(({ steps }) => steps)
  ]
}

export const noticesReport: Report<typeof recordTables, AskNotices, ReadonlyArray<Notice>, never> = {
  name: 'notices',
  says: 'what would be said to which role on a day, for whoever sends it',
  roles: { 'network-team': 'any' },
  tables: recordTables,
  ask: { on: { ...aDay, says: 'the day; today when left out', absent: today => today } },
  address: [],
  needs: {},
  answer: (rows, { on }) =>
    right(noticesOn(on, { records: recordsOn(rows, on), happened: happenedIn(rows), holidays: declaredIn(rows, on) })),
  failures: {},
  csv: notices => ({
    columns: ['on', 'notice', 'version', 'role', 'community'],
    rows: notices.map(({ to, ...one }) => ({ ...one, role: to.role, community: to.community }))
  })
}
