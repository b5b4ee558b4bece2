/** Evidence is reviewed standard by standard: what it shows to be met is no longer outstanding. */
import { accept, refuse } from '../../aggregate.ts'
import { goingCaseIn, ofCase, whyNotInOrder } from '../case-guards.ts'
import type { ReviewEvidence } from '../commands.ts'
import type { AccreditationDecision } from '../decision.ts'
import type { ReviewedStandard } from '../parts.ts'
import type { AccreditationRefusal } from '../refusals.ts'
import { codesOf } from '../figures.ts'
import type { Accreditation, Case } from '../state.ts'

type Deferred = Extract<Case, { readonly status: 'Deferred' }>

/** What was said of each standard already on that day is left out. */
const newlySaid = ({ standards, on }: ReviewEvidence, one: Deferred): ReadonlyArray<ReviewedStandard> =>
  standards.filter(
    ({ standard, met }) =>
      !one.reviewed.some(said => said.standard === standard && said.met === met && (said.on === on || met))
  )

const whyNot = (said: ReadonlyArray<ReviewedStandard>, one: Deferred): AccreditationRefusal | null => {
  const outstanding = codesOf(one.outstanding)
  const submitted = one.evidence.flatMap(({ standards }) => standards)
  for (const { standard } of said) {
    if (!outstanding.includes(standard)) return { type: 'NotOutstanding', standard }
    if (!submitted.includes(standard)) return { type: 'NoEvidenceFor', standard }
  }
  return null
}

export const reviewEvidence = (command: ReviewEvidence, state: Accreditation): AccreditationDecision => {
  const { cycle, on } = command
  const one = goingCaseIn(state, cycle)
  if (one === null) return refuse({ type: 'NoCase', cycle })
  if (one.status === 'UnderAppeal') return refuse({ type: 'CaseIsUnderAppeal', since: one.since })
  if (one.status !== 'Deferred') return refuse({ type: 'NotDeferred' })
  const standards = newlySaid(command, one)
  if (standards.length === 0) return accept()
  const obstacle = whyNotInOrder(on, one) ?? whyNot(standards, one)
  if (obstacle !== null) return refuse(obstacle)
  return accept({ type: 'EvidenceReviewed', ...ofCase(command, one), standards })
}
