/**
 * The commands that a reviewer's rows give: registered, then changed. What is private about them is carried as words;
 * once it was erased, only a row from that day on gives it anew.
 */
import { beforeRecords, privateFactsText } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import type { ReviewerRow } from '../files/reviewers.ts'
import type { FoundDifference } from './differences.ts'
import { given } from './given.ts'
import type { Planned } from './planned.ts'
import { stages } from './stages.ts'
import { idOf, stepOf, type Step } from './step.ts'

interface ReviewerPlan {
  readonly planned: ReadonlyArray<Planned>
  readonly differences: ReadonlyArray<FoundDifference>
}

export const planReviewer = (
  rows: ReadonlyArray<ReviewerRow>,
  recorded: ReadonlyArray<RecordedEvent>
): ReviewerPlan => {
  const erasedOn = lastErasure(recorded)
  const known = new Set(recorded.map(({ metadata }) => metadata['command']))
  const isHeld = ({ row, step }: { row: ReviewerRow; step: Step }): boolean =>
    row.refused === null && step.date < erasedOn && !known.has(idOf(step))
  const all = byDay(rows).map((row, index) => ({
    row,
    step: described(row, isFirst(row, index, recorded) ? 'RegisterReviewer' : 'ChangeReviewer', ''),
    fill: (columns: ReadonlyArray<string>) => described(row, 'ChangeReviewer', `filled:${columns.toSorted().join(',')}`)
  }))
  return {
    planned: all.filter(one => !isHeld(one)),
    differences: all.filter(isHeld).map(({ row: { file, line, cells } }) => {
      const was = `erased for all days before ${erasedOn}`
      return { file, line, column: 'from', was, is: cells.from ?? 'the first day' }
    })
  }
}

const byDay = (rows: ReadonlyArray<ReviewerRow>): ReadonlyArray<ReviewerRow> =>
  rows.toSorted((one, other) => ((one.cells.from ?? '') < (other.cells.from ?? '') ? -1 : 1))

/** The last day on which private facts were erased; empty when they never were. */
const lastErasure = (recorded: ReadonlyArray<RecordedEvent>): string =>
  recorded
    .filter(({ type }) => type === 'PrivateFactsErased')
    .map(({ data }) => data['on'] as string)
    .reduce((last, on) => (on > last ? on : last), '')

const isFirst = (row: ReviewerRow, index: number, recorded: ReadonlyArray<RecordedEvent>): boolean => {
  const id = idOf(described(row, 'RegisterReviewer', ''))
  const before = recorded.find(({ metadata }) => metadata['command'] === id)
  return before === undefined ? index === 0 && recorded.length === 0 : before.type === 'ReviewerRegistered'
}

const described = (row: ReviewerRow, type: 'RegisterReviewer' | 'ChangeReviewer', what: string): Step => {
  const { reviewer, from, trained_as, senior_years } = row.cells
  const known = [`reviewer:${reviewer}`]
  return stepOf(row, {
    what,
    stage: stages.describeReviewer,
    command: {
      type,
      reviewer,
      trainedAs: trained_as,
      seniorYears: senior_years,
      privateFacts: { words: privateWords(row) },
      on: from ?? beforeRecords
    },
    cells: given(row.cells, {
      reviewer: 'reviewer',
      on: 'from',
      trainedAs: 'trained_as',
      seniorYears: 'senior_years',
      'privateFacts.kind': 'kind',
      'privateFacts.home': 'home',
      'privateFacts.localArea': 'local_area',
      'privateFacts.servedIn': 'served_in'
    }),
    gives: type === 'RegisterReviewer' ? known : [],
    leansOn: type === 'RegisterReviewer' ? [] : known
  })
}

const privateWords = ({ cells: { kind, home, local_area, served_in } }: ReviewerRow): string =>
  privateFactsText({ kind, home, localArea: local_area, servedIn: served_in })
