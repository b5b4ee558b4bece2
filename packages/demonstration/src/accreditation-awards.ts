/** Awards of before the records, and one that is suspended. */
import type { Case } from './accreditation-cases.ts'
import { byChair, bySitting, following, type Step } from './accreditation-steps.ts'
import { plusDays } from './days.ts'
import { scheduleOf } from './schedule.ts'

/** An award of before the records, in force until the cycle before last is over; its interim review is referred, and it is kept. */
export const formerAward = ({ community, year, seed, formerly }: Case): ReadonlyArray<Step> => {
  const self = community.years.find(({ kind, cycle }) => kind === 'self-review' && cycle.back === year.cycle.back + 1)
  const submitted = self === undefined ? null : (scheduleOf(seed, community, self)?.submitted ?? null)
  if (self === undefined || submitted === null) return []
  const { opens, cycle } = self.cycle
  const attested = { certificate: `NET-${community.community}`, edition: self.cycle.edition.edition }
  const words = 'What is below a threshold is at work, and was before.'
  return [
    {
      ...attested,
      step: 'attested',
      on: plusDays(opens, 12),
      from: plusDays(opens, -335),
      until: plusDays(opens, 760)
    },
    ...following(submitted, [
      [40, 'interim', { cycle, outcome: 'referred' }],
      [30, 'award-decision', { ...bySitting(community.community, formerly), outcome: 'kept', cause: 'referral', words }]
    ])
  ]
}
/** An award that expired before anybody applied anew. */
export const expiredAward = ({ community }: Case): ReadonlyArray<Step> => {
  const [first] = community.years
  if (first === undefined) return []
  const { opens, edition } = first.cycle
  const of = { certificate: `NET-${community.community}`, edition: edition.edition }
  return [
    { ...of, step: 'attested', on: plusDays(opens, 12), from: plusDays(opens, -1000), until: plusDays(opens, 95) }
  ]
}
/** The chair suspends it, and the community replies: the committee has not met since. */
export const suspended: ReadonlyArray<Step> = following('2025-06-10', [
  [
    0,
    'award-decision',
    { ...byChair, outcome: 'suspended', cause: 'serious-incident', words: 'A member came to harm at night.' }
  ],
  [14, 'reply', { words: 'The night was staffed as agreed, and the inquiry is not over.' }]
])
