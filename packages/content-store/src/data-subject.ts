/** Whom words are about (the data subject), by kind and id: a community and a reviewer may be called the same. */
export type DataSubject = `community ${string}` | `reviewer ${string}` | 'network'

interface NamedIds {
  readonly community?: string | null
  readonly reviewer?: string | null
}

/**
 * The subject that something names: the community, else the reviewer. What is about no community says so with `null`.
 * @example
 * ```ts
 * expect(dataSubjectOf({ community: 'TC-0001' })).toBe('community TC-0001')
 * expect(dataSubjectOf({})).toBe('network')
 * expect(dataSubjectOf({ community: null })).toBe('network')
 * ```
 */
export const dataSubjectOf = ({ community, reviewer }: NamedIds): DataSubject => {
  if (community !== undefined && community !== null) return `community ${community}`
  return reviewer === undefined || reviewer === null ? 'network' : `reviewer ${reviewer}`
}
