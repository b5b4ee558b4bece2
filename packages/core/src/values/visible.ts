/** Text as it may be printed: what does not show, or would do something to a screen, is named instead. */

/** Controls, characters that show nothing, halves of a pair, and every blank but the common one. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu

/** `U+FEFF`. */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * @example
 * ```ts
 * import { visible } from '@cofc/core'
 * expect(visible('\ufeffratings.csv\n')).toBe('(U+FEFF)ratings.csv(U+000A)')
 * expect(visible('Élan, vital')).toBe('Élan, vital')
 * ```
 */
export const visible = (text: string): string => text.replaceAll(unseen, character => `(${codePointOf(character)})`)
