/** Achievements and action points are recorded, numbered from 1, once the self-review is in and until the report is final. */
import { accept, refuse } from '../../aggregate.ts'
import { numberAfter } from '../../values/count.ts'
import type { RecordFinding } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { inTheWorkbook, type Finding, type UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const recordFinding = (command: RecordFinding, state: UnderWay): ReviewDecision => {
  const { community, cycle, on, findingKind, standard, words, due } = command
  if (standard !== null && !state.scope.has(standard))
    return refuse({ type: 'StandardOutsideScope', standard, edition: state.edition })
  if (inTheWorkbook(state)) return refuse({ type: 'SelfReviewNotIn', community, cycle })
  if (state.status === 'Final') return refuse({ type: 'ReportIsFinal', issuedOn: state.issuedOn })
  if (on < state.submittedOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.submittedOn })
  if (state.findings.some(finding => says(command, finding))) return accept()
  const finding = numberAfter(state.findings)
  return accept({ ...eventFrom('FindingRecorded', command), finding, findingKind, standard, words, due })
}

const says = ({ findingKind, standard, words }: RecordFinding, finding: Finding): boolean =>
  finding.words.commitment === words.commitment && finding.findingKind === findingKind && finding.standard === standard
