/** Whom words are about, by kind and id: a community and a reviewer may be called the same. */
export type Subject = `community ${string}` | `reviewer ${string}` | 'network'

interface Naming {
  readonly community?: string
  readonly reviewer?: string
}

/**
 * The subject that something names: the community, else the reviewer.
 * @example
 * ```ts
 * expect(subjectOf({ community: 'TC-0001' })).toBe('community TC-0001')
 * expect(subjectOf({})).toBe('network')
 * ```
 */
export const subjectOf = ({ community, reviewer }: Naming): Subject => {
  if (community !== undefined) return `community ${community}`
  return reviewer === undefined ? 'network' : `reviewer ${reviewer}`
}
