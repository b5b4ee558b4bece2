/** Text that a person gives: it shows something, and holds no control characters. What is stored may be any text. */
import { codePointOf } from './visible.ts'

/** Neither a space of any kind, nor a character that shows nothing, such as a zero-width space. */
const shows = /[^\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u
const control = /\p{Cc}/u
/** Tabs and line breaks are looked for behind, so that only where there is a control character. */
const controlInWords = /\p{Cc}(?<![\t\n\r])/u

const wrongIn = (text: string, forbidden: RegExp): string | null => {
  if (!shows.test(text)) return 'it holds nothing that shows: write something, or leave it out'
  const found = forbidden.exec(text)?.[0]
  return found === undefined ? null : `it holds a control character (${codePointOf(found)}): take it out`
}

/**
 * What is wrong with words, which may run over several lines; `null` when nothing is.
 * @example
 * ```ts
 * expect(wrongWithWords('Every morning,\nall of us.')).toBeNull()
 * expect(wrongWithWords('   ')).toContain('nothing that shows')
 * expect(wrongWithWords('a\u0000b')).toContain('U+0000')
 * ```
 */
export const wrongWithWords = (text: string): string | null => wrongIn(text, controlInWords)

/** What is wrong with a name or a title, which is one line; `null` when nothing is. */
export const wrongWithLine = (text: string): string | null => wrongIn(text, control)
