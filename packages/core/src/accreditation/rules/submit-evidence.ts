/** A deferral lists what is outstanding, and evidence is taken for nothing else. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import { goingCaseIn, ofCase, whyNotInOrder } from '../case-guards.ts'
import type { SubmitEvidence } from '../commands.ts'
import type { AccreditationDecision } from '../decision.ts'
import { codesOf } from '../figures.ts'
import type { Accreditation, Case } from '../state.ts'

type Deferred = Extract<Case, { readonly status: 'Deferred' }>

const isThere = ({ standards, evidence }: SubmitEvidence, one: Deferred): boolean =>
  one.evidence.some(before => before.evidence === evidence.commitment && same(before.standards, standards))

export const submitEvidence = (command: SubmitEvidence, state: Accreditation): AccreditationDecision => {
  const { cycle, standards, evidence, on } = command
  const one = goingCaseIn(state, cycle)
  if (one === null) return refuse({ type: 'NoCase', cycle })
  if (one.status === 'UnderAppeal') return refuse({ type: 'CaseIsUnderAppeal', since: one.since })
  if (one.status !== 'Deferred') return refuse({ type: 'NotDeferred' })
  if (isThere(command, one)) return accept()
  const tooEarly = whyNotInOrder(on, one)
  if (tooEarly !== null) return refuse(tooEarly)
  const outstanding = codesOf(one.outstanding)
  const other = standards.find(standard => !one.last.listed.includes(standard) || !outstanding.includes(standard))
  if (other !== undefined) return refuse({ type: 'NotOutstanding', standard: other })
  return accept({ type: 'EvidenceSubmitted', ...ofCase(command, one), standards, evidence })
}
