/** What an appeal is about: a case that was decided, or an award that was withdrawn. */
import type { Cycle } from '../values/cycle.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { AccreditationRefusal } from './refusals.ts'
import { caseIn, openAppeal, type Accreditation, type Appeal, type Award } from './state.ts'

/** The award whose withdrawal was the last. */
export const withdrawnAward = ({ awards }: Accreditation): Award | null =>
  awards.findLast(({ withdrawal }) => withdrawal !== null) ?? null

/** The appeal of that cycle that is under way. */
export const appealIn = (state: Accreditation, cycle: Cycle): Appeal | null => {
  const appeal = openAppeal(state)
  return appeal?.cycle === cycle ? appeal : null
}

/** Who must not hear it: those who visited, and those who voted. */
interface Involved {
  readonly visitors: ReadonlyArray<ReviewerId>
  readonly voted: ReadonlyArray<ReviewerId>
}
export const involvedIn = (state: Accreditation, { against, cycle }: Appeal): Involved => {
  const award = against === 'withdrawal' ? withdrawnAward(state) : null
  if (award !== null) return { visitors: award.visitors, voted: award.withdrawal?.voted ?? [] }
  const one = caseIn(state, cycle)
  return one !== null && 'voted' in one ? one : { visitors: [], voted: [] }
}
export const whyNotFresh = (panel: ReadonlyArray<ReviewerId>, { voted }: Involved): AccreditationRefusal | null => {
  const member = panel.find(one => voted.includes(one))
  return member === undefined ? null : { type: 'VotedOnTheCase', member }
}
