/** A cycle is planned once, its days in order and clear of its neighbours, with an edition that is drafted or published. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { PlanCycle } from '../commands.ts'
import type { CycleFacts, PlannedCycle } from '../facts.ts'
import type { ReviewCycle } from '../state.ts'
import type { CycleDecision } from '../decision.ts'
import { areInOrder, follows } from '../windows.ts'

/** Cycles are named by their years, so the names sort as the cycles must. */
const isInTheWayOf =
  ({ cycle, windows }: PlanCycle) =>
  (other: PlannedCycle): boolean =>
    other.cycle < cycle ? !follows(windows, other.windows) : !follows(other.windows, windows)

export const planCycle = (command: PlanCycle, state: ReviewCycle, known: CycleFacts): CycleDecision => {
  const { cycle, edition, windows, on } = command
  if (state.status !== 'NotPlanned') {
    if (state.edition === edition && same(state.windows, windows)) return accept()
    return refuse({ type: 'CycleAlreadyPlanned', cycle })
  }
  if (!areInOrder(windows)) return refuse({ type: 'CycleWindowsOutOfOrder', cycle })
  if (known.edition.status === 'Unknown') return refuse({ type: 'EditionOfCycleUnknown', edition })
  if (known.edition.status === 'Retired') return refuse({ type: 'EditionOfCycleNotPublished', edition })
  const other = known.neighbours.find(isInTheWayOf(command))
  if (other !== undefined) {
    const { opens, closes } = other.windows
    return refuse({ type: 'CycleOverlaps', cycle, other: other.cycle, opens, closes })
  }
  return accept({ type: 'CyclePlanned', cycle, edition, windows, on })
}
