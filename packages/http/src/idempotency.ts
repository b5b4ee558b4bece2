/**
 * A request that is sent again is answered as the first time (draft-ietf-httpapi-idempotency-key-header). Its key is kept
 * by nobody: it leads to the id of the command, within the keys of its sender, so that nobody can use or try another's.
 */
import type { AccessStore, AccessStoreFailure, Claimed } from '@cofc/access-store'
import { digestOf, uuidOf, type Actor } from '@cofc/application'
import type { Json } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Failure } from './failure.ts'
import { itemIn } from './structured.ts'

/** For so long an answer is kept, in milliseconds: a day. */
export const keptFor = 86_400_000
/** A longer answer is not kept: the command is known by its events. */
export const longestAnswer = 65_536
const longestKey = 255

type KeyFailure = Extract<Failure, { readonly type: 'KeyMissing' | 'KeyMalformed' }>

/** The key: a string of structured fields (RFC 9651), `"8e03978e-40d5-43dd-bc93-6894a57f9324"`. */
export const keyIn = (header: string | ReadonlyArray<string> | undefined): Either<KeyFailure, string> => {
  if (header === undefined) return left({ type: 'KeyMissing' })
  try {
    const key = itemIn(String(header))
    const isKey = typeof key === 'string' && key.length > 0 && key.length <= longestKey
    return isKey ? right(key) : left({ type: 'KeyMalformed' })
  } catch {
    return left({ type: 'KeyMalformed' })
  }
}

/** The namespace of the keys of all senders. */
const senders = '5d3f1a52-2f0e-4f1c-9b37-8d6a0c0d7e11'
/** A server has few senders at a time, and each has many keys. */
let [latest, itsKeys] = ['', uuidOf(senders, '')]
const keysOf = (subject: string): string => {
  if (subject !== latest) [latest, itsKeys] = [subject, uuidOf(senders, subject)]
  return itsKeys
}
/** The id of the command that a sender gives under a key. */
export const commandIdOf = ({ subject }: Pick<Actor, 'subject'>, key: string): string => uuidOf(keysOf(subject), key)

/** All that a request says. */
export interface KeyedRequest {
  readonly key: string
  readonly method: string
  readonly path: string
  readonly conditions: ReadonlyArray<string | null>
  readonly body: Json
}
/** With the key in it, which is kept nowhere: a digest of a few guesses would tell what was given in private. */
const digestOfRequest = ({ key, method, path, conditions, body }: KeyedRequest): string =>
  digestOf([key, method, path, [...conditions], body])

export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
/** An answer that is to be given; one that may not be kept lets its key go or leaves it claimed. */
export interface FreshAnswer {
  readonly answer: KeptAnswer
  readonly after: 'keep' | 'release' | 'leave'
}
type IdempotencyFailure = AccessStoreFailure | Extract<Failure, { readonly type: 'KeyOfAnother' | 'StillRunning' }>
export type Answered = Either<IdempotencyFailure, { readonly answer: KeptAnswer; readonly isReplayed: boolean }>

export interface Ledger {
  readonly access: AccessStore
  /** The instant now, as ISO text in UTC. */
  readonly now: () => string
}
export interface Keyed {
  readonly id: string
  readonly request: KeyedRequest
}

/** Answers each request once; what this process is answering is not asked a second time. */
export const answeringOnce = ({ access, now }: Ledger) => {
  const running = new Set<string>()
  const claim = async (id: string, digest: string): Promise<Either<AccessStoreFailure, Claimed>> => {
    const at = now()
    return access.claim({ id, digest, at, keptSince: new Date(Date.parse(at) - keptFor).toISOString() })()
  }
  const afterwards = async (id: string, { answer, after }: FreshAnswer): Promise<Either<AccessStoreFailure, void>> => {
    if (after === 'release') return access.release(id)()
    const text = JSON.stringify(answer)
    return after === 'keep' && text.length <= longestAnswer ? access.settle(id, text)() : right(undefined)
  }
  const answerFresh = async (id: string, give: () => Promise<FreshAnswer>): Promise<Answered> => {
    const fresh = await give()
    // What was done is told, also where its answer cannot be kept: sent again, it is known by its events.
    await afterwards(id, fresh)
    return right({ answer: fresh.answer, isReplayed: false })
  }
  return async ({ id, request }: Keyed, give: () => Promise<FreshAnswer>): Promise<Answered> => {
    if (running.has(id)) return left({ type: 'StillRunning' })
    running.add(id)
    try {
      const claimed = await claim(id, digestOfRequest(request))
      if (isLeft(claimed)) return claimed
      if (claimed.right.type === 'OfAnother') return left({ type: 'KeyOfAnother' })
      if (claimed.right.type === 'Answered')
        return right({ answer: JSON.parse(claimed.right.answer) as KeptAnswer, isReplayed: true })
      return await answerFresh(id, give)
    } finally {
      running.delete(id)
    }
  }
}
export type AnsweringOnce = ReturnType<typeof answeringOnce>
