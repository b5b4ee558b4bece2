/**
 * Those who are named to decide, with whether they have an interest that day: the community is their home, they were
 * treated or worked there, or their home belongs to the same parent organisation. Private, as what it comes of is.
 */
import type { CommitteeMember, DescribedMember } from '../accreditation/index.ts'
import { streamOf } from '../address.ts'
import { community, profileOn, type Community } from '../community/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly on: PlainDate
}
interface Earlier {
  readonly described: ReadonlyArray<DescribedMember>
}
/** The community that is judged, and then the homes of those named. */
const communitiesIn = ({ community: judged }: Needs, { described }: Earlier): ReadonlyArray<CommunityId> => [
  ...new Set([judged, ...described.flatMap(({ home }) => (home === null ? [] : [home]))])
]
const parentsOf = (command: Needs, earlier: Earlier, states: ReadonlyArray<Community>) =>
  new Map(
    communitiesIn(command, earlier).map((one, place) => {
      const state = states[place]
      return [one, state === undefined ? null : (profileOn(state, command.on)?.parent ?? null)] as const
    })
  )

export const committeeMembers: AnyQuestion<Needs, ReadonlyArray<CommitteeMember>, Earlier> = questionAfter<
  Needs,
  Earlier
>({ described: true })({
  about: community,
  streams: (command, earlier) => communitiesIn(command, earlier).map(one => streamOf(community, { community: one })),
  answer: (command, { states, known }) => {
    const parents = parentsOf(command, known, states)
    const judged = command.community
    const parent = parents.get(judged) ?? null
    return known.described.map(({ home, servedIn, ...member }) => ({
      ...member,
      interest:
        home === judged ||
        servedIn.includes(judged) ||
        (home !== null && parent !== null && parents.get(home) === parent)
    }))
  }
})
