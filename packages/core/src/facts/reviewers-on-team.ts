/**
 * What is known of the reviewers named on a team. It is private: whether a reviewer is a client, and where they belong,
 * comes from the erasable store. A reviewer whose words were erased is not known any more.
 */
import { streamOf } from '../address.ts'
import { isRight, tryCatch } from 'fp-ts/lib/Either.js'
import type { KnownReviewer, TeamMember } from '../review/index.ts'
import { descriptionOn, PrivateFacts, reviewer, type DatedDescription, type Reviewer } from '../reviewer/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly team: ReadonlyArray<TeamMember>
  readonly on: PlainDate
}
const reviewersIn = ({ team }: Needs): ReadonlyArray<ReviewerId> => [
  ...new Set(team.map(({ reviewer: named }) => named))
]

interface ReviewerDescription {
  readonly reviewer: ReviewerId
  readonly description: DatedDescription
}
const described = (command: Needs, states: ReadonlyArray<Reviewer>): ReadonlyArray<ReviewerDescription> =>
  reviewersIn(command).flatMap((named, place) => {
    const description = descriptionOn(states[place] ?? reviewer.initialState, command.on)
    return description === null ? [] : [{ reviewer: named, description }]
  })

const known = (
  { reviewer: named, description }: ReviewerDescription,
  words: string | null
): ReadonlyArray<KnownReviewer> => {
  const parsed = tryCatch(
    () => JSON.parse(words ?? 'null') as unknown,
    () => null
  )
  const facts = PrivateFacts.decode(isRight(parsed) ? parsed.right : null)
  if (!isRight(facts)) return []
  const { kind, home, servedIn } = facts.right
  const { trainedAs, seniorYears } = description
  return [
    {
      reviewer: named,
      client: kind === 'client',
      home,
      trainedAsLead: trainedAs.includes('lead'),
      specialist: trainedAs.includes('tc-specialist'),
      seniorYears,
      servedIn
    }
  ]
}

export const reviewersOnTeam: AnyQuestion<Needs, ReadonlyArray<KnownReviewer>> = question<Needs>()({
  about: reviewer,
  streams: command => reviewersIn(command).map(named => streamOf(reviewer, { reviewer: named })),
  words: (command, states) => described(command, states).map(({ description }) => description.privateFacts),
  answer: (command, { states, words }) =>
    described(command, states).flatMap((one, place) => known(one, words[place] ?? null))
})
