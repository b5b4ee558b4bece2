/** Each community's memberships, one after another, against the rules of the five types. */
import type { Row } from '../folder.ts'
import { byKey, failing, laterOf, reviewOf, rowOn, type Check, type NetworkRecord } from './record.ts'

interface Spell {
  readonly row: Row
  readonly before: Row | undefined
  readonly cycle: Row
  readonly edition: Row
  /** The cycle on record before this one, and the opening of the one after. */
  readonly cycleBefore: string
  readonly nextOpening: string
  /** As on the day of admission or renewal. */
  readonly profile: Row
  readonly admitted: string
  /** Completed or attested so far. */
  readonly fullCycles: number
  readonly developmental: boolean
}

const isNew = ({ before }: Spell) => before === undefined || before['left_on'] !== ''
const has = ({ row }: Spell, column: string) => row[column] !== ''

const ofApplications: ReadonlyArray<Check<Spell>> = [
  ['no application', spell => !has(spell, 'applied_on') || !has(spell, 'admitted_on')],
  ['a form is missing', ({ row }) => row['joining_form'] !== 'yes' || row['finance_form'] !== 'yes'],
  ['admitted before it applied', ({ row, admitted }) => row['applied_on']! > admitted],
  ['applied while a member', ({ row, before }) => before !== undefined && row['applied_on']! < before['left_on']!],
  ['admitted after the cycle', ({ admitted, cycle }) => admitted > cycle['closes']!]
]
const ofRenewals: ReadonlyArray<Check<Spell>> = [
  ['renewed late', ({ admitted, cycle }) => admitted > cycle['opens']!],
  ['a cycle is left out', ({ before, cycleBefore }) => before?.['cycle'] !== cycleBefore]
]
const ofTypes: ReadonlyArray<Check<Spell>> = [
  ['developmental twice', ({ row, developmental }) => row['type'] === 'Developmental' && developmental],
  ['accreditation too early', ({ row, fullCycles }) => row['type'] === 'Accreditation' && fullCycles < 2],
  ['associate at home', ({ row, profile }) => row['type'] === 'Associate' && profile['country'] === 'GB'],
  ['audit outside prison', ({ row, profile }) => row['type'] === 'HmpIntegratedAudit' && profile['sector'] !== 'HMP'],
  [
    'no programme',
    ({ row, profile }) => row['type'] === 'HmpIntegratedAudit' && profile['programme_accreditation'] === ''
  ],
  ['edition not published', ({ row, admitted, edition }) => edition['published_on']! > (row['applied_on'] || admitted)]
]
const ofEnds: ReadonlyArray<Check<Spell>> = [
  ['half an end', spell => has(spell, 'left_on') !== has(spell, 'left_how')],
  ['merged into nothing', spell => (spell.row['left_how'] === 'merged-into') !== has(spell, 'merged_into')],
  ['left before it came', spell => has(spell, 'left_on') && spell.row['left_on']! <= spell.admitted],
  ['lapsed on another day', ({ row, nextOpening }) => row['left_how'] === 'lapsed' && row['left_on'] !== nextOpening]
]

const completes = ({ row, cycle }: Spell, finals: ReadonlySet<string>): boolean => {
  const forfeited = row['left_on'] !== '' && row['left_on']! <= cycle['closes']!
  return row['type'] === 'Full' && finals.has(reviewOf(row)) && !forfeited
}

const complaintsOf = (spell: Spell) =>
  failing(spell, [...(isNew(spell) ? ofApplications : ofRenewals), ...ofTypes, ...ofEnds]).map(
    what => `${reviewOf(spell.row)}: ${what}`
  )

const finalPeerReviews = ({ rows }: NetworkRecord): ReadonlySet<string> => {
  const peers = new Set(
    rows('reviews.csv')
      .filter(row => row['kind'] === 'peer-review')
      .map(reviewOf)
  )
  const finals = rows('reports.csv')
    .filter(row => row['final_on'] !== '')
    .map(reviewOf)
  return new Set(finals.filter(review => peers.has(review)))
}

const besideOf = (cycles: ReadonlyArray<Row>, { opens = '' }: Row) => ({
  cycleBefore: cycles.findLast(other => other['opens']! < opens)?.['cycle'] ?? '',
  nextOpening: cycles.find(other => other['opens']! > opens)?.['opens'] ?? ''
})

export const breakMembership = (record: NetworkRecord): ReadonlyArray<string> => {
  const { rows } = record
  const cycles = byKey(rows('cycles.csv'), 'cycle')
  const inOrder = rows('cycles.csv').toSorted((one, other) => (one['opens']! < other['opens']! ? -1 : 1))
  const editions = byKey(rows('editions.csv'), 'edition')
  const profiles = byKey(rows('communities.csv'), 'community')
  const finals = finalPeerReviews(record)
  return [...byKey(rows('memberships.csv'), 'community')].flatMap(([community, list]) => {
    const known = profiles.get(community) ?? []
    let fullCycles = Number(known[0]?.['full_cycles_before'] ?? 0)
    let developmental = known[0]?.['developmental_before'] === 'yes'
    return list.flatMap((row, index) => {
      const cycle = cycles.get(row['cycle']!)![0]!
      const admitted = row['admitted_on'] || cycle['opens']!
      const [edition = {}] = editions.get(cycle['edition']!)!
      const profile = rowOn(known, laterOf(admitted, row['applied_on']!))
      const spell = {
        row,
        ...besideOf(inOrder, cycle),
        before: list[index - 1],
        cycle,
        edition,
        profile,
        admitted,
        fullCycles,
        developmental
      }
      if (completes(spell, finals)) fullCycles += 1
      developmental ||= row['type'] === 'Developmental'
      return complaintsOf(spell)
    })
  })
}
