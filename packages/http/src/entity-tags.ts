/** Tags as a request lists them (RFC 9110 §8.8.3 and §13.1): none when the header is missing. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'

export interface EntityTag {
  /** With its quotes. */
  readonly opaque: string
  readonly isWeak: boolean
}
export type TagList = '*' | ReadonlyArray<EntityTag>

/** A member of the list, and the comma behind it. Empty members are passed over, as RFC 9110 §5.6.1.2 asks. */
const member = /^[ \t]*(?:(W\/)?("[\x21\x23-\x7e\x80-\xff]*"))?[ \t]*(,|$)/

/**
 * The list, or that it is none.
 * @example
 * ```ts
 * expect(tagsIn('W/"3", "4"')).toMatchObject({ right: [{ opaque: '"3"', isWeak: true }, { opaque: '"4"' }] })
 * expect(tagsIn('*')).toMatchObject({ right: '*' })
 * expect(tagsIn('3')).toMatchObject({ left: 'malformed' })
 * ```
 */
export const tagsIn = (header: string): Either<'malformed', TagList> => {
  if (header.trim() === '*') return right('*')
  const tags: Array<EntityTag> = []
  let rest = header
  for (;;) {
    const [all, weak, opaque, end] = member.exec(rest) ?? []
    if (all === undefined) return left('malformed')
    if (opaque !== undefined) tags.push({ opaque, isWeak: weak !== undefined })
    if (end === '') break
    rest = rest.slice(all.length)
  }
  return tags.length === 0 ? left('malformed') : right(tags)
}
