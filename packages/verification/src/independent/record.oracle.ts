/** The CSV files of a network, read whole, and what a report must know of each review. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

type Row = Readonly<Record<string, string>>

const empty: Row = {}
const cell = (row: Row, column: string): string => row[column] ?? ''

const read = (folder: string, file: string): ReadonlyArray<Row> => {
  try {
    return parse(readFileSync(join(folder, file)), { columns: true, bom: true, skip_empty_lines: true })
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw problem
  }
}

export type Rating = 'met' | 'partly' | 'not' | 'n/a' | ''
export interface CycleRow {
  readonly cycle: string
  readonly edition: string
  readonly opens: string
  readonly closes: string
}
export interface StandardRow {
  readonly standard: string
  readonly section: string
  readonly type: number
  readonly core: boolean
  /** Those it applies to; none named means all. */
  readonly sectors: ReadonlyArray<string>
  readonly supplement: string
}
export interface Spell {
  readonly community: string
  readonly cycle: string
  readonly membershipType: string
  /** The first day in force in the cycle, and the first not in force, if it ended. */
  readonly from: string
  readonly leftOn: string
}
export interface RatingRow {
  readonly standard: string
  readonly self: Rating
  readonly peer: Rating
}
export interface Review {
  readonly community: string
  readonly cycle: string
  readonly kind: string
  readonly final: boolean
  /** As on the day the review opened. */
  readonly sector: string
  readonly membershipType: string
  readonly ratings: ReadonlyArray<RatingRow>
}

export interface AuditItemRow {
  readonly item: string
  readonly area: string
  /** Empty for one that the audit rates itself. */
  readonly standard: string
}
export interface AuditStep {
  readonly community: string
  readonly cycle: string
  readonly step: string
  readonly on: string
  readonly item: string
  readonly rating: Rating
}

export interface NetworkRecord {
  /** Oldest first. */
  readonly cycles: ReadonlyArray<CycleRow>
  readonly standardsOf: (edition: string) => ReadonlyArray<StandardRow>
  /** The code in the earlier edition that a standard continues, the same or reworded. */
  readonly continued: (from: string, to: string) => (standard: string) => string | undefined
  readonly spells: ReadonlyArray<Spell>
  readonly sectorOn: (community: string, day: string) => string
  readonly reviews: ReadonlyArray<Review>
  readonly visitsHeld: (cycle: string) => number
  readonly auditItemsOf: (edition: string) => ReadonlyArray<AuditItemRow>
  readonly auditSteps: ReadonlyArray<AuditStep>
}

const together = <T>(rows: ReadonlyArray<T>, keyOf: (row: T) => string): ReadonlyMap<string, ReadonlyArray<T>> => {
  const groups = new Map<string, Array<T>>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}
const laterOf = (a: string, b: string) => (a > b ? a : b)
const earlierOf = (a: string, b: string) => (a < b ? a : b)

const cyclesIn = (rows: ReadonlyArray<Row>): ReadonlyArray<CycleRow> =>
  rows
    .map(row => ({
      cycle: cell(row, 'cycle'),
      edition: cell(row, 'edition'),
      opens: cell(row, 'opens'),
      closes: cell(row, 'closes')
    }))
    .sort((a, b) => (a.opens < b.opens ? -1 : 1))

const spellsIn = (rows: ReadonlyArray<Row>, cycles: ReadonlyArray<CycleRow>): ReadonlyArray<Spell> =>
  rows.map(row => ({
    community: cell(row, 'community'),
    cycle: cell(row, 'cycle'),
    membershipType: cell(row, 'type'),
    from: laterOf(cycles.find(({ cycle }) => cycle === row['cycle'])?.opens ?? '', cell(row, 'admitted_on')),
    leftOn: cell(row, 'left_on')
  }))

const sectorsIn = (rows: ReadonlyArray<Row>) => {
  const profiles = together(rows, row => cell(row, 'community'))
  return (community: string, day: string): string => {
    const known = (profiles.get(community) ?? []).filter(row => cell(row, 'from') <= day)
    const latest = known.reduce(
      (last, row) => (cell(row, 'from') >= cell(last, 'from') ? row : last),
      known[0] ?? empty
    )
    return cell(latest, 'sector')
  }
}

