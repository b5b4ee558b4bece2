/** Reviews of a kind that the membership does not have, ratings outside their scope or too early. */
import type { Row } from '../folder.ts'
import { byKey, laterOf, listOf, reviewOf, rowOn, type NetworkRecord } from './record.ts'

const kindsOf: Readonly<Record<string, ReadonlyArray<string>>> = {
  Associate: ['self-review'],
  Developmental: ['self-review'],
  Full: ['self-review', 'peer-review'],
  Accreditation: ['self-review', 'peer-review', 'accreditation'],
  HmpIntegratedAudit: ['self-review', 'audit']
}

export const haveTheWrongKind = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const types = new Map(rows('memberships.csv').map(row => [reviewOf(row), row['type']!]))
  const editions = new Map(rows('cycles.csv').map(row => [row['cycle'], row['edition']]))
  return rows('reviews.csv')
    .filter(
      row =>
        !kindsOf[types.get(reviewOf(row)) ?? '']?.includes(row['kind']!) ||
        editions.get(row['cycle']) !== row['edition']
    )
    .map(row => `${reviewOf(row)}: no ${row['kind']} by ${row['edition']} under this membership`)
}

const applies = (sector: string, coreOnly: boolean) => (standard: Row) =>
  (standard['core'] === 'yes' || !coreOnly) &&
  (standard['supplement'] === '' || sector === 'Addiction') &&
  (standard['sectors'] === '' || listOf(standard['sectors']).includes(sector))

/** What is rated, by sector and type on the day the review opened. */
const scopesOf = ({ rows }: NetworkRecord): ReadonlyMap<string, ReadonlySet<string>> => {
  const cycles = byKey(rows('cycles.csv'), 'cycle')
  const profiles = byKey(rows('communities.csv'), 'community')
  const standards = byKey(rows('standards.csv'), 'edition')
  const scopeOf = (spell: Row) => {
    const [cycle = {}] = cycles.get(spell['cycle']!)!
    const opened = laterOf(cycle['opens']!, spell['admitted_on']!)
    const sector = rowOn(profiles.get(spell['community']!), opened)['sector']!
    const coreOnly = ['Associate', 'Developmental'].includes(spell['type']!)
    return new Set(
      standards
        .get(cycle['edition']!)!
        .filter(applies(sector, coreOnly))
        .map(row => row['standard']!)
    )
  }
  return new Map(rows('memberships.csv').map(row => [reviewOf(row), scopeOf(row)]))
}

export const areOutOfScope = (record: NetworkRecord): ReadonlyArray<string> => {
  const scopes = scopesOf(record)
  const named = ['ratings.csv', 'findings.csv', 'evidence.csv', 'portfolio.csv'].flatMap(file =>
    record
      .rows(file)
      .flatMap(row => listOf(row['standard'] ?? row['standards']).map(code => [reviewOf(row), code] as const))
  )
  return named
    .filter(([review, code]) => !scopes.get(review)!.has(code))
    .map(([review, code]) => `${review}: ${code} is outside`)
}

/** Reviews that are said to be rated, and are not: submitted by the community, rated by peers, or reported on. */
export const areNotRated = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const ratedBy = (rater: string) =>
    new Set(
      rows('ratings.csv')
        .filter(row => row[rater] !== '')
        .map(reviewOf)
    )
  const [self, peer] = [ratedBy('self'), ratedBy('peer')]
  const drafted = new Set(rows('reports.csv').map(reviewOf))
  return rows('reviews.csv').flatMap(row => {
    const name = reviewOf(row)
    const isPeer = row['peer_rated_on'] !== '' || (row['kind'] !== 'self-review' && drafted.has(name))
    return [
      ...(row['self_submitted_on'] !== '' && !self.has(name) ? [`${name}: submitted without a rating`] : []),
      ...(isPeer && !peer.has(name) ? [`${name}: no rating by peers`] : [])
    ]
  })
}

export const areRatedTooEarly = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const reviews = new Map(rows('reviews.csv').map(row => [reviewOf(row), row]))
  const without = (row: Row, column: string) => reviews.get(reviewOf(row))?.[column] === ''
  return rows('ratings.csv')
    .filter(
      row =>
        (row['self'] !== '' && without(row, 'self_submitted_on')) ||
        (row['peer'] !== '' && without(row, 'peer_rated_on'))
    )
    .map(row => `${reviewOf(row)}: ${row['standard']} is rated too early`)
}
