/** The day on which the audit of a community in a cycle was planned; `null` when it was not. */
import { streamOf } from '../address.ts'
import { hmpAudit } from '../hmp-audit/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly cycle: Cycle
}

export const auditPlannedOn: AnyQuestion<Needs, PlainDate | null> = question<Needs>()({
  about: hmpAudit,
  streams: command => [streamOf(hmpAudit, command)],
  answer: ({ cycle }, { states: [state] }) => state?.audits.get(cycle)?.plannedOn ?? null
})
