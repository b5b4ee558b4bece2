/** A registered community keeps a file in its library once, under an id of its own; one whose validity is over is not kept. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { KeepEvidence } from '../commands.ts'
import type { CommunityDecision } from '../decision.ts'
import type { Community } from '../state.ts'

export const keepEvidence = (
  { community, evidence, title, file, redaction, note, validUntil, on }: KeepEvidence,
  state: Community
): CommunityDecision => {
  if (state.status === 'Unknown') return refuse({ type: 'CommunityNotRegistered', community })
  const registeredOn = state.profiles[0].from
  if (on < registeredOn) return refuse({ type: 'ChangeBeforeRegistration', registeredOn, on })
  const piece = { title, file, redaction, note, validUntil }
  const there = state.evidence.get(evidence)
  if (there !== undefined && same(there, { ...piece, keptOn: on, takenOutOn: there.takenOutOn })) return accept()
  if (there !== undefined) return refuse({ type: 'EvidenceIdTaken', evidence })
  if (validUntil !== null && validUntil < on) return refuse({ type: 'EvidenceOverAlready', validUntil, on })
  return accept({ type: 'EvidenceKept', community, evidence, ...piece, on })
}
