/** The steps of joint audits, against the kind of their review, its days, and the items that are asked. */
import { grouped, type Row } from '../folder.ts'
import { byKey, failing, listOf, reviewOf, type Check, type NetworkRecord } from './record.ts'

interface Step {
  readonly row: Row
  readonly review: Row | undefined
  readonly held: string
  readonly drafted: string
  /** The items of the edition of its cycle. */
  readonly items: ReadonlyArray<Row>
  /** The steps of the same audit. */
  readonly others: ReadonlyArray<Row>
}
const isAfterVisit = ({ row }: Step) => row['step'] === 'rated' || row['step'] === 'recommended'
const alike = (one: Row, other: Row) => one['area'] === other['area'] && one['words'] === other['words']

const checks: ReadonlyArray<Check<Step>> = [
  ['no audit', ({ review }) => review?.['kind'] !== 'audit'],
  ['planned without items', ({ row, items }) => row['step'] === 'planned' && items.length === 0],
  ['not planned', ({ row, others }) => !others.some(one => one['step'] === 'planned' && one['on']! <= row['on']!)],
  ['before the visit', step => isAfterVisit(step) && (step.held === '' || step.row['on']! < step.held)],
  ['after the draft', step => isAfterVisit(step) && step.drafted !== '' && step.row['on']! > step.drafted],
  ['no such item', ({ row, items }) => row['step'] === 'rated' && !items.some(({ item }) => item === row['item'])],
  [
    'rated beside its standard',
    ({ row, items }) =>
      row['step'] === 'rated' && items.some(one => one['item'] === row['item'] && one['standard'] !== '')
  ],
  [
    'settles nothing',
    ({ row, others }) =>
      row['step'] === 'settled' &&
      !others.some(one => one['step'] === 'recommended' && alike(one, row) && one['on']! <= row['on']!)
  ]
]

const unknownStandards = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const named = ({ edition, standard }: Row) => `${edition!} ${standard!}`
  const known = new Set(
    rows('standards.csv')
      .filter(row => row['supplement'] === '' && (row['sectors'] === '' || listOf(row['sectors']).includes('HMP')))
      .map(named)
  )
  return rows('audit-items.csv')
    .filter(row => row['standard'] !== '' && !known.has(named(row)))
    .map(row => `${row['edition']!} ${row['item']!}: no standard for prisons`)
}

/** What is on record of each audit, by its community and cycle. */
const stepsIn = ({ rows }: NetworkRecord) => {
  const of = (file: string) => {
    const found = grouped(rows(file), reviewOf)
    return (key: string): ReadonlyArray<Row> => found.get(key) ?? []
  }
  const [reviews, visits, reports, audits] = [of('reviews.csv'), of('visits.csv'), of('reports.csv'), of('audits.csv')]
  const [cycles, items] = [byKey(rows('cycles.csv'), 'cycle'), byKey(rows('audit-items.csv'), 'edition')]
  const itemsIn = (cycle: string) => cycles.get(cycle)?.flatMap(({ edition }) => items.get(edition!) ?? []) ?? []
  return (row: Row): Step => {
    const key = reviewOf(row)
    const held = visits(key).flatMap(visit => listOf(visit['held_on']).slice(-1))
    return {
      ...{ row, review: reviews(key)[0], held: held.toSorted()[0] ?? '', others: audits(key) },
      ...{ drafted: reports(key)[0]?.['draft_on'] ?? '', items: itemsIn(row['cycle']!) }
    }
  }
}

export const areBadlyAudited = (record: NetworkRecord): ReadonlyArray<string> => {
  const stepOf = stepsIn(record)
  const ofSteps = record
    .rows('audits.csv')
    .flatMap(row => failing(stepOf(row), checks).map(what => `${reviewOf(row)}: ${what}: ${row['step']!}`))
  return [...unknownStandards(record), ...ofSteps]
}
