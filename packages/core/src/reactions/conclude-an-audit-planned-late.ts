/** An audit that is planned when its report is final already is concluded then: with each version in turn. */
import { auditReview } from '../facts/audit-review.ts'
import { hmpAudit, type AuditPlanned, type AuditReview, type ConcludeAudit } from '../hmp-audit/index.ts'
import { latest } from '../values/plain-date.ts'
import { reaction } from './reaction.ts'

const conclusions = ({ community, cycle, on }: AuditPlanned, found: AuditReview | null): ReadonlyArray<ConcludeAudit> =>
  (found?.versions ?? []).map(version => ({
    ...({ type: 'ConcludeAudit', community, cycle } as const),
    on: latest(on, version.on)
  }))

export const concludeAnAuditPlannedLate = reaction(hmpAudit)({
  name: 'conclude-an-audit-planned-late',
  on: ['AuditPlanned'],
  questions: { auditReview },
  commands: (event, _, known) => conclusions(event, known.auditReview),
  settledBy: []
})
