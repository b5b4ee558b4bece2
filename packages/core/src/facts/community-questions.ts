/** Where the rules of a community's profile learn what they must know from elsewhere. */
import type { CommunityCommand, CommunityFacts } from '../community/index.ts'
import { policyInForce } from './policy-in-force.ts'
import type { Questions } from './question.ts'

export const communityQuestions: Questions<CommunityCommand, CommunityFacts> = { policy: policyInForce }
