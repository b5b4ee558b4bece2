/** What members of a line may be. */
export type Check = (value: unknown) => boolean

export const isText: Check = value => typeof value === 'string' && value.isWellFormed()
export const isCount: Check = value => Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0)
export const isPositive: Check = value => isCount(value) && (value as number) > 0

export const hasExactly = (value: unknown, members: Readonly<Record<string, Check>>): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const keys = Object.keys(value)
  return (
    keys.length === Object.keys(members).length &&
    keys.every(key => Object.hasOwn(members, key) && members[key]?.((value as Record<string, unknown>)[key]) === true)
  )
}
