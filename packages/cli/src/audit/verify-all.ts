/** Everything that can be checked of a history, from the file up to its words and decisions: the first that is wrong ends it. */
import { verifyStore, type Whole } from '@cofc/audit'
import { decisionsAgain, verifyWords, type Verification, type WordsFound } from '@cofc/application'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Composed } from '../container.ts'
import { gathered, type DecisionsFound } from '../decisions-found.ts'
import type { Failure } from '../failures.ts'
import { startCheckers } from './checkers.ts'
import { openLog } from './log-file.ts'
import { verifyTogether } from './verify-together.ts'
import { trustIn, trustInItself } from './trust-of.ts'

export interface Asked {
  /** The policy file of whoever checks. */
  readonly policy?: string
  readonly words: boolean
  readonly decisions: boolean
}
export interface AllVerified extends Verification {
  /** What the log proves; `null` where none is kept. */
  readonly log: Whole | null
  /** What became of the words; `null` where it was not asked for. */
  readonly words: WordsFound | null
  /** How every decision was judged by today's rules; `null` where it was not asked for. */
  readonly decisions: DecisionsFound | null
}

export const verifyAll = async (composed: Composed, asked: Asked): Promise<Either<Failure, AllVerified>> => {
  const { events, dependencies } = composed
  // The log first: it names the event, where the file only tells that it is damaged.
  const log = await verifiedLog(composed, asked)
  if (isLeft(log)) return log
  const intact = await events.checkIntegrity()
  if (isLeft(intact)) return intact
  const decided = await decidedIn(composed, log.right !== null)
  if (isLeft(decided)) return decided
  const words = asked.words ? await verifyWords(dependencies)() : right(null)
  if (isLeft(words)) return words
  const decisions = asked.decisions ? await gathered(decisionsAgain(dependencies)) : right(null)
  if (isLeft(decisions)) return decisions
  return right({ ...decided.right, log: log.right, words: words.right, decisions: decisions.right })
}

const decidedIn = async ({ events: { store }, data }: Composed, links: boolean) => {
  const { checks, close } = startCheckers(store, { events: data.events, links })
  const decided = await verifyTogether(store, checks, { links })
  await close()
  return decided
}

/** Without a log there is nothing to hold against a policy. */
const verifiedLog = async ({ data, events }: Composed, { policy }: Asked): Promise<Either<Failure, Whole | null>> => {
  const opened = await openLog(data)
  if (isLeft(opened)) return opened.left.type === 'NoLog' && policy === undefined ? right(null) : left(opened.left)
  const { log, keys, close } = opened.right
  try {
    const trust = policy === undefined ? trustInItself(keys) : trustIn(policy)
    return isLeft(trust) ? trust : await verifyStore({ events: events.store, log, trust: trust.right })()
  } finally {
    close()
  }
}
