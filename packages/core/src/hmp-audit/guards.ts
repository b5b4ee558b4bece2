/** What stands in the way of several commands of an audit alike: each guard makes a rule answer for every state. */
import { refuse } from '../aggregate.ts'
import type { AuditDay } from './commands.ts'
import type { HmpAuditDecision } from './decision.ts'
import type { Knowing } from './facts.ts'
import type { Audit, HmpAudit } from './state.ts'

/** The audit was planned by then. */
export const planned =
  <C extends AuditDay, Known>(rule: (command: C, audit: Audit, known: Known) => HmpAuditDecision) =>
  (command: C, { audits }: HmpAudit, known: Known): HmpAuditDecision => {
    const { community, cycle, on } = command
    const audit = audits.get(cycle)
    if (audit === undefined) return refuse({ type: 'AuditNotPlanned', community, cycle })
    if (on < audit.plannedOn) return refuse({ type: 'DayBeforeItWasPlanned', on, plannedOn: audit.plannedOn })
    return rule(command, audit, known)
  }

/** It was visited by then, and its report is not drafted. */
export const visited = <C extends AuditDay>(
  rule: (command: C, audit: Audit) => HmpAuditDecision
): ((command: C, state: HmpAudit, known: Knowing<'auditReview'>) => HmpAuditDecision) =>
  planned((command, audit, { auditReview }) => {
    const { on } = command
    if (auditReview === null || auditReview.visitedOn === null || on < auditReview.visitedOn)
      return refuse({ type: 'AuditNotVisited', on })
    if (auditReview.draftedOn !== null) return refuse({ type: 'AuditReportDrafted', draftedOn: auditReview.draftedOn })
    return rule(command, audit)
  })
