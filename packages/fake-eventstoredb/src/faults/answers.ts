/** What a fault makes of a call that is answered once. */
import type { BatchAnswer } from '../wire/written.ts'
import { exhausted, notLeader, unavailable, withCode } from '../serving/refusals.ts'
import type { Trouble } from './fault.ts'

export type Answer =
  | { readonly type: 'Answer'; readonly answer: BatchAnswer; readonly toNobody: boolean }
  | { readonly type: 'Silence' }
  | { readonly type: 'CleanEnd' }
  | { readonly type: 'Refused'; readonly error: ReturnType<typeof unavailable> }

interface Doing {
  readonly store: () => BatchAnswer
  readonly limit: number
}

const answer = (answered: BatchAnswer, toNobody = false): Answer => ({ type: 'Answer', answer: answered, toNobody })
const refused = (error: ReturnType<typeof unavailable>): Answer => ({ type: 'Refused', error })

const conflict = (actual: bigint | 'no_stream' | 'deleted' | 'unknown'): BatchAnswer => {
  if (actual === 'deleted') return { type: 'StreamDeleted' }
  if (actual === 'unknown') return { type: 'ConflictUnsaid' }
  return { type: 'Conflict', actual: actual === 'no_stream' ? -1n : actual }
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** What is done and then not said, or said to nobody. */
const hidden = (trouble: Extract<Trouble, { stored?: boolean }>, store: () => BatchAnswer): Answer => {
  const stored: BatchAnswer = trouble.stored === true ? store() : { type: 'Timeout' }
  switch (trouble.type) {
    case 'WrongCorrelation':
      return answer(stored, true)
    case 'Unavailable':
      return refused(unavailable())
    case 'RawError':
      return refused(withCode(trouble.code, 'Raw'))
    case 'Silence':
    case 'CleanEnd':
      return { type: trouble.type }
  }
}

export const troubledAnswer = async (trouble: Trouble | undefined, { store, limit }: Doing): Promise<Answer> => {
  switch (trouble?.type) {
    case 'Silence':
    case 'CleanEnd':
    case 'Unavailable':
    case 'RawError':
    case 'WrongCorrelation':
      return hidden(trouble, store)
    case 'NotLeader':
      return refused(notLeader(trouble.leader))
    case 'Conflict':
      return answer(conflict(trouble.actual))
    case 'TooLarge':
      return trouble.by === 'gRPC' ? refused(exhausted()) : answer({ type: 'TooLarge', limit })
    case 'Delayed': {
      const stored = store()
      await pause(trouble.ms)
      return answer(stored)
    }
    default:
      return answer(store())
  }
}
