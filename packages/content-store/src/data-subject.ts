/** Whom words are about (the data subject), by kind and id: a community and a reviewer may be called the same. */
export type DataSubject = `community ${string}` | `reviewer ${string}` | 'network'

interface NamedIds {
  readonly community?: string
  readonly reviewer?: string
}

/**
 * The subject that something names: the community, else the reviewer.
 * @example
 * ```ts
 * expect(dataSubjectOf({ community: 'TC-0001' })).toBe('community TC-0001')
 * expect(dataSubjectOf({})).toBe('network')
 * ```
 */
export const dataSubjectOf = ({ community, reviewer }: NamedIds): DataSubject => {
  if (community !== undefined) return `community ${community}`
  return reviewer === undefined ? 'network' : `reviewer ${reviewer}`
}
