/** A command as it is given: with the words of the file that a row of evidence names. */
import { evidenceText } from '../reading/evidence-file.ts'
import type { SpokenCommand } from '../mappings/domain-messages.ts'

export const withEvidence = (command: SpokenCommand, folder: string): SpokenCommand =>
  command.type === 'AddEvidence' && command.file !== null
    ? { ...command, file: { words: evidenceText(folder, command.file.words) } }
    : command
