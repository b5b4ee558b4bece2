/**
 * The commands that a reviewer's rows give: registered, then changed. What is private about them is carried as words;
 * once it was erased, only a row from that day on gives it anew.
 */
import type { RecordedEvent } from '@cofc/event-store'
import { reviewerStep, type ReviewerRow } from '../mappings/reviewers.ts'
import { idOf } from '../mappings/step.ts'
import { byDay, describing } from './described.ts'
import type { Planned, SubjectPlan } from './planned.ts'

const [registering, changing] = [reviewerStep('RegisterReviewer'), reviewerStep('ChangeReviewer')]

export const planReviewer = (rows: ReadonlyArray<ReviewerRow>, recorded: ReadonlyArray<RecordedEvent>): SubjectPlan => {
  const erasedOn = lastErasure(recorded)
  const known = new Set(recorded.map(({ metadata }) => metadata['command']))
  const isHeld = ({ row, step }: Planned): boolean =>
    row.refused === null && step.date < erasedOn && !known.has(idOf(step))
  const all = describing(byDay(rows), recorded, {
    register: row => registering(row, null),
    change: (row, what = '') => changing(row, null, { what }),
    registered: 'ReviewerRegistered',
    known: recorded.length > 0
  })
  return {
    recorded,
    planned: all.filter(one => !isHeld(one)),
    differences: all.filter(isHeld).map(({ row: { file, line, cells } }) => {
      const was = `erased for all days before ${erasedOn}`
      return { file, line, column: 'from', was, is: cells.from ?? 'the first day' }
    })
  }
}

/** The last day on which private facts were erased; empty when they never were. */
const lastErasure = (recorded: ReadonlyArray<RecordedEvent>): string =>
  recorded
    .filter(({ type }) => type === 'PrivateFactsErased')
    .map(({ data }) => data['on'] as string)
    .reduce((last, on) => (on > last ? on : last), '')
