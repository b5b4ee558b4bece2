/**
 * Whether the home of the reviewer whom a command names may attend visits of its cycle on its day: yes, resting while it
 * is suspended, or no. It is private, as the home is.
 */
import { streamOf } from '../address.ts'
import { entitledOn, membership } from '../membership/index.ts'
import type { KnownReviewer } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Needs {
  readonly cycle: Cycle
  readonly on: PlainDate
}
interface Earlier {
  readonly reviewers: ReadonlyArray<KnownReviewer>
}
const homeOf = ({ reviewers: [one] }: Earlier): CommunityId | null => one?.home ?? null

export const offeringCommunity: AnyQuestion<Needs, 'yes' | 'resting' | 'no', Earlier> = questionAfter<Needs, Earlier>({
  reviewers: true
})({
  about: membership,
  streams: (_, known) => {
    const home = homeOf(known)
    return home === null ? [] : [streamOf(membership, { community: home })]
  },
  answer: (day, { states: [state] }) => (state === undefined ? 'no' : entitledOn(state, day, 'observing-visits').is)
})
