/** The submission that a step stands for, on whose behalf its file says, with what is only known or read when it is made. */
import type { Submission } from '@cofc/application'
import type { SpokenCommand } from '../mappings/domain-messages.ts'
import { mappingNamed } from '../mappings/registry.ts'
import { idOf, type Step } from '../mappings/step.ts'
import { withEvidence } from './evidence-words.ts'

const numbered = (command: SpokenCommand, number: number | null): SpokenCommand => {
  if (number === null) return command
  if (command.type === 'SettleActionPoint') return { ...command, finding: number }
  return command.type === 'SettleRecommendation' ? { ...command, recommendation: number } : command
}

export const submissionOf = (step: Step, folder: string, finding: number | null): Submission => ({
  id: idOf(step),
  command: numbered(withEvidence(step.command, folder), finding),
  actor: { role: mappingNamed(step.file)?.as ?? 'public', subject: 'import' },
  via: 'import'
})
