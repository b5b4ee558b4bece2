/** The days of each review from its opening to the final report, none of them after the membership's end. */
import type { Row } from '../folder.ts'
import { byKey, failing, laterOf, listOf, reviewOf, type Check, type NetworkRecord } from './record.ts'
import { grouped } from '../folder.ts'

interface Course {
  readonly review: Row
  readonly spell: Row
  readonly held: ReadonlyArray<string>
  /** In the order in which they must follow. */
  readonly days: ReadonlyArray<string>
  readonly drafted: boolean
}

const checks: ReadonlyArray<Check<Course>> = [
  ['out of order', ({ days }) => days.some((day, index) => index > 0 && days[index - 1]! >= day)],
  ['goes on after it left', ({ spell, days }) => spell['left_on'] !== '' && days.at(-1)! >= spell['left_on']!],
  [
    'drafted unrated',
    ({ review, drafted }) => drafted && review['kind'] !== 'self-review' && review['peer_rated_on'] === ''
  ],
  ['peers in a self-review', ({ review, held }) => review['kind'] === 'self-review' && held.length > 0],
  ['rated without a visit', ({ review, held }) => review['peer_rated_on'] !== '' && held.length === 0]
]

export const areOutOfOrder = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const of = (file: string) => grouped(rows(file), reviewOf)
  const [visits, reports, outcomes, spells] = [
    of('visits.csv'),
    of('reports.csv'),
    of('outcomes.csv'),
    of('memberships.csv')
  ]
  const cycles = byKey(rows('cycles.csv'), 'cycle')
  return rows('reviews.csv').flatMap(review => {
    const key = reviewOf(review)
    const spell = spells.get(key)!.at(-1)!
    const report = reports.get(key)?.[0]
    const held = (visits.get(key) ?? []).flatMap(visit => listOf(visit['held_on']))
    const days = [
      laterOf(cycles.get(review['cycle']!)![0]!['opens']!, spell['admitted_on']!),
      ...new Set((outcomes.get(key) ?? []).map(row => row['returned_on'])),
      review['self_submitted_on'],
      ...held,
      review['peer_rated_on'],
      report?.['draft_on'],
      report?.['commented_on'],
      report?.['final_on']
    ].filter(day => day !== undefined && day !== '')
    const course = { review, spell, held, days: days as ReadonlyArray<string>, drafted: report !== undefined }
    return failing(course, checks).map(what => `${key}: ${what}: ${days.join(' ')}`)
  })
}
