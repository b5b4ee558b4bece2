/** What it takes for an award to be in force again: its term runs, its holder is an Accreditation member, no other runs. */
import type { PlainDate } from '../values/plain-date.ts'
import type { Knowing } from './decision.ts'
import type { AccreditationRefusal } from './refusals.ts'
import { awardOverlapping } from './standing.ts'
import type { Accreditation, Award } from './state.ts'

interface Asked {
  readonly on: PlainDate
  readonly state: Accreditation
  readonly known: Knowing<'typeThatDay'>
}
export const whyNotAgain = (award: Award, { on, state, known }: Asked): AccreditationRefusal | null => {
  if (on > award.until) return { type: 'NoAward' }
  if (known.typeThatDay !== 'Accreditation') return { type: 'NotAnAccreditationMember', cycle: null }
  const others = state.awards.filter(other => other !== award)
  const other = awardOverlapping(others, award)
  return other === null ? null : { type: 'AnotherAwardRuns', certificate: other.certificate }
}
