/** price-list.csv: what memberships and extras cost. The rows of a list are one command, given on its first day. */
import { aPenny, RoundingStep, type Price } from '@cofc/core'
import { csvFile, planned } from './csv-file.ts'
import { grouped, type Group } from './grouped.ts'
import { columns, doubt, type Cells } from './price-list-columns.ts'
import { gives, keyOf, type Giving, type Origin, type Row } from './row.ts'
import { stepsOf } from './step.ts'

const file = csvFile({
  name: 'price-list.csv',
  as: 'finance',
  subject: 'price-list',
  keyed: ['list', 'line', 'type', 'key', 'band', 'years', 'code'],
  columns,
  commands: ['AdoptPriceList'],
  doubt,
  alsoNeeds: [],
  missedBy: ['PriceMissing'],
  concerns: ({ type, membershipType, key, band }, price) =>
    type === 'PriceOutsideTheList' &&
    price['membershipType'] === membershipType &&
    price['key'] === key &&
    price['band'] === band
})
type List = Row<typeof file>

/** Its rows of one kind, of which those cells are given: a row that lacks one is kept out. */
const linesOf = <Name extends keyof Cells>(
  rows: ReadonlyArray<List>,
  line: Cells['line'],
  ...names: ReadonlyArray<Name>
): ReadonlyArray<Origin<Giving<Cells, Name>>> =>
  rows.filter(
    (row): row is Origin<Giving<Cells, Name>> => row.cells.line === line && names.every(name => gives(row, name))
  )

const pricesIn = (rows: ReadonlyArray<List>) => linesOf(rows, 'price', 'type', 'band', 'net')
const bandsIn = (rows: ReadonlyArray<List>) =>
  linesOf(rows, 'band', 'band', 'up_to').toSorted(({ cells: one }, { cells: other }) => one.band - other.band)
const termsIn = (rows: ReadonlyArray<List>) => linesOf(rows, 'multi-year', 'years', 'discount')
const extrasIn = (rows: ReadonlyArray<List>) => linesOf(rows, 'extra', 'code', 'net')

/** Where nothing is said, prices of several years are rounded to the penny. */
const stepIn = (rows: ReadonlyArray<List>): RoundingStep => {
  const net: Price | null = linesOf(rows, 'round-to', 'net')[0]?.cells.net ?? null
  return RoundingStep.is(net) ? net : aPenny
}

const adopted = stepsOf<ReadonlyArray<List>>()(file)('AdoptPriceList')({
  what: 'adopted',
  fields: {
    name: 'list',
    inForceFrom: 'in_force_from',
    sizeUnit: 'unit',
    pricedBy: 'priced_by',
    bandsUpTo: { is: (_, rows) => bandsIn(rows).map(({ cells }) => cells.up_to), column: 'up_to' },
    prices: {
      is: (_, rows) =>
        pricesIn(rows).map(({ cells: { type: membershipType, key, band, net } }) => ({
          membershipType,
          key,
          band,
          net
        })),
      column: 'net'
    },
    extras: { is: (_, rows) => extrasIn(rows).map(({ cells: { code, net } }) => ({ code, net })), column: 'code' },
    multiYear: {
      is: (_, rows) =>
        termsIn(rows).map(({ cells: { years, discount } }) => ({ years, discountBasisPoints: discount })),
      column: 'discount'
    },
    roundTo: { is: (_, rows) => stepIn(rows), column: 'net' },
    on: 'in_force_from'
  },
  emptyTells: true,
  leansOn: []
})

/** The first band that does not rise above the one before; else the first. */
const bandToMend = (rows: ReadonlyArray<List>): number | undefined => {
  const bands = bandsIn(rows)
  const wrong = bands.find(({ cells }, place) => cells.up_to <= (bands[place - 1]?.cells.up_to ?? 0))
  return (wrong ?? bands[0])?.line
}

const adopting = (rows: Group<List>, lost: number | null) => {
  const [first] = rows
  const { list, in_force_from: from, unit, priced_by: pricedBy } = first.cells
  const prices = pricesIn(rows)
  const others = rows.filter(row => !prices.some(({ line }) => line === row.line))
  const refused = rows.find(row => row.refused !== null)?.refused ?? lost
  const items = [...prices, ...others].map(({ line, key: name }) => ({ name, line, column: null }))
  const line = Math.min(...rows.map(row => row.line))
  const lines = { inForceFrom: line, prices: line, bandsUpTo: bandToMend(rows) ?? line }
  return adopted({ ...first, line, key: keyOf([list, from, unit, pricedBy]), refused }, rows, {
    items: { field: 'prices', apart: false, rows: items },
    lines
  })
}

/** Rows that differ in their day, unit or key are no one list. Of which list a row is that does not say it, nobody knows. */
export const priceList = planned(file, rows => {
  const nameOf = ({ cells: { list, in_force_from: from, unit, priced_by: by } }: List) => keyOf([list, from, unit, by])
  const lost = rows.find(({ cells, refused }) => refused !== null && (cells.list as unknown) === null)?.refused ?? null
  // Whatever order rows stand in, the list is the same.
  const inOrder = rows.toSorted(({ key: one }, { key: other }) => (one < other ? -1 : 1))
  return [...grouped(inOrder, nameOf).values()].map(group => adopting(group, lost))
})
