/** The dashboard as a table: a line for each thing in it, and which part it belongs to. */
import type { CsvTable } from '../report.ts'
import type { Dashboard } from './dashboard.ts'

type Row = Readonly<Record<string, unknown>>
const stepsOf = ({ reviews }: Dashboard): ReadonlyArray<Row> =>
  reviews.flatMap(({ cycle, kind, steps }) =>
    steps.map(({ step, is, who, by, doneOn, daysLeft }) => ({
      ...{ part: 'step', what: step, cycle, review: kind, is, who, by, doneOn, daysLeft }
    }))
  )
const actionsOf = ({ actions }: Dashboard): ReadonlyArray<Row> =>
  actions.map(({ cycle, kind, finding, owner, due, daysLeft }) => ({
    ...{ part: 'action', what: finding, cycle, review: kind, who: owner, by: due, daysLeft }
  }))
const feesOf = ({ fees }: Dashboard): ReadonlyArray<Row> =>
  fees === null
    ? []
    : [
        { part: 'fees', what: 'outstanding', pence: fees.outstanding.all, by: fees.nextDue },
        { part: 'fees', what: 'on-account', pence: fees.onAccount }
      ]

export const dashboardCsv = (found: Dashboard): CsvTable => {
  const { community, on, waits, reports, benefits, left, owed, events, announcements, award } = found
  const rows: ReadonlyArray<Row> = [
    ...waits.map(({ kind, cycle, who, by, daysLeft }) => ({ part: 'waits', what: kind, cycle, who, by, daysLeft })),
    ...stepsOf(found),
    ...reports.map(({ cycle, kind, status }) => ({ part: 'report', what: 'local', cycle, review: kind, is: status })),
    ...actionsOf(found),
    ...benefits.map(({ benefit, is }) => ({ part: 'entitlement', what: benefit, is })),
    ...left.map(({ what, of, granted, used, left: rest, rests }) => ({
      ...{ part: 'left', what, is: rests ? 'resting' : 'yes', granted: granted ?? 'any', used, left: rest ?? 'any' },
      ...(what === 'free-place' ? { event: of } : { cycle: of })
    })),
    ...(owed?.owed ?? []).map(({ obligation, is }) => ({ part: 'owed', what: obligation, cycle: owed?.cycle, is })),
    ...feesOf(found),
    ...events.map(({ gathering, days, isFull, booked }) => ({
      ...{ part: 'event', what: gathering, event: gathering, by: days[0], is: isFull ? 'full' : 'room', used: booked }
    })),
    ...announcements.map(one => ({ part: 'announcement', what: one.announcement, by: one.on })),
    ...(award === null ? [] : [{ part: 'award', what: award.certificate, by: award.until, is: award.standing }])
  ]
  return {
    columns: [
      ...['community', 'on', 'part', 'what', 'cycle', 'review', 'is', 'who', 'by', 'doneOn', 'daysLeft', 'pence'],
      ...['event', 'granted', 'used', 'left']
    ],
    rows: rows.map(row => ({ community, on, ...row }))
  }
}
