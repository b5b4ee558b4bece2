/** Which communities visited the homes of reviewers, by whom each team member went for on the day: private, as the homes are. */
import { streamOf } from '../address.ts'
import type { VisitorOfHome, VisitToHome } from '../review/index.ts'
import { descriptionOn, reviewer, type DatedDescription, type Reviewer } from '../reviewer/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import { goesForHome, privateFactsIn } from './private-facts-in.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Earlier {
  readonly visitsToHomes: ReadonlyArray<VisitToHome>
}
const visitors = ({ visitsToHomes }: Earlier): ReadonlyArray<ReviewerId> => [
  ...new Set(visitsToHomes.flatMap(({ team }) => team))
]
interface Going {
  readonly home: CommunityId
  readonly description: DatedDescription
}
const goings = (known: Earlier, states: ReadonlyArray<Reviewer>): ReadonlyArray<Going> => {
  const stateOf = new Map(visitors(known).map((id, place) => [id, states[place] ?? reviewer.initialState]))
  return known.visitsToHomes.flatMap(({ home, lastDay, team }) =>
    team.flatMap(id => {
      const description = descriptionOn(stateOf.get(id) ?? reviewer.initialState, lastDay)
      return description === null ? [] : [{ home, description }]
    })
  )
}

export const visitorsOfHomes: AnyQuestion<unknown, ReadonlyArray<VisitorOfHome>, Earlier> = questionAfter<
  unknown,
  Earlier
>({ visitsToHomes: true })({
  about: reviewer,
  streams: (_, known) => visitors(known).map(id => streamOf(reviewer, { reviewer: id })),
  words: (_, states, known) => goings(known, states).map(({ description }) => description.privateFacts),
  answer: (_, { states, words, known }) =>
    goings(known, states).flatMap(({ home }, place) => {
      const facts = privateFactsIn(words[place] ?? null)
      if (facts === null || facts.home === null || !goesForHome(facts)) return []
      return [{ home, from: facts.home }]
    })
})
