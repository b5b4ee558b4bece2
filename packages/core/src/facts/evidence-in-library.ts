/** A piece of evidence in the community's own library; `null` when it is not in it, or was taken out. */
import { streamOf } from '../address.ts'
import { community, evidenceIn } from '../community/index.ts'
import type { PieceInLibrary } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { EvidenceId } from '../values/evidence-id.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly evidence: EvidenceId
}

export const evidenceInLibrary: AnyQuestion<Needs, PieceInLibrary | null> = question<Needs>()({
  about: community,
  streams: command => [streamOf(community, command)],
  answer: ({ evidence }, { states: [state] }) => {
    const kept = state === undefined ? null : evidenceIn(state, evidence)
    return kept === null ? null : { title: kept.title, validUntil: kept.validUntil }
  }
})
