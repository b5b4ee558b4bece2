/** The cycle: what each command is answered by, and what its rule must know. */
import { knowing, type Aggregate } from '../aggregate.ts'
import { cycleCommands, cycleEvents } from './codec.ts'
import type { CycleCommand } from './commands.ts'
import type { CycleEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { CycleFacts } from './facts.ts'
import { cycleSays, type CycleRefusal } from './refusals.ts'
import { closeCycle } from './rules/close-cycle.ts'
import { openCycle } from './rules/open-cycle.ts'
import { planCycle } from './rules/plan-cycle.ts'
import { publishNationalReport } from './rules/publish-national-report.ts'
import type { ReviewCycle } from './state.ts'
import { cycleStream } from './stream.ts'

const know = knowing<CycleFacts>()

export const cycle: Aggregate<CycleCommand, ReviewCycle, CycleEvent, CycleRefusal, CycleFacts> = {
  name: 'cycle',
  initialState: { status: 'NotPlanned' },
  evolve,
  answers: {
    PlanCycle: know('neighbours', 'edition')(planCycle),
    OpenCycle: know('edition')(openCycle),
    CloseCycle: know()(closeCycle),
    PublishNationalReport: know()(publishNationalReport)
  },
  says: cycleSays,
  streamOf: command => cycleStream(command.cycle),
  commands: cycleCommands,
  events: cycleEvents
}
