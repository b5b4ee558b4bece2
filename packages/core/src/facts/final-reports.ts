/** The final reports of a community in the last cycle before that of a command to which it belonged, with their action points. */
import { streamOf } from '../address.ts'
import { kindsFor, review, type FinalReport, type HeldCycle, type Review } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import { numberAfter } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
}
interface Earlier {
  readonly heldLast: HeldCycle | null
}
interface Asked {
  readonly cycle: Cycle
  readonly kind: ReviewKind
}
/** The review that peers visited before the self-review. */
const reviewsBefore = ({ heldLast }: Earlier): ReadonlyArray<Asked> =>
  heldLast === null ? [] : kindsFor[heldLast.membershipType].toReversed().map(kind => ({ cycle: heldLast.cycle, kind }))

const reportIn = ({ cycle, kind }: Asked, state: Review | undefined): ReadonlyArray<FinalReport> => {
  if (state?.status !== 'Final') return []
  const points = state.findings.flatMap(({ findingKind, standard, words, due, settledOn }, place) =>
    findingKind === 'action'
      ? [{ finding: numberAfter(state.findings.slice(0, place)), standard, words, due, settledOn }]
      : []
  )
  return [{ cycle, kind, edition: state.edition, issuedOn: state.issuedOn, points }]
}

export const finalReports: AnyQuestion<Needs, ReadonlyArray<FinalReport>, Earlier> = questionAfter<Needs, Earlier>({
  heldLast: true
})({
  about: review,
  streams: ({ community }, known) => reviewsBefore(known).map(asked => streamOf(review, { community, ...asked })),
  answer: (_, { states, known }) => reviewsBefore(known).flatMap((asked, place) => reportIn(asked, states[place]))
})
