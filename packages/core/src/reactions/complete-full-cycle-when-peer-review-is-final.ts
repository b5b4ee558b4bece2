/** The final report of a peer-review completes the cycle of a Full membership. A cycle already forfeited stays so. */
import type { CompleteFullCycle, MembershipRefusal } from '../membership/index.ts'
import { review, type LocalReportIssued } from '../review/index.ts'
import { reaction } from './reaction.ts'

const completion = ({ community, cycle, on }: LocalReportIssued): CompleteFullCycle => ({
  type: 'CompleteFullCycle',
  community,
  cycle,
  on
})

export const completeFullCycleWhenPeerReviewIsFinal = reaction(review)({
  name: 'complete-full-cycle-when-peer-review-is-final',
  on: ['LocalReportIssued'],
  commands: event => (event.kind === 'peer-review' && event.membershipType === 'Full' ? [completion(event)] : []),
  settledBy: ['CycleForfeited', 'NotAFullCycle', 'CycleNotBegun'] satisfies ReadonlyArray<MembershipRefusal['type']>
})
