/** What surveys and feedback say, against how many answered and the days of the visits. */
import { grouped, type Row } from '../folder.ts'
import { failing, listOf, reviewOf, type Check, type NetworkRecord } from './record.ts'

const sumOf = (row: Row) => listOf(row['counts']).reduce((sum, count) => sum + Number(count), 0)
const ofSurveys: ReadonlyArray<Check<Row>> = [
  ['too few answers', row => sumOf(row) < 5],
  ['more answers than people', row => sumOf(row) > Number(row['people'])]
]

interface Opinion {
  readonly row: Row
  readonly visit: Row | undefined
}
const ofFeedback: ReadonlyArray<Check<Opinion>> = [
  ['feedback on no visit', ({ visit }) => visit === undefined],
  ['feedback before the visit', ({ row, visit }) => row['on']! < (listOf(visit?.['held_on']).at(-1) ?? '')],
  ['no such score', ({ row }) => row['question'] !== '' && ![1, 2, 3, 4, 5].includes(Number(row['score']))],
  ['says nothing', ({ row }) => row['question'] === '' && row['words'] === '']
]

const visitOf = (row: Row) => `${reviewOf(row)} ${row['seq']!}`

export const sayTooMuch = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const held = grouped(
    rows('visits.csv').filter(row => row['status'] === 'held'),
    visitOf
  )
  return [
    ...rows('surveys.csv').flatMap(row =>
      failing(row, ofSurveys).map(what => `${reviewOf(row)}: ${what}: ${row['question']!}`)
    ),
    ...rows('feedback.csv').flatMap(row =>
      failing({ row, visit: held.get(visitOf(row))?.[0] }, ofFeedback).map(what => `${reviewOf(row)}: ${what}`)
    )
  ]
}
