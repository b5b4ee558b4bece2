/** What became of an application for accreditation. */
import { byChair, byPanel, bySitting, following, type Cells, type Step } from './accreditation-steps.ts'
import { panel } from './committee.ts'
import type { Community } from './communities.ts'
import { codesOf, coreNotApplicable, wantedOf } from './outstanding.ts'
import { ratingsOf } from './ratings.ts'
import { scheduleOf } from './schedule.ts'
import type { Year } from './years.ts'

export type Course = 'accredited' | 'refused' | 'deferred' | 'withdrawn' | 'waiting'

export interface Case {
  readonly community: Community
  readonly year: Year
  readonly seed: number
  readonly formerly: string
}
const decisionsOf = ({ community, year, seed, formerly }: Case, course: Course) => {
  const rated = ratingsOf(seed, community, year)
  const wanted = codesOf(wantedOf(rated))
  const sat = (outcome: string, words: string, against = 0): Cells => ({
    ...bySitting(community.community, formerly, against),
    ...{ outcome, words }
  })
  const accepted = { not_applicable: codesOf(coreNotApplicable(rated)) }
  if (course === 'refused')
    return [
      [34, 'decision', sat('not-accredited', 'Too much is outstanding for a deferral to help.', 1)],
      [6, 'letter'],
      [9, 'appeal', { outcome: 'decision', cause: 'process', words: 'Our portfolio was not read before the sitting.' }],
      [12, 'panel', { present: panel }],
      [
        21,
        'appeal-decision',
        { ...byPanel, outcome: 'stands', words: 'The minute shows that it was read and weighed.' }
      ]
    ] as const
  const awarded = { outcome: 'accredited', commendations: ['COMMUNITY-MEETING'] }
  if (wanted.length === 0)
    return [
      [34, 'decision', { ...sat('accredited', 'Everything was shown.'), ...accepted, ...awarded }],
      [6, 'letter']
    ] as const
  return [
    [34, 'decision', { ...sat('deferred', 'What is outstanding can be shown within the year.'), ...accepted }],
    [6, 'letter'],
    ...(course === 'deferred'
      ? []
      : ([
          [60, 'evidence', { standards: wanted, words: 'The rota, the minutes and the policy are attached.' }],
          [20, 'evidence-reviewed', { standards: wanted, outcome: 'met' }],
          [10, 'decision', { ...byChair, ...awarded, words: 'The evidence shows what was outstanding.' }],
          [5, 'letter']
        ] as const))
  ] as const
}

export const stepsOf = (one: Case, course: Course): ReadonlyArray<Step> => {
  const { community, year, seed } = one
  const { cycle, opens } = year.cycle
  const final = scheduleOf(seed, community, year)?.final ?? null
  const applied = following(opens, [[60, 'applied', {}]])
  const of = (steps: ReadonlyArray<Step>) => steps.map(step => ({ ...step, cycle }))
  if (course === 'withdrawn') return of([...applied, ...following(opens, [[120, 'withdrawn', {}]])])
  if (final === null || course === 'waiting') return of(applied)
  return of([...applied, ...following(final, [[10, 'pack', {}], ...decisionsOf(one, course)])])
}
