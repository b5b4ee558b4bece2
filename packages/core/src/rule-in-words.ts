/** The rule that answers a command, as a sentence. */
import { rulesInWords } from './rules-in-words.ts'

/** `null` when no command is called so. */
export const ruleInWords = (command: string): string | null =>
  Object.hasOwn(rulesInWords, command) ? (rulesInWords[command] ?? null) : null
