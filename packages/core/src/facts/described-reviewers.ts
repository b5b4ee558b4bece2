/**
 * How the reviewers named on a team are described. It is private: whether a reviewer is a client, and where they belong,
 * comes from the erasable store. A reviewer whose words were erased is not known any more.
 */
import { streamOf } from '../address.ts'
import type { DescribedReviewer } from '../review/index.ts'
import { descriptionOn, reviewer, type Allocation, type DatedDescription, type Reviewer } from '../reviewer/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import { goesForHome, privateFactsIn } from './private-facts-in.ts'
import { question, type AnyQuestion } from './question.ts'
import { reviewersNamed, type NamesReviewers } from './reviewers-named.ts'

type Needs = NamesReviewers & { readonly on: PlainDate }

interface ReviewerDescription {
  readonly reviewer: ReviewerId
  readonly description: DatedDescription
  readonly allocations: ReadonlyArray<Allocation>
}
const described = (command: Needs, states: ReadonlyArray<Reviewer>): ReadonlyArray<ReviewerDescription> =>
  reviewersNamed(command).flatMap((named, place) => {
    const state = states[place] ?? reviewer.initialState
    const description = descriptionOn(state, command.on)
    if (description === null || state.status === 'Unknown') return []
    return [{ reviewer: named, description, allocations: state.allocations }]
  })

const known = (
  { reviewer: named, description, allocations }: ReviewerDescription,
  words: string | null
): ReadonlyArray<DescribedReviewer> => {
  const facts = privateFactsIn(words)
  if (facts === null) return []
  const { kind, home, servedIn, localArea } = facts
  const { trainedAs, seniorYears } = description
  return [
    {
      reviewer: named,
      client: kind === 'client',
      home,
      trainedAsLead: trainedAs.includes('lead'),
      specialist: trainedAs.includes('tc-specialist'),
      seniorYears,
      servedIn,
      localArea,
      goesForHome: goesForHome(facts),
      allocations
    }
  ]
}

export const describedReviewers: AnyQuestion<Needs, ReadonlyArray<DescribedReviewer>> = question<Needs>()({
  about: reviewer,
  streams: command => reviewersNamed(command).map(named => streamOf(reviewer, { reviewer: named })),
  words: (command, states) => described(command, states).map(({ description }) => description.privateFacts),
  answer: (command, { states, words }) =>
    described(command, states).flatMap((one, place) => known(one, words[place] ?? null))
})
