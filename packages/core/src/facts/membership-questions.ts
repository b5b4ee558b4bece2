/** Where the rules of membership learn what they must know from elsewhere. */
import { streamOf } from '../address.ts'
import { community, profileOn, type Community } from '../community/index.ts'
import { cycle, type ReviewCycle } from '../cycle/index.ts'
import type { MembershipCommand, MembershipFacts } from '../membership/index.ts'
import { policyInForce } from './policy-in-force.ts'
import { question, type Questions } from './question.ts'

const profile = question<MembershipCommand, Community, MembershipFacts['community']>({
  about: community,
  streams: command => [streamOf(community, command)],
  answer: ({ on }, [state]) => {
    const inForce = state === undefined ? null : profileOn(state, on)
    if (inForce === null) return null
    const { sector, country, programmeAccreditation } = inForce
    return { sector, country, programmeAccreditation }
  }
})

const plannedCycle = question<MembershipCommand, ReviewCycle, MembershipFacts['cycle']>({
  about: cycle,
  streams: command => ('cycle' in command ? [streamOf(cycle, command)] : []),
  answer: (_, [state]) =>
    state === undefined || state.status === 'NotPlanned'
      ? null
      : { opens: state.windows.opens, closes: state.windows.closes }
})

const mergedIntoKnown = question<MembershipCommand, Community, boolean>({
  about: community,
  streams: command => (command.type === 'MergeCommunity' ? [streamOf(community, { community: command.into })] : []),
  answer: (_, [state]) => state?.status === 'Registered'
})

export const membershipQuestions: Questions<MembershipCommand, MembershipFacts> = {
  policy: policyInForce,
  community: profile,
  cycle: plannedCycle,
  mergedIntoKnown
}
