/** The parent organisations, on the day of a command, of the homes of the reviewers it names: private, as the homes are. */
import { streamOf } from '../address.ts'
import { community, profileOn } from '../community/index.ts'
import type { DescribedReviewer, HomeParent } from '../review/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { homesOf } from './homes-of.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Needs {
  readonly on: PlainDate
}
interface Earlier {
  readonly described: ReadonlyArray<DescribedReviewer>
}

export const homeParents: AnyQuestion<Needs, ReadonlyArray<HomeParent>, Earlier> = questionAfter<Needs, Earlier>({
  described: true
})({
  about: community,
  streams: (_, known) => homesOf(known.described).map(home => streamOf(community, { community: home })),
  answer: ({ on }, { states, known }) =>
    homesOf(known.described).map((home, place) => {
      const profile = profileOn(states[place] ?? community.initialState, on)
      return { home, parent: profile === null ? null : profile.parent }
    })
})
