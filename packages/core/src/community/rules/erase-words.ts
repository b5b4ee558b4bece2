/** That words were erased is recorded for a registered community: of which cycle, and how many pieces; never what they were. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { EraseWords } from '../commands.ts'
import type { Community } from '../state.ts'
import type { CommunityDecision } from '../decision.ts'

export const eraseWords = ({ community, cycle, pieces, on }: EraseWords, state: Community): CommunityDecision => {
  if (state.status === 'Unknown') return refuse({ type: 'CommunityNotRegistered', community })
  if (pieces === 0 || state.erasures.some(erasure => same(erasure, { cycle, pieces, on }))) return accept()
  return accept({ type: 'WordsErased', community, cycle, pieces, on })
}
