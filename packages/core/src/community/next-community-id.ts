/** Which id is proposed for a community that is not on record yet. */
import { CommunityId } from '../values/community-id.ts'

const numbered = /^TC-(\d{4,8})$/
/**
 * The number after the highest that was ever given, so that the id of a community that is gone means no other; `null` where
 * there is none left.
 * @example After two communities
 * ```ts
 * expect(nextCommunityId(['TC-0007', 'TC-0119'])).toBe('TC-0120')
 * ```
 */
export const nextCommunityId = (onRecord: ReadonlyArray<string>): CommunityId | null => {
  const highest = onRecord.reduce((before, id) => Math.max(before, Number(numbered.exec(id)?.[1] ?? 0)), 0)
  const next = `TC-${String(highest + 1).padStart(4, '0')}`
  return CommunityId.is(next) ? next : null
}
