/** The cycle: what may be asked of it, by whom, with which facts and by which rule; what its events and refusals say. */
import { aggregate } from '../aggregate.ts'
import { teamOnly } from '../roles.ts'
import * as codec from './codec.ts'
import type { CycleCommand } from './commands.ts'
import { cycleEvents } from './event-entries.ts'
import type { CycleEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { CycleFacts } from './facts.ts'
import { cycleRefusals, type CycleRefusal } from './refusals.ts'
import { closeCycle } from './rules/close-cycle.ts'
import { openCycle } from './rules/open-cycle.ts'
import { planCycle } from './rules/plan-cycle.ts'
import { publishNationalReport } from './rules/publish-national-report.ts'
import { restateNationalReport } from './rules/restate-national-report.ts'
import { cycleUpcasts } from './upcasts.ts'
import type { ReviewCycle } from './state.ts'

export const cycle = aggregate<CycleCommand, ReviewCycle, CycleEvent, CycleRefusal, CycleFacts>()({
  name: 'cycle',
  address: ['cycle'],
  initialState: { status: 'NotPlanned' },
  evolve,
  commands: {
    PlanCycle: {
      codec: codec.PlanCycle,
      title: 'Plan a cycle',
      roles: teamOnly,
      facts: ['neighbours', 'edition'],
      rule: planCycle
    },
    OpenCycle: { codec: codec.OpenCycle, title: 'Open a cycle', roles: teamOnly, facts: ['edition'], rule: openCycle },
    CloseCycle: { codec: codec.CloseCycle, title: 'Close a cycle', roles: teamOnly, facts: [], rule: closeCycle },
    PublishNationalReport: {
      codec: codec.PublishNationalReport,
      title: 'Publish the national report',
      roles: {},
      onlyThrough: 'publish',
      facts: [],
      rule: publishNationalReport
    },
    RestateNationalReport: {
      codec: codec.RestateNationalReport,
      title: 'Restate the national report',
      roles: {},
      onlyThrough: 'restate',
      facts: [],
      rule: restateNationalReport
    }
  },
  events: cycleEvents,
  refusals: cycleRefusals,
  upcasts: cycleUpcasts
})
