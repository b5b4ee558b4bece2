/** visits.csv: when peers were offered a visit, when they came, and who was there. */
import { latest, type PlainDate } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, listOf, needed, orElse, type CellsOf } from '../reading/column.ts'
import { csvFile, planned, type Doubt } from './csv-file.ts'
import type { DayCell } from './day-cell.ts'
import { done } from './done.ts'
import { itsReview } from './its-review.ts'
import { doubtInRearranged, rearrangedColumns, rearranging } from './rearranged.ts'
import type { ReviewKnown } from './known.ts'
import type { Row } from './row.ts'
import { stepsOf, type PlannedStep } from './step.ts'

const columns = {
  community: needed(cell.communityId),
  cycle: needed(cell.cycleName),
  seq: orElse(cell.ordinal, cell.first),
  status: needed(cell.choice('offered', 'agreed', 'held', 'cancelled')),
  offered: listOf(cell.date),
  agreed: ifGiven(cell.date),
  mode: orElse(cell.choice('in-person', 'virtual', 'hybrid'), 'in-person'),
  team: listOf(cell.teamMember),
  stakeholders: ifGiven(cell.headcount),
  held_on: listOf(cell.date),
  ...rearrangedColumns
}
type Cells = CellsOf<typeof columns>

type Doubted = Doubt<'agreed' | 'held_on' | 'team' | keyof typeof rearrangedColumns>
const doubt = (cells: Cells): Doubted | null =>
  (cells.status === 'held' ? doubtInHeld(cells) : doubtBefore(cells)) ??
  doubtInRearranged(cells, {
    rearranged: cells.status === 'cancelled' || isMoved(cells),
    heldOn: cells.status === 'held' ? (daysOf(cells)[0] ?? null) : null
  })

const doubtInHeld = ({ agreed, held_on, team }: Cells): Doubted | null => {
  if (held_on.length === 0 && agreed === null)
    return { column: 'held_on', says: 'the visit was held: say on which days' }
  if (team.length > 0) return null
  return { column: 'team', says: 'this is empty, and the visit was held: say who was on the team, and in which role' }
}
const doubtBefore = ({ status, agreed, held_on }: Cells): Doubted | null => {
  if (status === 'agreed' && agreed === null)
    return { column: 'agreed', says: 'the visit is agreed: say for which day' }
  if (held_on.length > 0)
    return { column: 'held_on', says: `leave this empty, or let the status be held instead of ${status}` }
  return null
}

const file = csvFile({
  name: 'visits.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle', 'seq'],
  columns,
  commands: ['OfferVisitDates', 'AgreeVisit', 'AllocateTeam', 'MoveVisit', 'CancelVisit', 'HoldVisit'],
  doubt,
  alsoNeeds: [],
  missedBy: ['VisitNotOffered', 'VisitNotAgreed', 'VisitNotHeldYet', 'NoVisitToSpeakOf', 'AuditNotVisited']
})
const step = stepsOf<ReviewKnown>()(file)

type DayColumn = 'offered' | 'agreed' | 'held_on' | 'asked_on'
interface ToldDay {
  readonly column: DayColumn
  readonly day: PlainDate
}
/** The earliest day of the row; of several the one offered. */
const firstDayIn = ({ offered, agreed: day, held_on, asked_on }: Cells): ToldDay | null => {
  const told = (column: DayColumn, ...days: ReadonlyArray<PlainDate | null>) =>
    days.flatMap(one => (one === null ? [] : [{ column, day: one }]))
  const days = [
    ...[...told('offered', ...offered), ...told('held_on', ...held_on)],
    ...[...told('agreed', day), ...told('asked_on', asked_on)]
  ]
  const [first, ...others] = days
  return first === undefined ? null : others.reduce((one, other) => (other.day < one.day ? other : one), first)
}
/** When dates were offered is not told: on the earliest day of the row, but not before the review was open. */
export const offeredOn = (cells: Cells, { days }: Pick<ReviewKnown, 'days'>): PlainDate =>
  latest(days.opened, firstDayIn(cells)?.day ?? days.opened)
