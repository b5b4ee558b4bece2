/** Where the rules of a review learn what they must know from elsewhere. */
import { streamOf } from '../address.ts'
import { community, profileOn, type Community } from '../community/index.ts'
import { cycle, type ReviewCycle } from '../cycle/index.ts'
import { edition, type Edition } from '../edition/index.ts'
import { membership, typeIn, type Membership } from '../membership/index.ts'
import type { ReviewCommand, ReviewFacts } from '../review/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { policyInForce } from './policy-in-force.ts'
import { question, type Questions } from './question.ts'
import { reviewersNamed } from './reviewers-named.ts'

const sector = question<ReviewCommand, Community, ReviewFacts['sector']>({
  about: community,
  streams: command => [streamOf(community, command)],
  answer: ({ on }, [state]) => (state === undefined ? null : (profileOn(state, on)?.sector ?? null))
})

const membershipType = question<ReviewCommand, Membership, ReviewFacts['membershipType']>({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: (command, [state]) => (state === undefined ? null : typeIn(state, command.cycle))
})

const plannedCycle = question<ReviewCommand, ReviewCycle, ReviewFacts['cycle']>({
  about: cycle,
  streams: command => [streamOf(cycle, command)],
  answer: (_, [state]) =>
    state === undefined || state.status === 'NotPlanned'
      ? null
      : { edition: state.edition, opens: state.windows.opens, closes: state.windows.closes }
})

const standards = question<ReviewCommand, Edition, ReviewFacts['standards']>({
  about: edition,
  streams: command => (command.type === 'OpenReview' ? [streamOf(edition, command)] : []),
  answer: (_, [state]) => (state?.status === 'Published' || state?.status === 'Retired' ? state.standards : null)
})

const closing = (state: Membership | undefined): PlainDate | null =>
  state?.status === 'Ended' && (state.how === 'Closed' || state.how === 'Merged') ? state.endedOn : null

const closedOn = question<ReviewCommand, Membership, PlainDate | null>({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: (_, [state]) => closing(state)
})

export const reviewQuestions: Questions<ReviewCommand, ReviewFacts> = {
  policy: policyInForce,
  sector,
  membershipType,
  cycle: plannedCycle,
  standards,
  reviewers: reviewersNamed,
  closedOn
}
