/** Texts as they begin a sentence, or stand in a cell of their own. */

/**
 * With a capital; the rest stays as it is.
 * @example
 * ```ts
 * expect(capital('full members of TC-0001')).toBe('Full members of TC-0001')
 * ```
 */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * With a capital, and all else in small letters.
 * @example
 * ```ts
 * expect(capitalised('mET')).toBe('Met')
 * ```
 */
export const capitalised = (text: string): string => capital(text.toLowerCase())
