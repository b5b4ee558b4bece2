/** What fields of questions have in common, each to be given the sentence that says what it means there. */
import { aGivenDay, AskedDay, CommunityId, Cycle, ReviewKind, reviewKinds } from '@cofc/core'
import * as t from 'io-ts'

export const aCommunity = {
  codec: CommunityId,
  called: 'community',
  expected: 'the id of a community, such as TC-0001'
} as const
export const aCycle = {
  codec: Cycle,
  called: 'cycle',
  expected: 'two years that follow each other, such as 2023-2024'
} as const
export const aDay = { codec: AskedDay, called: 'date', expected: aGivenDay } as const
export const aReviewKind = {
  codec: ReviewKind,
  called: 'kind',
  expected: `one of ${reviewKinds.join(', ')}`
} as const
/** One of a few words. */
export const oneOf = <Word extends string>(words: ReadonlyArray<Word>, called: string) => ({
  codec: t.keyof(Object.fromEntries(words.map(word => [word, null])) as Record<Word, null>, called) as t.Type<
    Word,
    Word,
    unknown
  >,
  called,
  expected: `one of ${words.join(', ')}`
})
