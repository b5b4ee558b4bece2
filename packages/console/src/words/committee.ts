/** What decisions of the committee, and what they come of, are called. */
import type { AppealGrounds, AppealOutcome, CaseDecision, ReferralCause } from '@cofc/core'

/** As something to do. */
export const toDecide: Readonly<Record<CaseDecision, string>> = {
  accredited: 'Accredit the community',
  deferred: 'Defer the case',
  'not-accredited': 'Do not accredit'
}
/** As something done. */
export const decidedName: Readonly<Record<CaseDecision, string>> = {
  accredited: 'Accredited',
  deferred: 'Deferred',
  'not-accredited': 'Not accredited'
}
export const referredName: Readonly<Record<ReferralCause, string>> = {
  'type-changed': 'The type of membership changed',
  'report-corrected': 'Its report was corrected',
  'merged-in': 'Another community merged into it',
  interim: 'Its interim review',
  concern: 'A concern'
}
export const groundName: Readonly<Record<AppealGrounds, string>> = {
  process: 'how it was decided',
  fact: 'a fact that was wrong'
}
export const outcomeOfAppeal: Readonly<Record<AppealOutcome, string>> = {
  stands: 'The decision stands',
  varied: 'The decision was changed',
  remitted: 'It went back to the committee'
}
