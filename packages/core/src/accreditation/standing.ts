/** How an award stands on a day: a question about its days, never a mark that somebody sets. */
import { plusDays, type PlainDate } from '../values/plain-date.ts'
import type { Accreditation, Award, AwardStep } from './state.ts'

export type AwardStanding = 'NotYet' | 'InForce' | 'Suspended' | 'Ended' | 'Expired'
type Course = 'InForce' | 'Suspended' | 'Ended'

/** An end that is recorded late stays an end: what only lifted a suspension does not undo it. */
const after = (course: Course, { step }: AwardStep): Course => {
  switch (step) {
    case 'suspended':
      return course === 'InForce' ? 'Suspended' : course
    case 'lifted':
      return course === 'Suspended' ? 'InForce' : course
    case 'withdrawn':
    case 'ended':
      return 'Ended'
    case 'reinstated':
      return course === 'Ended' ? 'InForce' : course
  }
}
const courseOn = ({ steps }: Pick<Award, 'steps'>, date: PlainDate): Course =>
  steps.filter(({ on }) => on <= date).reduce<Course>(after, 'InForce')

/**
 * How an award stands on a day. It is in force through its last day.
 * @example
 * ```ts
 * import type { PlainDate } from '@cofc/core'
 * const award = { from: '2024-03-01' as PlainDate, until: '2027-02-28' as PlainDate, steps: [] }
 * expect(standingOn(award, '2024-02-29' as PlainDate)).toBe('NotYet')
 * expect(standingOn(award, '2027-02-28' as PlainDate)).toBe('InForce')
 * expect(standingOn(award, '2027-03-01' as PlainDate)).toBe('Expired')
 * ```
 */
export const standingOn = (award: Pick<Award, 'from' | 'until' | 'steps'>, date: PlainDate): AwardStanding => {
  const course = courseOn(award, date)
  if (course === 'Ended') return course
  if (date < award.from) return 'NotYet'
  return date > award.until ? 'Expired' : course
}

/** Whether it is held on a day: in force, or suspended. */
export const isHeldOn = (award: Award, date: PlainDate): boolean =>
  ['InForce', 'Suspended'].includes(standingOn(award, date))

/** The award that is held on a day; there is one at most. */
export const awardHeldOn = ({ awards }: Accreditation, date: PlainDate): Award | null =>
  awards.findLast(award => isHeldOn(award, date)) ?? null

/** The day on which it ended and was not reinstated; `null` when it did not. */
const endedOn = ({ steps }: Award): PlainDate | null => {
  let [course, day]: [Course, PlainDate | null] = ['InForce', null]
  for (const step of steps) {
    const next = after(course, step)
    if (next !== course) day = next === 'Ended' ? step.on : null
    course = next
  }
  return day
}
/** Its last day, by all that is recorded: the day before it ended, or else that of its term. */
export const lastDayInForce = (award: Award): PlainDate => {
  const ended = endedOn(award)
  return ended === null || ended > award.until ? award.until : plusDays(ended, -1)
}

/** Another award with a day in common. */
export const awardOverlapping = (
  awards: ReadonlyArray<Award>,
  { from, until }: { readonly from: PlainDate; readonly until: PlainDate }
): Award | null => awards.find(award => award.from <= until && lastDayInForce(award) >= from) ?? null
