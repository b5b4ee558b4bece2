/** An audit is concluded with its final report, and anew with each corrected version; the next is due as policy says. */
import { accept, refuse } from '../../aggregate.ts'
import { plusMonths } from '../../values/months.ts'
import { areasBy } from '../areas.ts'
import type { ConcludeAudit } from '../commands.ts'
import type { HmpAuditDecision } from '../decision.ts'
import { eventFrom } from '../event-from.ts'
import type { Knowing } from '../facts.ts'
import type { Audit } from '../state.ts'

export const concludeAudit = (
  command: ConcludeAudit,
  audit: Audit,
  { auditReview, policy }: Knowing<'auditReview' | 'policy'>
): HmpAuditDecision => {
  const { on } = command
  const visitedOn = auditReview?.lastVisitedOn ?? null
  const report = auditReview?.versions.findLast(version => version.on <= on)
  if (visitedOn === null || report === undefined) return refuse({ type: 'AuditReviewNotFinal', on })
  const { version } = report
  if (audit.status === 'Concluded' && audit.version >= version) return accept()
  const nextDue = plusMonths(visitedOn, policy.auditMonths)
  return accept({
    ...eventFrom('AuditConcluded', command),
    ...{ version, visitedOn, areas: areasBy(audit, report), nextDue }
  })
}
