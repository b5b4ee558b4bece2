/** The policy in force on the day of a command. */
import { streamOf } from '../address.ts'
import type { Dated } from '../aggregate.ts'
import { bookOn, policy, type Policy, type PolicyBook } from '../policy/index.ts'
import { question, type AnyQuestion } from './question.ts'

export const policyInForce: AnyQuestion<Dated, PolicyBook> = question<Dated, Policy, PolicyBook>({
  about: policy,
  streams: () => [streamOf(policy, {})],
  answer: ({ on }, [versions]) => bookOn(versions ?? policy.initialState, on)
})
