/** What a row of visits.csv gives: dates offered, one agreed, the team, the visit moved, cancelled or held. */
import { earliest, latest, type PlainDate } from '@cofc/core'
import type { VisitRow } from '../files/visits.ts'
import { given } from './given.ts'
import type { Planned } from './planned.ts'
import { marks, named, reviewStep, type ReviewPlan } from './review-step.ts'
import { stages, type Stage } from './stages.ts'
import type { SpokenCommand } from './step.ts'

interface Told {
  readonly what: string
  readonly stage: Stage
  readonly command: SpokenCommand
  readonly cells: Readonly<Record<string, string>>
  readonly gives?: ReadonlyArray<string>
}

export const visiting = (plan: ReviewPlan, row: VisitRow): ReadonlyArray<Planned> => {
  const { status, team } = row.cells
  const { submitted } = marks(plan)
  const told = [
    offer(plan, row),
    ...agreement(plan, row),
    ...(status === 'held' || status === 'cancelled' || team.length === 0 ? [] : [allocation(plan, row)]),
    ...(status === 'cancelled' ? [cancellation(plan, row)] : []),
    ...(status === 'held' ? holding(plan, row) : [])
  ]
  const leansOn = [submitted, ...team.map(({ reviewer }) => `reviewer:${reviewer}`)]
  return told.map(one => reviewStep(plan, row, { ...one, leansOn }))
}

/** When dates were offered is not told: on the earliest day of the row, but not before the review was open. */
const offeredOn = ({ days }: ReviewPlan, { cells }: VisitRow): PlainDate => {
  const [first, ...others] = [...cells.offered, ...cells.held_on, ...(cells.agreed === null ? [] : [cells.agreed])]
  return first === undefined ? days.opened : latest(days.opened, earliest(first, ...others))
}
const asked = (plan: ReviewPlan, { cells: { seq } }: VisitRow) => ({ ...named(plan), visit: seq })

/** The day agreed; when the row does not tell, the first on which it was held. */
const agreedFor = ({ cells: { agreed, held_on } }: VisitRow): PlainDate | null => agreed ?? held_on[0] ?? null

const offer = (plan: ReviewPlan, row: VisitRow): Told => ({
  what: 'offered',
  stage: stages.offerVisit,
  command: { type: 'OfferVisitDates', ...asked(plan, row), dates: row.cells.offered, on: offeredOn(plan, row) },
  cells: { dates: 'offered' }
})

const agreement = (plan: ReviewPlan, row: VisitRow): ReadonlyArray<Told> => {
  const date = agreedFor(row)
  if (date === null || row.cells.status === 'offered') return []
  return [
    {
      what: 'agreed',
      stage: stages.agreeVisit,
      command: { type: 'AgreeVisit', ...asked(plan, row), date, mode: row.cells.mode, on: offeredOn(plan, row) },
      cells: { date: row.cells.agreed === null ? 'held_on' : 'agreed', mode: 'mode' }
    }
  ]
}

const allocation = (plan: ReviewPlan, row: VisitRow): Told => ({
  what: 'allocated',
  stage: stages.allocateTeam,
  command: { type: 'AllocateTeam', ...asked(plan, row), team: row.cells.team, on: offeredOn(plan, row) },
  cells: { team: 'team' }
})

const cancellation = (plan: ReviewPlan, row: VisitRow): Told => {
  const { agreed, offered } = row.cells
  return {
    what: 'cancelled',
    stage: stages.cancelVisit,
    command: { type: 'CancelVisit', ...asked(plan, row), on: agreed ?? offered[0] ?? plan.days.opened },
    cells: { status: 'status' }
  }
}

const holding = (plan: ReviewPlan, row: VisitRow): ReadonlyArray<Told> => {
  const { agreed, mode, team, stakeholders, held_on } = row.cells
  const days = held_on.length === 0 && agreed !== null ? [agreed] : held_on
  const [first, last] = [days[0] ?? plan.days.opened, days.at(-1) ?? plan.days.opened]
  const held: Told = {
    what: 'held',
    stage: stages.holdVisit,
    command: { type: 'HoldVisit', ...asked(plan, row), days, mode, team, stakeholders, on: last },
    cells: given(row.cells, { days: 'held_on', mode: 'mode', team: 'team', stakeholders: 'stakeholders' }),
    gives: [marks(plan).held]
  }
  if (agreed === null || days.includes(agreed)) return [held]
  const moved: Told = {
    what: 'moved',
    stage: stages.moveVisit,
    command: { type: 'MoveVisit', ...asked(plan, row), date: first, on: offeredOn(plan, row) },
    cells: { date: 'held_on' }
  }
  return [moved, held]
}
