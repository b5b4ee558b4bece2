import type { PriceList } from '@cofc/core'
import { p1, p2 } from '@cofc/core/testing'
import type { Cells } from '@cofc/verification'
import { expect, test } from 'vitest'
import { history, importFiles, importing } from './testing/importing.ts'
import { priceRows } from './testing/price-rows.ts'
import { temporaryStores } from './testing/stores.ts'

const whole = [...priceRows(p1), ...priceRows(p2)]
const file = (rows: ReadonlyArray<Cells>) => ({ 'price-list.csv': rows })
/** The rows with some of them changed. */
const where = (is: Cells, cells: Cells) =>
  whole.map(row => (Object.entries(is).every(([column, text]) => row[column] === text) ? { ...row, ...cells } : row))
const at = (is: Cells) => 2 + whole.findIndex(row => Object.entries(is).every(([column, text]) => row[column] === text))

test('the rows of a list are one command, given on its first day on behalf of finance', async () => {
  await using stores = await temporaryStores()
  const summary = await importFiles(stores, file(whole))
  expect(summary).toMatchObject({ outcome: 'imported', refusals: [], differences: [] })
  const events = await history(stores)
  const sorted = (prices: PriceList['prices']) =>
    prices.map(({ membershipType, key, band, net }) => [membershipType, key, band, net].join(' ')).toSorted()
  const told = ({ prices, ...list }: Readonly<Record<string, unknown>>) => ({
    ...list,
    prices: sorted(prices as PriceList['prices'])
  })
  expect(events.map(({ data }) => told(data))).toEqual(
    [p1, p2].map(list => told({ type: 'PriceListAdopted', ...list, on: list.inForceFrom }))
  )
  expect(events.map(({ metadata }) => metadata['by'])).toMatchObject([{ role: 'finance' }, { role: 'finance' }])
})

test('a list imported again adds nothing in whatever order its rows stand, and a price that differs is told, not changed', async () => {
  await using stores = await temporaryStores()
  await importFiles(stores, file(whole))
  for (const same of [whole, whole.toReversed()])
    expect(await importFiles(stores, file(same))).toMatchObject({ outcome: 'nothing-new', differences: [] })
  const again = await importFiles(stores, file(where({ list: 'P1', line: 'band', band: '2' }, { up_to: '30' })))
  expect(again.differences).toMatchObject([
    { file: 'price-list.csv', line: at({ list: 'P1', line: 'band' }), column: 'up_to', was: '12;24', is: '12;30' }
  ])
  expect(await history(stores)).toHaveLength(2)
})

const full = { list: 'P1', line: 'price', type: 'Full', band: '2' }
test.each<readonly [string, ReadonlyArray<Cells>, Cells, string, string]>([
  [
    'a band that does not rise',
    where({ list: 'P1', line: 'band', band: '2' }, { up_to: '12' }),
    { list: 'P1', line: 'band', band: '2' },
    'up_to',
    'put the bands in order'
  ],
  ['a price outside the list', where(full, { band: '4' }), full, 'net', 'The list has no place for a price'],
  [
    'a price with a key that the list has not',
    where(full, { key: 'nhs' }),
    full,
    'key',
    'a row whose line is price has nothing here'
  ],
  [
    'a price without a key',
    where({ list: 'P1' }, { priced_by: 'sector' }),
    { list: 'P1', line: 'price' },
    'key',
    'needs this cell'
  ],
  [
    'a term of one year',
    where({ list: 'P1', years: '2' }, { years: '1' }),
    { list: 'P1', years: '2' },
    'years',
    'a whole number from 2 to 10'
  ],
  ['thousands apart', where(full, { net: '2,460.00' }), full, 'net', 'pounds and pence'],
  [
    'a share above the whole',
    where({ list: 'P1', years: '2' }, { discount: '100.01' }),
    { list: 'P1', years: '2' },
    'discount',
    'from 0 to 100'
  ],
  [
    'a step of nothing',
    where({ list: 'P1', line: 'round-to' }, { net: '0.00' }),
    { list: 'P1', line: 'round-to' },
    'net',
    'a step of a penny to a thousand pounds'
  ],
  [
    'a cell of another line',
    where({ list: 'P1', line: 'extra' }, { band: '1' }),
    { list: 'P1', line: 'extra' },
    'band',
    'has nothing here'
  ]
])('%s is refused at its cell', async (_, rows, row, column, says) => {
  const { refusals } = await importing(file(rows))
  const [first] = refusals
  expect(first).toMatchObject({ file: 'price-list.csv', line: at(row), column })
  expect(first?.says).toContain(says)
})

test('a list of which a row is kept out is not adopted, and a later one waits for it, else it could never be', async () => {
  await using stores = await temporaryStores()
  const wrong = file(where(full, { net: 'much' }))
  const { refusals } = await importFiles(stores, wrong, { keepGoing: true })
  expect(refusals).toMatchObject([{ line: at(full), column: 'net', waitingForIt: whole.length - 1 }])
  expect(await history(stores)).toEqual([])
  expect(await importFiles(stores, file(whole))).toMatchObject({ refusals: [] })
  expect((await history(stores)).map(({ data }) => data['name'])).toEqual(['P1', 'P2'])
})

test('where it is not known of which list a row is, none is adopted', async () => {
  await using stores = await temporaryStores()
  const { refusals } = await importFiles(stores, file(where(full, { list: 'Full price' })), { keepGoing: true })
  expect(refusals).toMatchObject([{ line: at(full), column: 'list' }])
  expect(await history(stores)).toEqual([])
})

test('two lists of one day overlap, and the second is refused at its day', async () => {
  const { refusals } = await importing(file(where({ list: 'P2' }, { in_force_from: '2024-04-01' })))
  expect(refusals[0]).toMatchObject({ rule: 'PriceListsOverlap', line: at({ list: 'P2' }), column: 'in_force_from' })
})

test('without a step, prices of several years are to the penny', async () => {
  await using stores = await temporaryStores()
  await importFiles(stores, file(whole.filter(({ line }) => line !== 'round-to')))
  expect((await history(stores)).map(({ data }) => data['roundTo'])).toEqual([1, 1])
})
