/** A final report is corrected by a new version that says why, and which ratings within the scope it changes. */
import { accept, refuse } from '../../aggregate.ts'
import { oneMore } from '../../values/count.ts'
import type { CorrectLocalReport } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { hasVisit } from '../kinds.ts'
import type { Correction, Rater } from '../parts.ts'
import { obstacleInStandards } from '../ratings.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

type Final = Extract<UnderWay, { status: 'Final' }>

export const correctLocalReport = (command: CorrectLocalReport, state: UnderWay): ReviewDecision => {
  const { kind, on, corrections } = command
  if (state.status !== 'Final') return refuse({ type: 'ReportNotFinal' })
  if (corrections.length === 0) return refuse({ type: 'NothingToCorrect' })
  const by = (rater: Rater) => corrections.filter(one => one.by === rater).map(({ standard }) => standard)
  const obstacle = obstacleInStandards(by('self'), state) ?? obstacleInStandards(by('peer'), state)
  if (obstacle !== null) return refuse(obstacle)
  if (by('peer').length > 0 && !hasVisit(kind)) return refuse({ type: 'NoVisitForThisKind', kind })
  if (on < state.lastStepOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.lastStepOn })
  return nextVersion(command, state)
}

const nextVersion = (command: CorrectLocalReport, state: Final): ReviewDecision => {
  const corrections = command.corrections.filter(one => changes(one, state))
  if (corrections.length === 0) return accept()
  const version = oneMore(state.version)
  return accept({ ...eventFrom('LocalReportCorrected', command), version, reason: command.reason, corrections })
}

const changes = ({ by, standard, rating }: Correction, state: Final): boolean =>
  (state[by].get(standard)?.rating ?? null) !== rating