/** The spell under which the review opened: the last that had begun when the self-review came in. */
const spellOf = (spells: ReadonlyArray<Spell>, submitted: string): Spell | undefined =>
  spells.findLast(({ from }) => submitted === '' || from <= submitted) ?? spells[0]

const standardsIn = (rows: ReadonlyArray<Row>) => (edition: string) =>
  rows
    .filter(row => row['edition'] === edition)
    .map(row => ({
      standard: cell(row, 'standard'),
      section: cell(row, 'section'),
      type: Number(row['type']),
      core: row['core'] === 'yes',
      sectors: cell(row, 'sectors')
        .split(';')
        .filter(sector => sector !== ''),
      supplement: cell(row, 'supplement')
    }))

const continuedIn = (rows: ReadonlyArray<Row>) => (from: string, to: string) => (standard: string) => {
  if (from === to) return standard
  const line = rows.find(
    row =>
      row['from_edition'] === from &&
      row['to_edition'] === to &&
      row['to_standard'] === standard &&
      ['same', 'reworded'].includes(cell(row, 'change'))
  )
  return line?.['from_standard']
}

const key = (row: Row) => `${cell(row, 'community')} ${cell(row, 'cycle')}`

const ratingOf = (row: Row): RatingRow => ({
  standard: cell(row, 'standard'),
  self: cell(row, 'self') as Rating,
  peer: cell(row, 'peer') as Rating
})

type Known = Pick<NetworkRecord, 'spells' | 'sectorOn'>

/** As on the day the review opened: the later of opening and joining, never later than the self-review came in. */
const openedAs = (row: Row, { spells, sectorOn }: Known) => {
  const submitted = cell(row, 'self_submitted_on')
  const own = spells.filter(({ community, cycle }) => community === row['community'] && cycle === row['cycle'])
  const { from, membershipType } = spellOf(own, submitted) ?? { from: '', membershipType: '' }
  const opened = submitted === '' ? from : earlierOf(submitted, from)
  return { membershipType, sector: sectorOn(cell(row, 'community'), opened) }
}

/** Of two reviews in one cycle the files' ratings and report belong to the one that is no self-review. */
const reviewsIn = (folder: string, known: Known): ReadonlyArray<Review> => {
  const ratings = together(read(folder, 'ratings.csv'), key)
  const finals = new Set(
    read(folder, 'reports.csv')
      .filter(row => cell(row, 'final_on') !== '')
      .map(key)
  )
  const rows = read(folder, 'reviews.csv')
  const visited = new Set(rows.filter(row => row['kind'] !== 'self-review').map(key))
  return rows
    .filter(row => row['kind'] !== 'self-review' || !visited.has(key(row)))
    .map(row => ({
      community: cell(row, 'community'),
      cycle: cell(row, 'cycle'),
      kind: cell(row, 'kind'),
      final: finals.has(key(row)),
      ...openedAs(row, known),
      ratings: (ratings.get(key(row)) ?? []).map(ratingOf)
    }))
}

const auditItemsIn = (rows: ReadonlyArray<Row>) => (edition: string) =>
  rows
    .filter(row => row['edition'] === edition)
    .map(row => ({ item: cell(row, 'item'), area: cell(row, 'area'), standard: cell(row, 'standard') }))
const auditStepOf = (row: Row): AuditStep => ({
  ...{ community: cell(row, 'community'), cycle: cell(row, 'cycle'), step: cell(row, 'step'), on: cell(row, 'on') },
  ...{ item: cell(row, 'item'), rating: cell(row, 'rating') as Rating }
})

export const readNetwork = (folder: string): NetworkRecord => {
  const cycles = cyclesIn(read(folder, 'cycles.csv'))
  const spells = spellsIn(read(folder, 'memberships.csv'), cycles)
  const sectorOn = sectorsIn(read(folder, 'communities.csv'))
  const held = read(folder, 'visits.csv').filter(row => row['status'] === 'held')
  return {
    cycles,
    standardsOf: standardsIn(read(folder, 'standards.csv')),
    continued: continuedIn(read(folder, 'mappings.csv')),
    spells,
    sectorOn,
    reviews: reviewsIn(folder, { spells, sectorOn }),
    visitsHeld: cycle => held.filter(row => row['cycle'] === cycle).length,
    auditItemsOf: auditItemsIn(read(folder, 'audit-items.csv')),
    auditSteps: read(folder, 'audits.csv').map(auditStepOf)
  }
}
