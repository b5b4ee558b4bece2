/** feedback.csv: what host and team thought of a visit. The rows of one side about one visit are one command. */
import * as cell from '../reading/cells.ts'
import { ifGiven, needed, orElse, type CellsOf } from '../reading/column.ts'
import { csvFile, planned, type Doubt } from './csv-file.ts'
import { grouped, type Group } from './grouped.ts'
import { itsReview } from './its-review.ts'
import type { ReviewKnown } from './known.ts'
import { keyOf, type Row } from './row.ts'
import { stepsOf } from './step.ts'

const columns = {
  community: needed(cell.communityId),
  cycle: needed(cell.cycleName),
  seq: orElse(cell.ordinal, cell.first),
  by: needed(cell.choice('host', 'team')),
  on: needed(cell.date),
  question: ifGiven(cell.shortCode),
  score: ifGiven(cell.score),
  words: ifGiven(cell.text)
}
type Cells = CellsOf<typeof columns>

const doubt = ({ question, score, words }: Cells): Doubt<'question' | 'score' | 'words'> | null => {
  if (question !== null && score === null)
    return { column: 'score', says: 'the question has no score: give one from 1 to 5' }
  if (question === null && score !== null) return { column: 'question', says: 'say which question the score answers' }
  if (question !== null && words !== null)
    return {
      column: 'words',
      says: 'words are about the whole visit: give them a row of their own, without a question'
    }
  return null
}

const file = csvFile({
  name: 'feedback.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle', 'seq', 'by', 'question'],
  columns,
  commands: [['GiveHostFeedback', 'GiveTeamFeedback']],
  anytime: ['GiveHostFeedback', 'GiveTeamFeedback'],
  doubt,
  alsoNeeds: [],
  missedBy: [],
  concerns: ({ question }, item) => question !== undefined && question === item['question']
})
type Given = Group<Row<typeof file>>

const giving = (type: 'GiveHostFeedback' | 'GiveTeamFeedback') =>
  stepsOf<ReviewKnown & { readonly given: Given }>()(file)(type)({
    what: 'given',
    fields: {
      ...itsReview,
      visit: { is: ({ seq }) => seq, column: 'seq' },
      scores: { is: (_, { given }) => scoresIn(given), column: 'score' },
      words: { is: (_, { given }) => wordsIn(given), column: 'words' },
      on: 'on'
    },
    leansOn: ['HoldVisit']
  })
const scoresIn = (given: Given) =>
  given.flatMap(({ cells: { question, score } }) => (question === null || score === null ? [] : [{ question, score }]))
const wordsIn = (given: Given) => {
  const words = given.map(({ cells }) => cells.words).find(one => one !== null) ?? null
  return words === null ? null : { words }
}
const [byHost, byTeam] = [giving('GiveHostFeedback'), giving('GiveTeamFeedback')]

/** Nothing is added to feedback once it was given: so all rows of a review wait for each of them. */
export const feedback = planned(file, (rows, known) => {
  const refused = rows.find(row => row.refused !== null)?.refused ?? null
  const nameOf = ({ cells: { seq, by, on } }: Row<typeof file>) => keyOf([String(seq), by, on])
  return [...grouped(rows, nameOf)].map(([name, given]) => {
    const [first] = given
    const { community, cycle, by } = first.cells
    const items = given.map(({ line, cells: { question } }) => ({ name: question ?? 'words', line, column: null }))
    const row = { ...first, key: `${keyOf([community, cycle])}${name}`, refused }
    const told = { items: { field: 'scores', apart: false, rows: items } } as const
    return by === 'host' ? byHost(row, { ...known, given }, told) : byTeam(row, { ...known, given }, told)
  })
})
