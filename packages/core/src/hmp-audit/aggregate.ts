/** Joint audits: what may be asked of them, by whom, with which facts and by which rule; what their events and refusals say. */
import { aggregate } from '../aggregate.ts'
import { teamOnly, teamOrVisitor } from '../roles.ts'
import * as codec from './codec.ts'
import type { HmpAuditCommand } from './commands.ts'
import { hmpAuditEvents } from './event-entries.ts'
import type { HmpAuditEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { HmpAuditFacts } from './facts.ts'
import { planned, visited } from './guards.ts'
import { hmpAuditRefusals, type HmpAuditRefusal } from './refusals.ts'
import { concludeAudit } from './rules/conclude-audit.ts'
import { planAudit } from './rules/plan-audit.ts'
import { rateAuditItems } from './rules/rate-audit-items.ts'
import { recommendOnArea } from './rules/recommend-on-area.ts'
import { recordProgrammeAccreditation } from './rules/record-programme-accreditation.ts'
import { settleRecommendation } from './rules/settle-recommendation.ts'
import type { HmpAudit } from './state.ts'

export const hmpAudit = aggregate<HmpAuditCommand, HmpAudit, HmpAuditEvent, HmpAuditRefusal, HmpAuditFacts>()({
  name: 'hmp-audit',
  address: ['community'],
  initialState: { programmes: [], audits: new Map() },
  evolve,
  commands: {
    RecordProgrammeAccreditation: {
      codec: codec.RecordProgrammeAccreditation,
      title: 'Record what was decided about a programme',
      roles: teamOnly,
      facts: [],
      rule: recordProgrammeAccreditation
    },
    PlanAudit: {
      codec: codec.PlanAudit,
      title: 'Plan a joint audit',
      roles: teamOnly,
      facts: ['membershipType', 'cycle', 'standards'],
      rule: planAudit
    },
    RateAuditItems: {
      codec: codec.RateAuditItems,
      title: 'Rate items of an audit',
      roles: teamOrVisitor,
      facts: ['auditReview'],
      rule: visited(rateAuditItems)
    },
    RecommendOnArea: {
      codec: codec.RecommendOnArea,
      title: 'Make a recommendation on an area',
      roles: teamOrVisitor,
      facts: ['auditReview'],
      rule: visited(recommendOnArea)
    },
    ConcludeAudit: {
      codec: codec.ConcludeAudit,
      title: 'Conclude an audit',
      roles: { 'network-team': 'any', reaction: 'any' },
      facts: ['auditReview', 'policy'],
      rule: planned(concludeAudit)
    },
    SettleRecommendation: {
      codec: codec.SettleRecommendation,
      title: 'Settle a recommendation',
      roles: teamOnly,
      facts: [],
      rule: planned(settleRecommendation)
    }
  },
  events: hmpAuditEvents,
  refusals: hmpAuditRefusals
})
