/** What each standard gives to the sections of a local report, and to their change on the cycle before. */
import type { StandardCode } from '@cofc/core'
import { countedIn, sectionsIn, type OnRecord } from '../local-report/review-on-record.ts'
import type { LocalReviewRow } from '../tables/local-review-row.ts'
import { addressOf } from './figures-of.ts'
import { givenBy, overStandards, ratingOf, unitOf, type LocalTally } from './local-tallied.ts'
import type { Given, Item, Tallied } from './tallied.ts'

const codesIn = ({ row }: OnRecord, section: string): ReadonlyArray<StandardCode> =>
  sectionsIn(row)
    .filter(one => one.section === section)
    .flatMap(({ standards }) => standards.map(({ standard }) => standard))

type Side = 'now' | 'before'
/** The ratings that count, as parts of a share. */
const sharesOf = (row: LocalReviewRow, standards: ReadonlyArray<StandardCode>, side: Side): ReadonlyArray<Item> =>
  overStandards(row, standards, standard => {
    const given = givenBy(ratingOf(countedIn(row), standard), 'percentMet')
    return typeof given === 'string' ? given : { ...given, side }
  })
const oneEach = (items: ReadonlyArray<Item>): ReadonlyArray<Item> =>
  items.map(item => (typeof item.given === 'string' ? item : { ...item, given: { contributes: 1 } }))

/** Over the standards that the two cycles share. Its `n` and its percentage are those of the cycle before. */
const ofChange = (
  { row, last, formerly }: OnRecord,
  codes: ReadonlyArray<StandardCode>,
  name: string
): Tallied | null => {
  if (last === null) return null
  const shared = codes.flatMap(standard => {
    const before = formerly(standard)
    return before === null ? [] : [{ standard, before }]
  })
  const then = sharesOf(
    last,
    shared.map(({ before }) => before),
    'before'
  )
  if (name === 'n') return { unit: 'count', items: oneEach(then) }
  if (name === 'percentMet') return { unit: 'percent', items: then }
  const now = sharesOf(
    row,
    shared.map(({ standard }) => standard),
    'now'
  )
  return { unit: 'points', items: [...now, ...then] }
}

export const ofLocalSections: LocalTally = ({ record }, [section = '', side, name = '']) => {
  const [{ row }, codes] = [record, codesIn(record, section)]
  if (side === 'change') return ofChange(record, codes, name)
  const ratings = side === 'self' ? row.self : row.peer
  const gives = (standard: StandardCode): Given => givenBy(ratingOf(ratings, standard), name)
  return { unit: unitOf(name), items: overStandards(row, codes, gives) }
}

/** The community's own percentage; beside it stands what the national report tells. */
export const ofBenchmark: LocalTally = ({ record }, [section = '', whose = '', ...name]) => {
  const { row } = record
  if (whose !== 'own') {
    const group = whose === 'network' ? 'all' : row.sector
    return { unit: 'of-national-report', of: [addressOf(['sections', section, group, ...name])] }
  }
  const gives = (standard: StandardCode): Given => givenBy(ratingOf(countedIn(row), standard), 'own')
  return { unit: 'percent', items: overStandards(row, codesIn(record, section), gives) }
}
