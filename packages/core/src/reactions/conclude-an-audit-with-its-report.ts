/** An audit is concluded with its final report, and anew with each corrected version. */
import { auditPlannedOn } from '../facts/audit-planned-on.ts'
import type { ConcludeAudit, HmpAuditRefusal } from '../hmp-audit/index.ts'
import { review, type LocalReportCorrected, type LocalReportIssued } from '../review/index.ts'
import { latest, type PlainDate } from '../values/plain-date.ts'
import { reaction } from './reaction.ts'

/** On the day of the version, or on that of the plan where the audit was planned later. */
const conclusion = (
  { community, cycle, kind, on }: LocalReportIssued | LocalReportCorrected,
  plannedOn: PlainDate | null
): ReadonlyArray<ConcludeAudit> =>
  kind === 'audit' ? [{ type: 'ConcludeAudit', community, cycle, on: latest(on, plannedOn ?? on) }] : []

export const concludeAnAuditWithItsReport = reaction(review)({
  name: 'conclude-an-audit-with-its-report',
  on: ['LocalReportIssued', 'LocalReportCorrected'],
  questions: { plannedOn: auditPlannedOn },
  commands: (event, _, { plannedOn }) => conclusion(event, plannedOn),
  settledBy: ['AuditNotPlanned'] satisfies ReadonlyArray<HmpAuditRefusal['type']>
})
