/** findings.csv: the achievements and action points of each local report. Those alike are told apart by their place. */
import { Count, countOf, latest, oneMore } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { cellOf, itsReview, onTheDay } from './its-review.ts'
import type { ReviewKnown } from './known.ts'
import { numbered } from './row.ts'
import { idOf, stepsOf } from './step.ts'

const file = csvFile({
  name: 'findings.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle'],
  byEveryCell: true,
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    kind: needed(cell.choice('action', 'achievement')),
    standard: ifGiven(cell.standardCode),
    text: needed(cell.text),
    due: ifGiven(cell.date),
    outcome: ifGiven(cell.choice('open', 'done', 'dropped'))
  },
  commands: ['RecordFinding', 'SettleActionPoint'],
  anytime: ['SettleActionPoint'],
  after: { SettleActionPoint: 'IssueLocalReport' },
  alsoNeeds: [],
  missedBy: []
})
interface Numbered extends ReviewKnown {
  readonly key: string
  readonly number: Count
}
const findingOf = (_: unknown, { key }: Pick<Numbered, 'key'>): string => `finding ${key}`

const recording = stepsOf<Omit<Numbered, 'number'>>()(file)('RecordFinding')({
  what: 'recorded',
  fields: {
    ...itsReview,
    findingKind: 'kind',
    standard: 'standard',
    words: { words: 'text' },
    due: 'due',
    on: onTheDay('found')
  },
  day: cellOf('found'),
  gives: findingOf,
  leansOn: ['SubmitSelfReview']
})
/** An action point is settled when it was due, but never before the report was final. */
const settling = stepsOf<Numbered>()(file)('SettleActionPoint')({
  what: 'settled',
  apart: true,
  fields: {
    ...itsReview,
    finding: { is: (_, { number }) => number, column: null },
    outcome: { is: ({ outcome }) => (outcome === 'dropped' ? 'dropped' : 'done'), column: 'outcome' },
    on: {
      is: ({ due }, { days: { final, found } }) => (due === null ? (final ?? found) : latest(final ?? found, due)),
      column: null
    }
  },
  leansOn: ['IssueLocalReport', findingOf]
})

/** A finding keeps the number under which it was recorded; the others go on from the last. */
export const findings = planned(file, (rows, known) => {
  const before = known.recorded.filter(({ type }) => type === 'FindingRecorded')
  let next = countOf(before)
  const places = numbered(rows, ({ cells: { community, cycle, kind, standard } }) => [
    ...[community, cycle, kind, standard ?? '']
  ])
  return places.flatMap(row => {
    const { key, cells } = row
    const record = recording(row, { ...known, key })
    const there = before.find(({ metadata }) => metadata['command'] === idOf(record))
    if (there === undefined) next = oneMore(next)
    const recordedAs = there?.data['finding']
    const number = Count.is(recordedAs) ? recordedAs : next
    if (cells.outcome !== 'done' && cells.outcome !== 'dropped') return [record]
    return [record, settling(row, { ...known, key, number }, { finding: record.part })]
  })
})
