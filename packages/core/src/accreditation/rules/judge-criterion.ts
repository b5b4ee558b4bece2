/** Who judged a criterion stands with it, and a later judgement takes its place. */
import { accept } from '../../aggregate.ts'
import type { JudgeCriterion } from '../commands.ts'
import type { AccreditationDecision } from '../decision.ts'
import type { Accreditation, Judgement } from '../state.ts'

const isTheSame = (command: JudgeCriterion, { criterion, shown, judgedBy, reason, on }: Judgement): boolean =>
  criterion === command.criterion &&
  shown === command.shown &&
  judgedBy === command.judgedBy &&
  reason === command.reason.commitment &&
  on === command.on

export const judgeCriterion = (command: JudgeCriterion, { judgements }: Accreditation): AccreditationDecision =>
  judgements.some(one => isTheSame(command, one)) ? accept() : accept({ ...command, type: 'CriterionJudged' })
