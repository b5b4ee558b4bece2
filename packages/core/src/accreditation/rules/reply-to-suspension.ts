/** A community replies to the suspension of its award; a later reply takes the place of the one before. */
import { accept, refuse } from '../../aggregate.ts'
import type { ReplyToSuspension } from '../commands.ts'
import type { AccreditationDecision } from '../decision.ts'
import { awardHeldOn, standingOn } from '../standing.ts'
import type { Accreditation } from '../state.ts'

export const replyToSuspension = (command: ReplyToSuspension, state: Accreditation): AccreditationDecision => {
  const { community, words, on } = command
  const award = awardHeldOn(state, on)
  if (award === null) return refuse({ type: 'NoAward' })
  if (award.reply === null || standingOn(award, on) !== 'Suspended') return refuse({ type: 'AwardNotSuspended' })
  if (award.reply.words === words.commitment) return accept()
  return accept({ type: 'SuspensionReplied', community, award: award.number, words, on })
}
