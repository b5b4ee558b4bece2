/**
 * Those who are named to decide, as the register has them on that day. It is private: who is a lay member, and where
 * somebody belongs, comes from the erasable store. Whose words were erased is not known any more.
 */
import type { DescribedMember } from '../accreditation/index.ts'
import { streamOf } from '../address.ts'
import { descriptionOn, reviewer, type DatedDescription, type Reviewer } from '../reviewer/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import { privateFactsIn } from './private-facts-in.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Needs {
  readonly on: PlainDate
  readonly chair?: ReviewerId
  readonly panel?: ReadonlyArray<ReviewerId>
}
interface Earlier {
  readonly present: ReadonlyArray<ReviewerId> | null
}
/** Who stood aside is among those present. */
const namedIn = ({ chair, panel = [] }: Needs, { present }: Earlier): ReadonlyArray<ReviewerId> => [
  ...new Set([...(chair === undefined ? [] : [chair]), ...panel, ...(present ?? [])])
]
interface Description {
  readonly member: ReviewerId
  readonly description: DatedDescription
}
const described = (command: Needs, known: Earlier, states: ReadonlyArray<Reviewer>): ReadonlyArray<Description> =>
  namedIn(command, known).flatMap((member, place) => {
    const description = descriptionOn(states[place] ?? reviewer.initialState, command.on)
    return description === null ? [] : [{ member, description }]
  })

const known = ({ member, description }: Description, words: string | null): ReadonlyArray<DescribedMember> => {
  const facts = privateFactsIn(words)
  if (facts === null) return []
  const { kind, home, servedIn } = facts
  const chairs = description.trainedAs.includes('committee-chair')
  const inOffice = chairs || description.trainedAs.includes('committee')
  return [{ member, inOffice, chairs, lay: kind === 'client', home, servedIn }]
}

export const describedMembers: AnyQuestion<Needs, ReadonlyArray<DescribedMember>, Earlier> = questionAfter<
  Needs,
  Earlier
>({ present: true })({
  about: reviewer,
  streams: (command, earlier) => namedIn(command, earlier).map(member => streamOf(reviewer, { reviewer: member })),
  words: ({ on }, states) =>
    states.flatMap(state => {
      const description = descriptionOn(state, on)
      return description === null ? [] : [description.privateFacts]
    }),
  answer: (command, { states, words, known: earlier }) =>
    described(command, earlier, states).flatMap((one, place) => known(one, words[place] ?? null))
})
