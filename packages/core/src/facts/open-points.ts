/** The open action points of the last final report of a community before the cycle of a command; `null` without a report. */
import { streamOf } from '../address.ts'
import { kindsFor, review, type HeldCycle, type OpenPoints, type Review } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import { numberAfter } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
}
interface Earlier {
  readonly heldBefore: ReadonlyArray<HeldCycle>
}
interface Asked {
  readonly cycle: Cycle
  readonly kind: ReviewKind
}
/** The latest cycle first, and in a cycle the review that peers visited before the self-review. */
const reviewsBefore = ({ heldBefore }: Earlier): ReadonlyArray<Asked> =>
  heldBefore.flatMap(({ cycle, membershipType }) =>
    kindsFor[membershipType].toReversed().map(kind => ({ cycle, kind }))
  )

const pointsIn = ({ cycle, kind }: Asked, state: Review | undefined): ReadonlyArray<OpenPoints> => {
  if (state?.status !== 'Final') return []
  const points = state.findings.flatMap(({ findingKind, outcome, standard, words, assigned, due }, place) =>
    findingKind === 'action' && outcome === 'open'
      ? [{ finding: numberAfter(state.findings.slice(0, place)), standard, words, due: assigned?.due ?? due }]
      : []
  )
  return [{ cycle, kind, edition: state.edition, points }]
}

export const openPoints: AnyQuestion<Needs, OpenPoints | null, Earlier> = questionAfter<Needs, Earlier>({
  heldBefore: true
})({
  about: review,
  streams: ({ community }, known) => reviewsBefore(known).map(asked => streamOf(review, { community, ...asked })),
  answer: (_, { states, known }) =>
    reviewsBefore(known).flatMap((asked, place) => pointsIn(asked, states[place]))[0] ?? null
})
