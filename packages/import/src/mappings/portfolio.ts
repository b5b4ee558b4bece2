/** portfolio.csv: what the network found in a portfolio when it checked it. The rows of one day are one command. */
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { grouped, type Group } from './grouped.ts'
import { itsReview } from './its-review.ts'
import type { ReviewKnown } from './known.ts'
import { keyOf, numbered, type Row } from './row.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'portfolio.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle'],
  byEveryCell: true,
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    checked_on: needed(cell.date),
    standard: ifGiven(cell.standardCode),
    text: needed(cell.text)
  },
  commands: ['CheckPortfolio'],
  alsoNeeds: [],
  missedBy: ['PortfolioNotChecked'],
  concerns: ({ type, standard }, item) => type === 'StandardOutsideScope' && item['standard'] === standard
})
type Found = Group<Row<typeof file>>

const checked = stepsOf<ReviewKnown & { readonly found: Found }>()(file)('CheckPortfolio')({
  what: 'checked',
  fields: {
    ...itsReview,
    findings: {
      is: (_, { found }) => found.map(({ cells: { standard, text } }) => ({ standard, words: { words: text } })),
      column: 'text'
    },
    on: 'checked_on'
  },
  about: { standard: 'standard' },
  leansOn: ['HandInPortfolio']
})

/** Nothing is found in a portfolio once it was checked: so all rows of a review wait for each of them. */
export const portfolio = planned(file, (rows, known) => {
  const refused = rows.find(row => row.refused !== null)?.refused ?? null
  return [...grouped(rows, ({ cells }) => cells.checked_on)].map(([day, found]) => {
    const { community, cycle } = found[0].cells
    const places = numbered(found, ({ cells: { standard } }) => [standard ?? ''])
    const items = places.map(({ key, line }) => ({ name: key, line, column: null }))
    const row = { ...found[0], key: keyOf([community, cycle, day]), refused }
    return checked(row, { ...known, found }, { items: { field: 'findings', apart: false, rows: items } })
  })
})
