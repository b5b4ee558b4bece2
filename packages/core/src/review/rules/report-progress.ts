/** The community tells how an open action point of its final report goes on, as often as it wants. */
import { accept, refuse } from '../../aggregate.ts'
import type { ReportProgress } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { openPointOf } from '../open-point.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const reportProgress = (command: ReportProgress, state: UnderWay): ReviewDecision => {
  const { finding, words } = command
  const point = openPointOf(command, state)
  if ('type' in point) return refuse(point)
  if (point.progress.includes(words.commitment)) return accept()
  return accept({ ...eventFrom('ActionPointProgressed', command), finding, words })
}
