/** A pack comes of a final accreditation review and pins figures, edition, thresholds and limit for its case. */
import { accept, refuse } from '../../aggregate.ts'
import type { PolicyBook } from '../../policy/index.ts'
import { plusMonths } from '../../values/months.ts'
import { goingCaseIn, ofCase, whyNotInOrder } from '../case-guards.ts'
import type { SubmitPack } from '../commands.ts'
import type { AccreditationDecision, Knowing } from '../decision.ts'
import { figuresOf } from '../figures.ts'
import type { Thresholds } from '../parts.ts'
import type { Accreditation } from '../state.ts'

type RuleFacts = Knowing<'accreditationReview' | 'policy'>

export const thresholdsOf = ({
  thresholdType1,
  thresholdType2,
  thresholdType3,
  coreMustBeMet
}: PolicyBook): Thresholds => ({
  type1: thresholdType1,
  type2: thresholdType2,
  type3: thresholdType3,
  coreMustBeMet
})

export const submitPack = (
  command: SubmitPack,
  state: Accreditation,
  { accreditationReview: review, policy }: RuleFacts
): AccreditationDecision => {
  const { cycle, on } = command
  const one = goingCaseIn(state, cycle)
  if (one === null) return refuse({ type: 'NoCase', cycle })
  if (one.status !== 'Applied')
    return one.presentedOn === on ? accept() : refuse({ type: 'PackAlreadySubmitted', on: one.presentedOn })
  const tooEarly = whyNotInOrder(on, one)
  if (tooEarly !== null) return refuse(tooEarly)
  if (review === null || review.issuedOn > on) return refuse({ type: 'AccreditationReviewNotFinal', cycle })
  const { edition, version, visitors, standards } = review
  return accept({
    ...{ type: 'PackSubmitted', ...ofCase(command, one), edition, version, visitors },
    ...figuresOf(standards),
    thresholds: thresholdsOf(policy),
    limit: plusMonths(on, policy.deferralMonths)
  })
}
