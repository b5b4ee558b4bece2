/**
 * The id already taken that differs from the command's by capital and small letters alone; `null` when there is none.
 * Each is looked for by its own stream, because no stream holds all ids.
 */
import { streamOf } from '../address.ts'
import { community } from '../community/index.ts'
import { edition } from '../edition/index.ts'
import { gathering } from '../gathering/index.ts'
import { reviewer } from '../reviewer/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { EditionId } from '../values/edition-id.ts'
import { otherSpellings } from '../values/opaque-id.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ShortCode } from '../values/short-code.ts'
import { question, type AnyQuestion } from './question.ts'

interface Standing {
  readonly status: string
}
/** How it stands where nothing was taken. */
const nothing: ReadonlyArray<string> = ['Unknown', 'NotAnnounced']
const taken = <Id extends string>(id: Id, states: ReadonlyArray<Standing>): Id | null =>
  otherSpellings(id).find((_, place) => !nothing.includes(states[place]?.status ?? 'Unknown')) ?? null

export const otherCommunity: AnyQuestion<{ readonly community: CommunityId }, CommunityId | null> = question<{
  readonly community: CommunityId
}>()({
  about: community,
  streams: command => otherSpellings(command.community).map(id => streamOf(community, { community: id })),
  answer: (command, { states }) => taken(command.community, states)
})

export const otherReviewer: AnyQuestion<{ readonly reviewer: ReviewerId }, ReviewerId | null> = question<{
  readonly reviewer: ReviewerId
}>()({
  about: reviewer,
  streams: command => otherSpellings(command.reviewer).map(id => streamOf(reviewer, { reviewer: id })),
  answer: (command, { states }) => taken(command.reviewer, states)
})

export const otherEdition: AnyQuestion<{ readonly edition: EditionId }, EditionId | null> = question<{
  readonly edition: EditionId
}>()({
  about: edition,
  streams: command => otherSpellings(command.edition).map(id => streamOf(edition, { edition: id })),
  answer: (command, { states }) => taken(command.edition, states)
})

export const otherGathering: AnyQuestion<{ readonly gathering: ShortCode }, ShortCode | null> = question<{
  readonly gathering: ShortCode
}>()({
  about: gathering,
  streams: command => otherSpellings(command.gathering).map(code => streamOf(gathering, { gathering: code })),
  answer: (command, { states }) => taken(command.gathering, states)
})
