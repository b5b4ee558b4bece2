/** The policy in force on the day of a command. */
import type { Dated } from '../aggregate.ts'
import { bookOn, policy, policyStream, type Policy, type PolicyBook } from '../policy/index.ts'
import { question, type AnyQuestion } from './question.ts'

export const policyInForce: AnyQuestion<Dated, PolicyBook> = question<Dated, Policy, PolicyBook>({
  about: policy,
  streams: () => [policyStream()],
  answer: ({ on }, [versions]) => bookOn(versions ?? policy.initialState, on)
})
