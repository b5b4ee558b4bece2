/** That private facts were erased is recorded for a registered reviewer: how many pieces; never what they were. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { ErasePrivateFacts } from '../commands.ts'
import type { Reviewer } from '../state.ts'
import type { ReviewerDecision } from '../decision.ts'

export const erasePrivateFacts = ({ reviewer, pieces, on }: ErasePrivateFacts, state: Reviewer): ReviewerDecision => {
  if (state.status === 'Unknown') return refuse({ type: 'ReviewerNotRegistered', reviewer })
  if (pieces === 0 || state.erasures.some(erasure => same(erasure, { pieces, on }))) return accept()
  return accept({ type: 'PrivateFactsErased', reviewer, pieces, on })
}