const offeredIn = (cells: Cells, { days }: ReviewKnown): DayColumn | DayCell | null => {
  const first = firstDayIn(cells)
  return first === null || first.day < days.opened ? days.cells.opened : first.column
}
const atFirst = { is: offeredOn, column: (cells: Cells) => firstDayIn(cells)?.column ?? 'agreed' } as const
const itsVisit = { ...itsReview, visit: { is: ({ seq }: Cells) => seq, column: null } } as const
const teamIn = (cells: Cells) => cells.team.map(({ reviewer }) => done('RegisterReviewer', { reviewer }))
const heldIn = ({ held_on }: Cells) => (held_on.length === 0 ? 'agreed' : 'held_on')
/** The days on which it was held; when they are not told, the day agreed. */
export const daysOf = ({ held_on, agreed }: Cells): ReadonlyArray<PlainDate> =>
  held_on.length === 0 && agreed !== null ? [agreed] : held_on

const dayAgreed = ({ agreed: day, held_on }: Cells): PlainDate | null => day ?? held_on[0] ?? null
/** Where no dates are told, the day agreed was the only one. */
const datesIn = (cells: Cells): ReadonlyArray<PlainDate> => {
  const day = dayAgreed(cells)
  return cells.offered.length > 0 || day === null ? cells.offered : [day]
}
const offered = step('OfferVisitDates')({
  what: 'offered',
  emptyTells: true,
  fields: { ...itsVisit, dates: { is: datesIn, column: 'offered' }, on: atFirst },
  day: offeredIn,
  leansOn: []
})
/** For the day agreed; when the row does not tell, for the first on which it was held. */
const agreed = step('AgreeVisit')({
  what: 'agreed',
  fields: {
    ...itsVisit,
    date: {
      is: (cells, plan) => dayAgreed(cells) ?? plan.days.opened,
      column: cells => (cells.agreed === null ? 'held_on' : 'agreed')
    },
    mode: 'mode',
    on: atFirst
  },
  day: offeredIn,
  leansOn: []
})
const allocated = step('AllocateTeam')({
  what: 'allocated',
  fields: { ...itsVisit, team: 'team', on: atFirst },
  day: offeredIn,
  leansOn: [teamIn]
})
const cancelled = step('CancelVisit')({
  what: 'cancelled',
  fields: {
    ...itsVisit,
    visit: { ...itsVisit.visit, column: 'status' },
    ...rearranging,
    on: {
      is: ({ asked_on, agreed: day, offered: [first] }, { days }) => asked_on ?? day ?? first ?? days.opened,
      column: 'asked_on'
    }
  },
  leansOn: []
})
const moved = step('MoveVisit')({
  what: 'moved',
  fields: {
    ...itsVisit,
    date: { is: (cells, { days }) => daysOf(cells)[0] ?? days.opened, column: 'held_on' },
    ...rearranging,
    on: {
      is: (cells, known) => cells.asked_on ?? offeredOn(cells, known),
      column: cells => (cells.asked_on === null ? atFirst.column(cells) : 'asked_on')
    }
  },
  day: (cells, known) => (cells.asked_on === null ? offeredIn(cells, known) : 'asked_on'),
  leansOn: []
})
const held = step('HoldVisit')({
  what: 'held',
  fields: {
    ...itsVisit,
    days: { is: daysOf, column: 'held_on' },
    mode: 'mode',
    team: 'team',
    stakeholders: 'stakeholders',
    on: { is: (cells, { days }) => daysOf(cells).at(-1) ?? days.opened, column: null }
  },
  about: { on: heldIn },
  day: heldIn,
  leansOn: ['SubmitSelfReview', teamIn]
})

const isAgreed = ({ status, agreed: day, held_on }: Cells): boolean =>
  status !== 'offered' && (day !== null || held_on.length > 0)
/** Held on other days than agreed: a move that no cell tells stands between. */
export const isMoved = (cells: Cells): boolean =>
  cells.status === 'held' && cells.agreed !== null && !daysOf(cells).includes(cells.agreed)

const afterwards = (row: Row<typeof file>, known: ReviewKnown): ReadonlyArray<PlannedStep> => {
  const { status, team } = row.cells
  if (status === 'cancelled') return [cancelled(row, known)]
  if (status === 'held') return [...(isMoved(row.cells) ? [moved(row, known)] : []), held(row, known)]
  return team.length === 0 ? [] : [allocated(row, known)]
}
export const visits = planned(file, (rows, known) =>
  rows.flatMap(row => [
    offered(row, known),
    ...(isAgreed(row.cells) ? [agreed(row, known)] : []),
    ...afterwards(row, known)
  ])
)
