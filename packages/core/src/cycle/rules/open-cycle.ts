/** A planned cycle opens on its opening day or later, with the edition it was planned with, which is published by then. */
import { accept, refuse } from '../../aggregate.ts'
import type { OpenCycle } from '../commands.ts'
import type { CycleFacts } from '../facts.ts'
import type { ReviewCycle } from '../state.ts'
import type { CycleDecision } from '../decision.ts'

export const openCycle = (
  { cycle, edition, on }: OpenCycle,
  state: ReviewCycle,
  known: Pick<CycleFacts, 'edition'>
): CycleDecision => {
  if (state.status === 'NotPlanned') return refuse({ type: 'CycleNotPlanned', cycle })
  if (state.edition !== edition) return refuse({ type: 'NotTheEditionPlanned', edition, planned: state.edition })
  if (state.status !== 'Planned') return accept()
  if (on < state.windows.opens) return refuse({ type: 'CycleOpensLater', cycle, opens: state.windows.opens })
  if (known.edition.status !== 'Published') return refuse({ type: 'EditionOfCycleNotPublished', edition })
  return accept({ type: 'CycleOpened', cycle, on })
}
