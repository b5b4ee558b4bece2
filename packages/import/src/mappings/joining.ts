/** What a row of memberships.csv gives for coming in: an application and an admission, or a renewal. */
import type { Form, PlainDate } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import type { MembershipRow } from '../files/memberships.ts'
import { given } from './given.ts'
import type { Planned } from './planned.ts'
import { stages } from './stages.ts'
import { idOf, stepOf, type Step } from './step.ts'

export interface Joining {
  readonly renews: boolean
  /** The day of admission or renewal. */
  readonly on: PlainDate
  /** What it comes after. */
  readonly after: string
  readonly recorded: ReadonlyArray<RecordedEvent>
}

const leaningOn = ({ cells: { community, cycle } }: MembershipRow, after: string): ReadonlyArray<string> => [
  after,
  `left:${community}`,
  `community:${community}`,
  `attested:${community}`,
  `cycle:${cycle}`
]
/** Earlier cycles that count for the type: their reports, if they fell. */
const reports = ({ cells: { community } }: MembershipRow): string => `full-cycles:${community}`

export const joining = (row: MembershipRow, told: Joining): ReadonlyArray<Planned> =>
  (told.renews ? [renewal(row, told)] : application(row, told)).map(step => ({ row, step }))

const renewal = (row: MembershipRow, { on, after }: Joining): Step => {
  const { community, cycle, seq, type } = row.cells
  return stepOf(row, {
    what: 'admitted',
    stage: stages.join,
    command: { type: 'RenewMembership', community, membershipType: type, cycle, on },
    cells: {
      community: 'community',
      cycle: 'cycle',
      membershipType: 'type',
      ...given(row.cells, { on: 'admitted_on' })
    },
    gives: [`member:${community}|${cycle}|${seq}`, `member:${community}|${cycle}`],
    leansOn: [...leaningOn(row, after), reports(row)]
  })
}

const application = (row: MembershipRow, told: Joining): ReadonlyArray<Step> => {
  const { applied_on, admitted_on } = row.cells
  const applied = applying(row, told)
  const forms = formsReceived(row, told, applied)
  // Of a row that is kept out nobody knows: the day of its admission may be what was malformed.
  const pending = row.refused === null && applied_on !== null && admitted_on === null
  return pending ? [applied, ...forms] : [applied, ...forms, admission(row, told)]
}

const formsIn = ({ cells: { joining_form, finance_form } }: MembershipRow): ReadonlyArray<Form> => [
  ...(joining_form === true ? (['joining'] as const) : []),
  ...(finance_form === true ? (['finance'] as const) : [])
]

const applying = (row: MembershipRow, { on, after }: Joining): Step => {
  const { community, type, applied_on } = row.cells
  return stepOf(row, {
    what: 'applied',
    stage: stages.join,
    command: { type: 'ApplyForMembership', community, membershipType: type, forms: formsIn(row), on: applied_on ?? on },
    cells: { community: 'community', membershipType: 'type', ...given(row.cells, { on: 'applied_on' }) },
    leansOn: leaningOn(row, after)
  })
}

/** Forms that were not there yet when the application was imported. */
const formsReceived = (row: MembershipRow, { recorded, on }: Joining, applied: Step): ReadonlyArray<Step> => {
  const id = idOf(applied)
  const before = recorded.find(({ metadata }) => metadata['command'] === id)
  if (before === undefined) return []
  const had = before.data['forms'] as ReadonlyArray<unknown>
  return formsIn(row)
    .filter(form => !had.includes(form))
    .map(form =>
      stepOf(row, {
        what: `${form} form`,
        stage: stages.join,
        command: { type: 'ReceiveForm', community: row.cells.community, form, on: row.cells.applied_on ?? on },
        cells: { form: `${form}_form` }
      })
    )
}

const admission = (row: MembershipRow, { on, after }: Joining): Step => {
  const { community, cycle, seq } = row.cells
  return stepOf(row, {
    what: 'admitted',
    stage: stages.join,
    command: { type: 'AdmitCommunity', community, cycle, on },
    cells: {
      community: 'community',
      cycle: 'cycle',
      membershipType: 'type',
      forms: formColumn(row),
      ...given(row.cells, { on: 'admitted_on' })
    },
    gives: [`member:${community}|${cycle}|${seq}`, `member:${community}|${cycle}`],
    leansOn: [...leaningOn(row, after), reports(row)]
  })
}
const formColumn = ({ cells: { joining_form } }: MembershipRow): string =>
  joining_form === true ? 'finance_form' : 'joining_form'
