/** Which homes of the reviewers that a command names are members of its cycle: private, as the homes are. */
import { streamOf } from '../address.ts'
import { membership, typeIn } from '../membership/index.ts'
import type { DescribedReviewer } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import { homesOf } from './homes-of.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Needs {
  readonly cycle: Cycle
}
interface Earlier {
  readonly described: ReadonlyArray<DescribedReviewer>
}

export const homeMembers: AnyQuestion<Needs, ReadonlyArray<CommunityId>, Earlier> = questionAfter<Needs, Earlier>({
  described: true
})({
  about: membership,
  streams: (_, known) => homesOf(known.described).map(home => streamOf(membership, { community: home })),
  answer: ({ cycle }, { states, known }) =>
    homesOf(known.described).filter((_, place) => typeIn(states[place] ?? membership.initialState, cycle) !== null)
})
