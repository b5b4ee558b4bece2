/** surveys.csv: how many gave each answer to a question of a survey. The questions of one survey are one command. */
import * as cell from '../reading/cells.ts'
import { listOf, needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { grouped, type Group } from './grouped.ts'
import { itsReview } from './its-review.ts'
import type { ReviewKnown } from './known.ts'
import { keyOf, type Row } from './row.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'surveys.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle', 'survey', 'question'],
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    survey: needed(cell.shortCode),
    on: needed(cell.date),
    people: needed(cell.number),
    question: needed(cell.shortCode),
    counts: listOf(cell.number)
  },
  commands: ['ReturnSurvey'],
  anytime: ['ReturnSurvey'],
  alsoNeeds: [],
  missedBy: [],
  concerns: ({ question }, item) => question !== undefined && question === item['question']
})
type Questions = Group<Row<typeof file>>

const returned = stepsOf<ReviewKnown & { readonly questions: Questions }>()(file)('ReturnSurvey')({
  what: 'returned',
  fields: {
    ...itsReview,
    survey: 'survey',
    answers: 'people',
    tallies: {
      is: (_, { questions }) => questions.map(({ cells: { question, counts } }) => ({ question, counts })),
      column: 'counts'
    },
    on: 'on'
  },
  leansOn: []
})

/**
 * Rows that differ in their day, or in how many took part, are no one survey: the rule refuses the second. No question
 * comes to a survey once it was returned: so all rows of a review wait for each of them, but for a question with too
 * few answers, which never comes in.
 */
export const surveys = planned(file, (rows, known) => {
  const refused = rows.find(row => row.refused !== null)?.refused ?? null
  const nameOf = ({ cells: { survey, on, people } }: Row<typeof file>) => keyOf([survey, on, String(people)])
  return [...grouped(rows, nameOf)].map(([name, questions]) => {
    const [first] = questions
    const { community, cycle } = first.cells
    const items = questions.map(({ line, cells: { question } }) => ({ name: question, line, column: null }))
    const row = { ...first, key: `${keyOf([community, cycle])}${name}`, refused }
    return returned(
      row,
      { ...known, questions },
      { items: { field: 'tallies', apart: ['TooFewAnswers'], rows: items } }
    )
  })
})
