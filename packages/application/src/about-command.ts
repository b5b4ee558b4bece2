/** Whom the words of a command are about, so that erasure can ask for them. */
import { dataSubjectOf, type WordsOfCommand } from '@cofc/content-store'

interface Named {
  readonly community?: string | null
  readonly reviewer?: string | null
  readonly cycle?: string | null
}
export const about = (command: object): Pick<WordsOfCommand, 'subject' | 'cycle'> => {
  const named = command as Named
  return { subject: dataSubjectOf(named), cycle: named.cycle ?? null }
}
