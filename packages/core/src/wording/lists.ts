/** Lists and numbers of things as people read them. */

/** `CS1, CS2 and S4`. */
export const listed = (items: ReadonlyArray<string>, last = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`

/** A whole number with its thousands apart; without the languages that `Intl` brings along. */
const whole = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

/**
 * How many of a thing there are.
 * @example
 * ```ts
 * expect(counted(1, 'rating')).toBe('1 rating')
 * expect(counted(1_204, 'community', 'communities')).toBe('1,204 communities')
 * ```
 */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${whole(count)} ${count === 1 ? one : many}`
