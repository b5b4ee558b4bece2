/**
 * What a request expects of the state that it changes (RFC 9110 §13). Whoever sends a command says which version they saw,
 * that there is one, or that there is none: a change that was not looked at is overwritten by nobody.
 */
import type { Expected } from '@cofc/application'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Failure } from './failure.ts'
import { tagsIn, type EntityTag, type TagList } from './entity-tags.ts'
import { versionIn } from './tags.ts'

export interface ConditionHeaders {
  readonly 'if-match'?: string | undefined
  readonly 'if-none-match'?: string | undefined
}
export type ConditionFailure = Extract<Failure, { readonly type: 'ConditionNeeded' | 'ConditionMalformed' }>

type Parsed = Either<ConditionFailure, TagList | null>
const parsed = (name: keyof ConditionHeaders, header: string | undefined): Parsed => {
  if (header === undefined) return right(null)
  const tags = tagsIn(header)
  return isLeft(tags) ? left({ type: 'ConditionMalformed', header: name }) : tags
}

const versionsOf = (tags: ReadonlyArray<EntityTag>): ReadonlyArray<number> =>
  tags.flatMap(({ opaque }) => versionIn(opaque) ?? [])
/** Of If-Match only strong tags can be true. */
const matching = (tags: ReadonlyArray<EntityTag>): ReadonlyArray<number> => versionsOf(tags.filter(tag => !tag.isWeak))

/** Nothing at all is version 0. */
const nothing = 0
const ofNoneMatch = (noneMatch: TagList): Expected => (noneMatch === '*' ? nothing : { noneOf: versionsOf(noneMatch) })

/** Both must be true. */
const ofBoth = (match: TagList, noneMatch: TagList): Expected => {
  if (noneMatch === '*') return { anyOf: [] }
  const none = versionsOf(noneMatch)
  return match === '*'
    ? { noneOf: [nothing, ...none] }
    : { anyOf: matching(match).filter(version => !none.includes(version)) }
}
const ofMatch = (match: TagList): Expected => (match === '*' ? { noneOf: [nothing] } : { anyOf: matching(match) })

/**
 * What a command's sender expects. `If-None-Match` with tags says what they did not see, and not what they saw, so it is
 * not enough; `If-Unmodified-Since` is passed over, for a state has no such day.
 */
export const expectedBy = (headers: ConditionHeaders): Either<ConditionFailure, Expected> => {
  const match = parsed('if-match', headers['if-match'])
  if (isLeft(match)) return match
  const noneMatch = parsed('if-none-match', headers['if-none-match'])
  if (isLeft(noneMatch)) return noneMatch
  if (match.right !== null)
    return right(noneMatch.right === null ? ofMatch(match.right) : ofBoth(match.right, noneMatch.right))
  return noneMatch.right === '*' ? right(ofNoneMatch('*')) : left({ type: 'ConditionNeeded' })
}

/** Whether a conflict means that what was expected is not so; otherwise others were quicker, again and again. */
export const isFalse = (expected: Expected, actual: number): boolean =>
  typeof expected === 'number' || 'anyOf' in expected || expected.noneOf.includes(actual)
