/**
 * One operation asked of the machine that keeps the words. What comes to the same when it is done twice is asked again for a
 * few seconds, as another process that holds a file is waited for; of anything else only what never arrived.
 */
import type { ContentStoreFailure } from '@cofc/content-store'
import { clockHeader, largestBody, operations, wordsPath, type OperationName } from '@cofc/content-store/over-http'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import { setTimeout as wait } from 'node:timers/promises'
import { failureOf, failureOfRequest, failureOfStatus, neverArrived } from './failure.ts'

export interface ReachedStore {
  readonly address: URL
  /** The key of a server, made on the machine that keeps the words. */
  readonly key: string
  /** `fetch` when left out. */
  readonly ask?: typeof fetch
  /** For how many milliseconds it is asked again. */
  readonly patience?: number
  /** Within how many milliseconds an answer must have come. */
  readonly deadline?: number
}
type Asked<Name extends OperationName> = t.TypeOf<(typeof operations)[Name]['asked']>
type Answered<Name extends OperationName> = t.TypeOf<(typeof operations)[Name]['answered']>
interface Attempt {
  readonly answered: Either<ContentStoreFailure, unknown>
  /** Whether nothing can have been done. */
  readonly isUndone: boolean
}

const [usualPatience, usualDeadline] = [5_000, 90_000]
const [firstWait, longestWait] = [20, 1_000]
const isPassing = ({ because }: ContentStoreFailure): boolean => because === 'away' || because === 'busy'

const request = ({ key, deadline = usualDeadline }: ReachedStore, body: string): RequestInit => ({
  method: 'POST',
  body,
  headers: {
    ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json', accept: 'application/json' },
    ...{ 'accept-encoding': 'identity', [clockHeader]: new Date().toISOString() }
  },
  // The key is for this machine, and not for one that it would lead to.
  ...{ redirect: 'error', cache: 'no-store', signal: AbortSignal.timeout(deadline) }
})
const wholeAnswer = t.type({ answer: t.unknown })

const attempt = async (reached: ReachedStore, name: OperationName, body: string): Promise<Attempt> => {
  const { address, ask = fetch } = reached
  try {
    const url = `${address.origin}${address.pathname.replace(/\/$/, '')}${wordsPath}/${name}`
    const response = await ask(url, request(reached, body))
    const text = await response.text()
    if (response.status !== 200) return { answered: left(failureOfStatus(response.status)), isUndone: false }
    const whole = wholeAnswer.decode(JSON.parse(text))
    return { answered: isLeft(whole) ? left(failureOf('not-understood')) : right(whole.right.answer), isUndone: false }
  } catch (error) {
    if (error instanceof SyntaxError) return { answered: left(failureOf('not-understood')), isUndone: false }
    return { answered: left(failureOfRequest(error)), isUndone: neverArrived(error) }
  }
}

const attempts = async (reached: ReachedStore, name: OperationName, body: string): Promise<Attempt['answered']> => {
  const deadline = performance.now() + (reached.patience ?? usualPatience)
  for (let pause = firstWait; ; pause = Math.min(2 * pause, longestWait)) {
    const { answered, isUndone } = await attempt(reached, name, body)
    const mayRepeat = operations[name].isRepeatable || isUndone
    if (!isLeft(answered) || !mayRepeat || !isPassing(answered.left)) return answered
    if (performance.now() + pause > deadline) return answered
    await wait(pause)
  }
}

export const askWords = (reached: ReachedStore) => {
  // Whoever was waited for in vain is asked once a time until they answer again, so that not everybody waits.
  let wasInVain = false
  return <Name extends OperationName>(
    name: Name,
    asked: Asked<Name>
  ): TaskEither<ContentStoreFailure, Answered<Name>> =>
    async () => {
      const body = JSON.stringify(asked)
      if (Buffer.byteLength(body) > largestBody) return left(failureOf('too-large'))
      const answered = await attempts(wasInVain ? { ...reached, patience: 0 } : reached, name, body)
      wasInVain = isLeft(answered) && isPassing(answered.left)
      if (isLeft(answered)) return answered
      const decoded: t.Validation<unknown> = operations[name].answered.decode(answered.right)
      return isLeft(decoded) ? left(failureOf('not-understood')) : right(decoded.right as Answered<Name>)
    }
}
