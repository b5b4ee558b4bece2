/** What is told of a reviewer of whom nothing is known: never registered, written otherwise, or erased. */
import { streamOf } from '../address.ts'
import { reviewer } from '../reviewer/index.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import { question, type AnyQuestion } from './question.ts'
import { spelledAs, spellingsOf } from './registered-otherwise.ts'

export const reviewerOtherwise: AnyQuestion<{ readonly reviewer: ReviewerId }, string> = question<{
  readonly reviewer: ReviewerId
}>()({
  about: reviewer,
  streams: refusal => spellingsOf(refusal.reviewer).map(id => streamOf(reviewer, { reviewer: id })),
  answer: ({ reviewer: id }, { states }) => {
    if (states[0]?.status === 'Registered')
      return `What is private about reviewer ${id} was erased. Give it again, or name another reviewer.`
    const taken = spelledAs(id, states)
    return taken === null
      ? `Reviewer ${id} is not registered. Register them first, or name another reviewer.`
      : `Reviewer ${id} is not registered, but ${taken} is. Write ${taken}, if that is meant.`
  }
})
