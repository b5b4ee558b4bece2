/** Slips in what is told of a portfolio or of a rearranged visit: told to keep going, the right folder afterwards leaves no trace of them. */
import { added, changed, lacking, smallNetwork, type Cells, type Files } from '@cofc/verification'
import { expect, test } from 'vitest'
import { mappingNamed } from './mappings/registry.ts'
import { happened } from './testing/happened.ts'
import { memoryStores } from './testing/memory-stores.ts'

const its = { community: 'TC-0002', cycle: '2021-2022' }
const finding = (standard: string, text: string): Cells => ({ ...its, checked_on: '2021-09-20', standard, text })
const withPortfolio = added(
  changed(smallNetwork, 'reviews.csv', 1, { portfolio_due: '2021-09-15', portfolio_on: '2021-08-25' }),
  'evidence.csv',
  0,
  { ...its, standards: 'CS1', title: 'Minutes', file: '' }
)
const right: Files = {
  ...changed(withPortfolio, 'visits.csv', 0, {
    ...{ agreed: '2021-09-14', asked_by: 'host', asked_on: '2021-08-25', emergency: 'no' }
  }),
  'portfolio.csv': [finding('CS1', 'The minutes show it.'), finding('', 'A clear portfolio.')]
}
const rows: ReadonlyArray<readonly [file: string, row: number]> = [
  ['reviews.csv', 1],
  ['evidence.csv', 1],
  ['portfolio.csv', 0],
  ['portfolio.csv', 1],
  ['reports.csv', 1],
  ['visits.csv', 0]
]
const all = process.env['COFC_SLIPS'] !== undefined
const isNew = (file: string, column: string): boolean =>
  file === 'portfolio.csv'
    ? column !== 'community' && column !== 'cycle'
    : /^(?:portfolio|asked|emergency)/.test(column)

/** By day the cells that are new here, by night every cell of those rows. */
const malformed = rows.flatMap(([file, row]) =>
  Object.keys(right[file]?.[row] ?? {})
    .filter(column => mappingNamed(file)?.columns[column]?.decode('?') === undefined)
    .filter(column => all || isNew(file, column))
    .map(
      column => [`${column} in row ${String(row)} of ${file}`, changed(right, file, row, { [column]: '?' })] as const
    )
)
const gone = rows
  .filter(([file]) => all || file !== 'reports.csv')
  .map(([file, row]) => [`row ${String(row)} of ${file}, gone`, lacking(right, file, row)] as const)

test.each(malformed)('%s', async (_, wrong) => {
  const [stores, undisturbed] = [memoryStores(), memoryStores()]
  expect((await stores.import(wrong, { keepGoing: true })).refused).toBeGreaterThan(0)
  expect(await stores.import(right)).toMatchObject({ outcome: 'imported', refused: 0, differences: [] })
  expect(await undisturbed.import(right)).toMatchObject({ outcome: 'imported' })
  expect(await happened(stores)).toEqual(await happened(undisturbed))
})

test.each(gone)('%s', async (_, wrong) => {
  const stores = memoryStores()
  await stores.import(wrong, { keepGoing: true })
  expect(await stores.import(right)).toMatchObject({ refused: 0 })
  expect(await stores.import(right)).toMatchObject({ outcome: 'nothing-new' })
})
