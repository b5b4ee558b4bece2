/** How far communities and their peers rated alike in the final reviews of a cycle. */
import type { CommunityId, Cycle, ReviewKind, Sector } from '@cofc/core'
import type { Agreement } from '../figures/agreement.ts'

export interface AskSelfAndPeer {
  readonly cycle: Cycle
}
export interface NoSelfAndPeer {
  readonly type: 'NoSuchCycle'
  readonly cycle: Cycle
}
export interface AgreementOfSection {
  readonly section: string
  readonly agreement: Agreement
}
export interface AgreementOfCommunity {
  readonly community: CommunityId
  /** As on the day on which the cycle opened; `null` when it was not registered. */
  readonly name: string | null
  readonly kind: ReviewKind
  readonly sector: Sector
  readonly agreement: Agreement
}
export interface SelfAndPeerOfCycle {
  readonly cycle: Cycle
  /** Over all ratings of the network together; `null` where none was given by both. */
  readonly network: Agreement | null
  /** The same section by section, in the order of the edition. */
  readonly sections: ReadonlyArray<AgreementOfSection>
  /** Ordered by community: nobody is ranked. */
  readonly communities: ReadonlyArray<AgreementOfCommunity>
}
