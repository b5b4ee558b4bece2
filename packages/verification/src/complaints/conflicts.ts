/** Who must not visit whom, unless it was waived: written anew, from the rows alone. */
import type { Row } from '../folder.ts'
import { byKey, listOf, reviewOf, rowOn, type NetworkRecord } from './record.ts'
import { waivedFor } from './visits.ts'

const cyclesLookedAt = 2
const yearOf = (row: Row): number => Number((row['cycle'] ?? '').slice(0, 4))
const lastDay = (visit: Row): string => listOf(visit['held_on']).at(-1) ?? ''
const goesFor = (person: Row): string =>
  ['staff', 'client'].includes(person['kind'] ?? '') ? (person['home'] ?? '') : ''
const alike = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one !== '' && one === other

interface Trip {
  readonly visit: Row
  readonly person: Row
}
/** Everybody who went on a visit, as described on its last day. */
const tripsIn = ({ rows }: NetworkRecord): ReadonlyArray<Trip> => {
  const reviewers = byKey(rows('reviewers.csv'), 'reviewer')
  return rows('visits.csv')
    .filter(({ status }) => status === 'held')
    .flatMap(visit =>
      listOf(visit['team']).map(member => {
        const [id = '', role = ''] = member.split(':')
        return { visit, person: { ...rowOn(reviewers.get(id), lastDay(visit)), role } }
      })
    )
}

const brokenBy = ({ rows }: NetworkRecord) => {
  const profiles = byKey(rows('communities.csv'), 'community')
  const members = new Set(rows('memberships.csv').map(reviewOf))
  return ({ visit, person }: Trip, trips: ReadonlyArray<Trip>): ReadonlyArray<string> => {
    const profile = (community: string | undefined) => rowOn(profiles.get(community ?? ''), lastDay(visit))
    const [host, home, goes] = [profile(visit['community']), profile(person['home']), goesFor(person)]
    const inReturn = trips.some(
      earlier =>
        alike(earlier.visit['community'], goes) &&
        earlier.person['role'] !== 'observer' &&
        goesFor(earlier.person) === visit['community'] &&
        yearOf(earlier.visit) < yearOf(visit) &&
        yearOf(earlier.visit) >= yearOf(visit) - cyclesLookedAt
    )
    return [
      ...(alike(host['parent'], home['parent']) ? ['ReviewerSharesTheParent'] : []),
      ...(alike(host['local_area'], person['local_area']) ? ['ReviewerFromTheArea'] : []),
      ...(goes !== '' && !members.has(`${goes} ${visit['cycle']}`) ? ['ReviewerHomeNotAMember'] : []),
      ...(inReturn ? ['ReviewerVisitedInReturn'] : [])
    ]
  }
}

export const areInConflict = (record: NetworkRecord): ReadonlyArray<string> => {
  const [trips, broken, exceptions] = [tripsIn(record), brokenBy(record), record.rows('exceptions.csv')]
  return trips.flatMap(trip =>
    broken(trip, trips)
      .filter(rule => !waivedFor(exceptions, trip.visit).includes(rule))
      .map(rule => `${reviewOf(trip.visit)}: ${rule}`)
  )
}
