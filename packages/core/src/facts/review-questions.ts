/** Where the rules of a review learn what they must know from elsewhere. */
import { community, profileOn, type Community } from '../community/index.ts'
import { cycle, type ReviewCycle } from '../cycle/index.ts'
import { edition, type Edition } from '../edition/index.ts'
import { membership, type CycleOfMembership, type Membership } from '../membership/index.ts'
import type { ReviewCommand, ReviewFacts } from '../review/index.ts'
import { latest, type PlainDate } from '../values/plain-date.ts'
import { policyInForce } from './policy-in-force.ts'
import { question, type Questions } from './question.ts'
import { reviewersNamed } from './reviewers-named.ts'

type Asks<S, Name extends keyof ReviewFacts> = Parameters<typeof question<ReviewCommand, S, ReviewFacts[Name]>>[0]

const sector: Asks<Community, 'sector'> = {
  about: community,
  streams: command => [`community-${command.community}`],
  answer: ({ on }, [state]) => (state === undefined ? null : (profileOn(state, on)?.sector ?? null))
}

/** A membership that ended before the cycle opened, or on the day it began, was never in force in it. */
const wasInForce = ({ from, opens, endedOn }: CycleOfMembership): boolean =>
  endedOn === null || endedOn > latest(from, opens)

const membershipType: Asks<Membership, 'membershipType'> = {
  about: membership,
  streams: command => [`membership-${command.community}`],
  answer: (command, [state]) =>
    state?.cycles.findLast(spell => spell.cycle === command.cycle && wasInForce(spell))?.membershipType ?? null
}

const plannedCycle: Asks<ReviewCycle, 'cycle'> = {
  about: cycle,
  streams: command => [`cycle-${command.cycle}`],
  answer: (_, [state]) =>
    state === undefined || state.status === 'NotPlanned'
      ? null
      : { edition: state.edition, opens: state.windows.opens, closes: state.windows.closes }
}

const standards: Asks<Edition, 'standards'> = {
  about: edition,
  streams: command => (command.type === 'OpenReview' ? [`edition-${command.edition}`] : []),
  answer: (_, [state]) => (state?.status === 'Published' || state?.status === 'Retired' ? state.standards : null)
}

const closing = (state: Membership | undefined): PlainDate | null =>
  state?.status === 'Ended' && (state.how === 'Closed' || state.how === 'Merged') ? state.endedOn : null

const closedOn: Asks<Membership, 'closedOn'> = {
  about: membership,
  streams: command => [`membership-${command.community}`],
  answer: (_, [state]) => closing(state)
}

export const reviewQuestions: Questions<ReviewCommand, ReviewFacts> = {
  policy: policyInForce,
  sector: question(sector),
  membershipType: question(membershipType),
  cycle: question(plannedCycle),
  standards: question(standards),
  reviewers: reviewersNamed,
  closedOn: question(closedOn)
}
