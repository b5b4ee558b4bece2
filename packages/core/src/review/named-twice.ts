/** The first question that a list names a second time; `null` when it names each once. */
import type { ShortCode } from '../values/short-code.ts'

export const namedTwice = (answers: ReadonlyArray<{ readonly question: ShortCode }>): ShortCode | null =>
  answers.find(({ question }, place) => answers.findIndex(other => other.question === question) < place)?.question ??
  null
