/** What a fault makes of a call that is answered once. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Written } from '../log/writing.ts'
import type { BatchAnswer } from '../wire/written.ts'
import { exhausted, notLeader, unavailable, withCode } from '../serving/refusals.ts'
import type { Met } from './fault.ts'
import { delay } from './delay.ts'

export type Answer =
  | { readonly type: 'Answer'; readonly answer: BatchAnswer; readonly toNobody: boolean }
  | { readonly type: 'Silence' }
  | { readonly type: 'CleanEnd' }
  | { readonly type: 'Refused'; readonly error: ReturnType<typeof unavailable> }

interface Doing {
  readonly store: () => Written
  /** Resolves when what was stored is replicated. */
  readonly replication: () => Promise<void>
  readonly limit: number
}

const answer = (answered: BatchAnswer, toNobody = false): Answer => ({ type: 'Answer', answer: answered, toNobody })
const refused = (error: ReturnType<typeof unavailable>): Answer => ({ type: 'Refused', error })

const conflict = (actual: bigint | 'no_stream' | 'deleted' | 'unknown'): BatchAnswer => {
  if (actual === 'deleted') return { type: 'StreamDeleted' }
  if (actual === 'unknown') return { type: 'ConflictUnsaid' }
  return { type: 'Conflict', actual: actual === 'no_stream' ? -1n : actual }
}

/** In milliseconds: so long the server waits for a write to be replicated. */
const patience = 2_000

/** What is written is told when it is replicated, not before. */
const acknowledged = async ({ store, replication }: Doing): Promise<BatchAnswer> => {
  const written = store()
  await (written.type === 'Unreplicated' ? pause(patience) : replication())
  return written.type === 'Unreplicated' ? { type: 'Timeout' } : written
}

/** What is done and then not said, or said under an id that no call has. */
const hidden = async (trouble: Extract<Met, { stored?: boolean }>, doing: Doing): Promise<Answer> => {
  const stored: BatchAnswer = trouble.stored === true ? await acknowledged(doing) : { type: 'Timeout' }
  switch (trouble.type) {
    case 'WrongCorrelation':
      trouble.fellSilent()
      return answer(stored, true)
    case 'Unavailable':
      return refused(unavailable())
    case 'RawError':
      return refused(withCode(trouble.code, 'Raw'))
    case 'Silence':
      trouble.fellSilent()
      return { type: 'Silence' }
    case 'CleanEnd':
      return { type: 'CleanEnd' }
  }
}

export const troubledAnswer = async (trouble: Met | undefined, doing: Doing): Promise<Answer> => {
  switch (trouble?.type) {
    case 'Silence':
    case 'CleanEnd':
    case 'Unavailable':
    case 'RawError':
    case 'WrongCorrelation':
      return hidden(trouble, doing)
    case 'NotLeader':
      return refused(notLeader(trouble.leader))
    case 'Conflict':
      return answer(conflict(trouble.actual))
    case 'TooLarge':
      return trouble.by === 'gRPC' ? refused(exhausted()) : answer({ type: 'TooLarge', limit: doing.limit })
    case 'Refused':
      return answer(trouble)
    case 'Delayed': {
      const stored = await acknowledged(doing)
      trouble.fellSilent()
      await delay(trouble)
      return answer(stored)
    }
    default:
      return answer(await acknowledged(doing))
  }
}
