/** Rows that stand twice, and rows that name what is not there. */
import { grouped } from '../folder.ts'
import { listOf, reviewOf, type NetworkRecord } from './record.ts'

const keys: Readonly<Record<string, ReadonlyArray<string>>> = {
  'editions.csv': ['edition'],
  'standards.csv': ['edition', 'standard'],
  'mappings.csv': ['from_standard', 'to_standard'],
  'communities.csv': ['community', 'from'],
  'cycles.csv': ['cycle'],
  'memberships.csv': ['community', 'cycle', 'seq'],
  'reviewers.csv': ['reviewer', 'from'],
  'reviews.csv': ['community', 'cycle', 'kind'],
  'ratings.csv': ['community', 'cycle', 'standard'],
  'evidence.csv': ['community', 'cycle', 'title'],
  'exceptions.csv': ['file', 'key', 'rule'],
  'portfolio.csv': ['community', 'cycle', 'checked_on', 'standard'],
  'visits.csv': ['community', 'cycle', 'seq'],
  'findings.csv': ['community', 'cycle', 'kind', 'standard', 'text'],
  'reports.csv': ['community', 'cycle'],
  'outcomes.csv': ['community', 'cycle', 'returned_on', 'measure'],
  'obligations.csv': ['community', 'cycle', 'obligation'],
  'surveys.csv': ['community', 'cycle', 'survey', 'question'],
  'feedback.csv': ['community', 'cycle', 'seq', 'by', 'question'],
  'audit-items.csv': ['edition', 'item'],
  'audits.csv': ['community', 'cycle', 'step', 'on', 'item', 'area', 'words'],
  'programmes.csv': ['community', 'reference', 'from'],
  'criteria.csv': ['community', 'criterion', 'on'],
  'accreditations.csv': ['community', 'step', 'on', 'cycle', 'outcome', 'standards', 'certificate'],
  'events.csv': ['event'],
  'bookings.csv': ['event', 'booking'],
  'announcements.csv': ['announcement'],
  'invoices.csv': ['community', 'invoice', 'line'],
  'payments.csv': ['community', 'payment', 'kind']
}

export const standTwice = ({ rows }: NetworkRecord): ReadonlyArray<string> =>
  Object.entries(keys).flatMap(([file, columns]) =>
    [...grouped(rows(file), row => columns.map(column => row[column]).join(' | '))]
      .filter(([, same]) => same.length > 1)
      .map(([key]) => `${file}: ${key} stands twice`)
  )

const ofReviews = [
  ...['ratings.csv', 'evidence.csv', 'visits.csv', 'findings.csv', 'reports.csv', 'outcomes.csv'],
  ...['surveys.csv', 'feedback.csv', 'portfolio.csv', 'audits.csv']
]

const missing = (known: ReadonlyArray<string | undefined>, named: ReadonlyArray<string | undefined>, what: string) => {
  const there = new Set([...known, '', undefined])
  return named.filter(name => !there.has(name)).map(name => `there is no ${what} ${name}`)
}

export const nameTheUnknown = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const column = (file: string, name: string) => rows(file).map(row => row[name])
  const communities = [
    ...column('memberships.csv', 'community'),
    ...column('memberships.csv', 'merged_into'),
    ...column('reviewers.csv', 'home'),
    ...rows('reviewers.csv').flatMap(row => listOf(row['served_in']))
  ]
  const reviewers = [
    ...rows('visits.csv').flatMap(row => listOf(row['team']).map(member => member.split(':')[0])),
    ...rows('accreditations.csv').flatMap(row => [...listOf(row['present']), ...listOf(row['chair'])])
  ]
  return [
    ...missing(
      rows('reviews.csv').map(reviewOf),
      ofReviews.flatMap(file => rows(file).map(reviewOf)),
      'review'
    ),
    ...missing(
      rows('memberships.csv').map(reviewOf),
      [...rows('reviews.csv'), ...rows('obligations.csv')].map(reviewOf),
      'membership'
    ),
    ...missing(
      column('communities.csv', 'community'),
      [
        ...communities,
        ...[...['programmes.csv', 'criteria.csv', 'accreditations.csv', 'bookings.csv', 'announcements.csv']].flatMap(
          file => column(file, 'community')
        )
      ],
      'community'
    ),
    ...missing(column('reviewers.csv', 'reviewer'), reviewers, 'reviewer'),
    ...missing(
      column('cycles.csv', 'cycle'),
      [...column('memberships.csv', 'cycle'), ...column('accreditations.csv', 'cycle')],
      'cycle'
    ),
    ...missing(
      column('editions.csv', 'edition'),
      ['cycles.csv', 'audit-items.csv', 'accreditations.csv'].flatMap(file => column(file, 'edition')),
      'edition'
    )
  ]
}
