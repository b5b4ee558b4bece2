/** What is told of an id under which nothing is registered, where another spelling of it is; `null` where none is. */
import { streamOf } from '../address.ts'
import { community } from '../community/index.ts'
import { edition } from '../edition/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { EditionId } from '../values/edition-id.ts'
import { otherSpellings } from '../values/opaque-id.ts'
import { question, type AnyQuestion } from './question.ts'

interface Standing {
  readonly status: string
}
const isTaken = (state: Standing | undefined): boolean => (state?.status ?? 'Unknown') !== 'Unknown'

/** The id and its other spellings, in the order in which their streams are asked. */
export const spellingsOf = <Id extends string>(id: Id): ReadonlyArray<Id> => [id, ...otherSpellings(id)]

/** `states` are those of its spellings, its own first. */
export const spelledAs = <Id extends string>(id: Id, states: ReadonlyArray<Standing>): Id | null =>
  isTaken(states[0]) ? null : (spellingsOf(id).find((_, place) => isTaken(states[place])) ?? null)

const write = (id: string, taken: string | null, is: string): string | null =>
  taken === null ? null : `${id} is not ${is}, but ${taken} is. Write ${taken}, if that is meant.`

export const communityOtherwise: AnyQuestion<{ readonly community: CommunityId }, string | null> = question<{
  readonly community: CommunityId
}>()({
  about: community,
  streams: refusal => spellingsOf(refusal.community).map(id => streamOf(community, { community: id })),
  answer: (refusal, { states }) => write(refusal.community, spelledAs(refusal.community, states), 'registered')
})

export const mergedIntoOtherwise: AnyQuestion<{ readonly into: CommunityId }, string | null> = question<{
  readonly into: CommunityId
}>()({
  about: community,
  streams: ({ into }) => spellingsOf(into).map(id => streamOf(community, { community: id })),
  answer: ({ into }, { states }) => write(into, spelledAs(into, states), 'registered')
})

export const editionOtherwise: AnyQuestion<{ readonly edition: EditionId }, string | null> = question<{
  readonly edition: EditionId
}>()({
  about: edition,
  streams: refusal => spellingsOf(refusal.edition).map(id => streamOf(edition, { edition: id })),
  answer: (refusal, { states }) => write(refusal.edition, spelledAs(refusal.edition, states), 'drafted')
})

export const earlierEditionOtherwise: AnyQuestion<{ readonly from: EditionId }, string | null> = question<{
  readonly from: EditionId
}>()({
  about: edition,
  streams: ({ from }) => spellingsOf(from).map(id => streamOf(edition, { edition: id })),
  answer: ({ from }, { states }) => write(from, spelledAs(from, states), 'drafted')
})
