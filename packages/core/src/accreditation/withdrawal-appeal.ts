/** An appeal against a withdrawal that is varied reinstates the award. */
import type { DecideAppeal } from './commands.ts'
import type { Knowing } from './decision.ts'
import type { AwardReinstated } from './events.ts'
import type { DecidedBy } from './parts.ts'
import type { AccreditationRefusal } from './refusals.ts'
import { withdrawnAward } from './appeal-guards.ts'
import { whyNotAgain } from './reinstating.ts'
import type { Accreditation } from './state.ts'

export const whyNotReinstated = (
  { on }: DecideAppeal,
  state: Accreditation,
  known: Knowing<'typeThatDay'>
): AccreditationRefusal | null => {
  const award = withdrawnAward(state)
  return award === null ? { type: 'NoAward' } : whyNotAgain(award, { on, state, known })
}

export const reinstatement = (
  { community, minute: words, on }: DecideAppeal,
  state: Accreditation,
  by: DecidedBy
): ReadonlyArray<AwardReinstated> => {
  const award = withdrawnAward(state)
  return award === null
    ? []
    : [{ type: 'AwardReinstated', community, award: award.number, by, after: 'end', words, on }]
}
