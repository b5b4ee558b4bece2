/** What the chair alone may decide of a case: little, for a decision is the committee's. */
import type { Pending } from './case-guards.ts'
import type { DecidedSo } from './case-outcome.ts'
import type { AccreditationRefusal } from './refusals.ts'

type Alone = Pick<DecidedSo, 'on' | 'decision' | 'acceptedNotApplicable'>

/** What is not applicable, only the committee accepts. */
const acceptsMore = ({ acceptedNotApplicable }: Alone, { accepted }: Pending): boolean =>
  acceptedNotApplicable.some(standard => !accepted.includes(standard))

const isForTheChair = ({ decision, on }: Alone, one: Pending): boolean => {
  if (one.status !== 'Deferred') return false
  return decision === 'accredited'
    ? one.reviewed.some(({ met }) => met)
    : decision === 'not-accredited' && on > one.limit
}
export const whyNotForTheChair = (command: Alone, one: Pending): AccreditationRefusal | null =>
  isForTheChair(command, one) && !acceptsMore(command, one) ? null : { type: 'NotForTheChairAlone' }
