/**
 * Whether what was given by mistake may be told in a message. Words that slipped into another place may be a person's, and
 * a message reaches screens and logs: so only what looks like a number, a day or a code is told.
 */

const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu
const around = /^[\s"'“”„‟«»‘’‚]+|[\s"'“”„‟«»‘’‚]+$/gu
/** Digits with what stands between them in numbers, days and times. */
const number = /^[-+#]?\d[\d.,:/%-]*$/
const time = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)?$/
/** Up to three letters at a time, and never letters alone: `TC-0042`, `CS9`, `R-014`. */
const code = /^(?=.*\d)[A-Za-z]{0,3}(?:[\d._-][A-Za-z]{0,3})*$/
const letter = /^[A-Za-z]$/
const longest = 40

const isOne = (text: string): boolean => [number, time, code, letter].some(form => form.test(text))

/**
 * Capitals, blanks around it and the dashes that look alike do not matter. `words` are those that may stand there.
 * @example
 * ```ts
 * import { isTellable } from '@cofc/core'
 * expect(['tc-0042', '05/02/2024', '1,234', ' Met'].every(text => isTellable(text, ['met']))).toBe(true)
 * expect(['Anna Smith', 'Anna', 'She left in 2021'].some(text => isTellable(text, ['met']))).toBe(false)
 * ```
 */
export const isTellable = (text: string, words: ReadonlyArray<string> = []): boolean => {
  if (text.length > longest) return false
  const bare = text
    .normalize('NFKD')
    .replaceAll(unseen, '')
    .replaceAll(around, '')
    .replaceAll(/[‐‑‒–—―−]/gu, '-')
  return isOne(bare) || words.some(word => word.toLowerCase() === bare.toLowerCase())
}
