/** How communities were accredited, and what became of their awards: accredited, deferred, refused, appealed, suspended, expired. */
import { expiredAward, formerAward, suspended } from './accreditation-awards.ts'
import { stepsOf, type Case, type Course } from './accreditation-cases.ts'
import type { Community } from './communities.ts'
import { wantingACriterion } from './criteria.ts'
import { today } from './cycles.ts'
import type { RecordFolder } from './record-folder.ts'

/** In the last cycle some have not got far. */
const inTheLast: ReadonlyArray<Course> = ['deferred', 'refused', 'withdrawn', 'waiting']

/** Their cases, oldest first. */
const casesOf = (seed: number, communities: ReadonlyArray<Community>): ReadonlyArray<Case> => {
  const formerly = formerlyServed(communities)?.community ?? ''
  return communities
    .flatMap(community =>
      community.years
        .filter(({ kind, leaving }) => kind === 'accreditation' && leaving === null)
        .map(year => ({ community, year, seed, formerly }))
    )
    .toSorted((one, other) => other.year.cycle.back - one.year.cycle.back)
}
/** The community whose award ran out while its next was decided. */
export const formerlyServed = (communities: ReadonlyArray<Community>): Community | undefined =>
  communities.find(
    ({ years }) =>
      years.some(({ kind, cycle }) => kind === 'accreditation' && cycle.back === 1) &&
      years.some(
        ({ kind, membershipType, cycle }) =>
          kind === 'self-review' && membershipType === 'Accreditation' && cycle.back === 2
      )
  )

const courseOf = ({ community: { years }, year }: Case, place: number): Course => {
  if (year.cycle.back === 0) return inTheLast[place % inTheLast.length] ?? 'waiting'
  // Who became an Accreditation member for this is new to it.
  return years.find(({ cycle }) => cycle.back === year.cycle.back + 1)?.membershipType === 'Full'
    ? 'refused'
    : 'accredited'
}

export const writeAccreditations = (
  folder: RecordFolder,
  seed: number,
  communities: ReadonlyArray<Community>
): void => {
  const wanting = wantingACriterion(communities)?.community
  const cases = casesOf(seed, communities).filter(({ community }) => community.community !== wanting)
  cases.forEach((one, place) => {
    const { community, year } = one
    const isOld =
      year.cycle.back === 0 && community.years.every(({ membershipType }) => membershipType === 'Accreditation')
    const steps = [
      ...formerAward(one),
      ...(isOld ? expiredAward(one) : []),
      ...stepsOf(one, courseOf(one, place)),
      ...(year.cycle.back === 2 ? suspended : [])
    ]
    for (const step of steps)
      if (step.on <= today) folder.write('accreditations.csv', { community: community.community, ...step })
  })
}
