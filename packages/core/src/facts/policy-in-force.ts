/** The policy in force on the day of a command. */
import { streamOf } from '../address.ts'
import { bookOn, policy, type PolicyBook } from '../policy/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly on: PlainDate
}

export const policyInForce: AnyQuestion<Needs, PolicyBook> = question<Needs>()({
  about: policy,
  streams: () => [streamOf(policy, {})],
  answer: ({ on }, { states: [versions] }) => bookOn(versions ?? policy.initialState, on)
})
