/** What can stand in the way of showing a piece of the evidence library. */
import type { Refusals } from '../aggregate.ts'
import type { EvidenceId } from '../values/evidence-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewCommand } from './commands.ts'

export type EvidenceRefusal =
  | { readonly type: 'EvidenceNotInLibrary'; readonly evidence: EvidenceId }
  | { readonly type: 'EvidenceIsOver'; readonly evidence: EvidenceId; readonly validUntil: PlainDate }
  | { readonly type: 'EvidenceWasHandedIn' }

export const evidenceRefusals: Refusals<EvidenceRefusal, ReviewCommand> = {
  EvidenceNotInLibrary: {
    about: 'evidence',
    says: ({ evidence }) => `The community’s library has no evidence ${evidence}. Keep the file there first.`
  },
  EvidenceIsOver: {
    about: 'evidence',
    says: ({ validUntil }) => `This evidence was valid until ${validUntil}. Keep a newer file, and show that.`
  },
  EvidenceWasHandedIn: {
    about: 'evidence',
    says: () => 'The portfolio was handed in with its evidence, which stays in it. Show more beside it instead.'
  }
}
