/** Dates offered and agreed, and who was there. */
import { grouped, type Row } from '../folder.ts'
import { byKey, failing, listOf, reviewOf, rowOn, type Check, type NetworkRecord } from './record.ts'

interface Visited {
  readonly visit: Row
  readonly kind: string
  readonly offered: ReadonlyArray<string>
  readonly held: ReadonlyArray<string>
  readonly submitted: string
  readonly named: ReadonlyArray<string>
  /** Without observers, described as on the last day. */
  readonly people: ReadonlyArray<Row>
  /** The rules that were waived for it. */
  readonly waived: ReadonlyArray<string>
}

const weekday = (date: string) => new Date(date).getUTCDay()
const is = ({ visit }: Visited, status: string) => visit['status'] === status
const trained = (person: Row, training: string) => listOf(person['trained_as']).includes(training)

const unlessWaived =
  (rule: string, lacks: (visited: Visited) => boolean) =>
  (visited: Visited): boolean =>
    !visited.waived.includes(rule) && lacks(visited)

const ofAll: ReadonlyArray<Check<Visited>> = [
  ['not three dates', unlessWaived('TooFewDatesOffered', ({ offered }) => new Set(offered).size !== 3)],
  [
    'all on one weekday',
    unlessWaived('TooFewWeekdaysOffered', ({ offered }) => new Set(offered.map(weekday)).size < 2)
  ],
  [
    'offered before the self-review was in',
    ({ offered, submitted }) => submitted === '' || offered.some(day => day <= submitted)
  ],
  ['agreed or not', visited => (visited.visit['agreed'] === '') !== is(visited, 'offered')],
  ['agreed on another day', ({ visit, offered }) => visit['agreed'] !== '' && !offered.includes(visit['agreed']!)],
  ['held or not', visited => visited.held.length > 0 !== is(visited, 'held')]
]
const ofHeld: ReadonlyArray<Check<Visited>> = [
  ['held early', ({ held, visit }) => held[0]! < visit['agreed']!],
  ['somebody is named twice', ({ named }) => new Set(named).size !== named.length],
  ['somebody of the host', ({ people, visit }) => people.some(person => person['home'] === visit['community'])],
  [
    'somebody who was treated or worked there',
    ({ people, visit }) => people.some(person => listOf(person['served_in']).includes(visit['community']!))
  ],
  [
    'no client member',
    unlessWaived('TooFewClientMembers', ({ people }) => !people.some(person => person['kind'] === 'client'))
  ],
  [
    'no TC specialist of enough senior years',
    unlessWaived(
      'TooFewSpecialists',
      ({ people, kind }) =>
        kind === 'accreditation' &&
        !people.some(
          person =>
            person['role'] === 'tc-specialist' &&
            trained(person, 'tc-specialist') &&
            Number(person['senior_years']) >= 5
        )
    )
  ],
  [
    'no trained lead',
    unlessWaived(
      'TooFewLeadReviewers',
      ({ people }) => !people.some(person => person['role'] === 'lead' && trained(person, 'lead'))
    )
  ],
  [
    'an untrained specialist',
    ({ people }) => people.some(person => person['role'] === 'tc-specialist' && !trained(person, 'tc-specialist'))
  ]
]

/** The key of the first visit of a review may leave its number out. */
export const waivedFor = (exceptions: ReadonlyArray<Row>, visit: Row): ReadonlyArray<string> => {
  const seq = visit['seq'] === '' ? '1' : (visit['seq'] ?? '1')
  const keys = [visit['community'], visit['cycle'], seq]
  const isIts = (key: string) => {
    const [community, cycle, number = '1'] = listOf(key).map(part => part.trim())
    return [community, cycle, number].join() === keys.join()
  }
  return exceptions.filter(row => isIts(row['key'] ?? '')).map(row => row['rule'] ?? '')
}

const visitedIn =
  ({ rows }: NetworkRecord) =>
  (visit: Row): Visited => {
    const reviewers = byKey(rows('reviewers.csv'), 'reviewer')
    const held = listOf(visit['held_on'])
    const team = listOf(visit['team']).map(member => member.split(':') as [string, string])
    const review = rows('reviews.csv').find(row => reviewOf(row) === reviewOf(visit))
    const people = team
      .filter(([, role]) => role !== 'observer')
      .map(([id, role]): Row => ({ ...rowOn(reviewers.get(id), held.at(-1) ?? ''), role }))
    return {
      visit,
      offered: listOf(visit['offered']),
      held,
      kind: review?.['kind'] ?? '',
      submitted: review?.['self_submitted_on'] ?? '',
      named: team.map(([id]) => id),
      waived: waivedFor(rows('exceptions.csv'), visit),
      people
    }
  }

export const areBadVisits = (record: NetworkRecord): ReadonlyArray<string> =>
  record
    .rows('visits.csv')
    .map(visitedIn(record))
    .flatMap(visited =>
      failing(visited, visited.held.length > 0 ? [...ofAll, ...ofHeld] : ofAll).map(
        what => `${reviewOf(visited.visit)}: ${what}`
      )
    )

/** No reviewer can be in two places on one day. */
export const areInTwoPlaces = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const days = rows('visits.csv').flatMap(visit =>
    listOf(visit['held_on']).flatMap(day =>
      listOf(visit['team']).map(member => `${member.split(':')[0] ?? ''} on ${day}`)
    )
  )
  return [...grouped(days, day => day)].filter(([, same]) => same.length > 1).map(([day]) => `twice: ${day}`)
}
