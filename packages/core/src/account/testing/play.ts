/** Plays commands one after the other, each with the usual facts unless said otherwise, and looks at what came of it. */
import { isRight } from 'fp-ts/lib/Either.js'
import { decide, replay } from '../../aggregate.ts'
import { account } from '../aggregate.ts'
import type { AccountCommand } from '../commands.ts'
import type { AccountEvent } from '../events.ts'
import type { AccountFacts } from '../facts.ts'
import type { AccountRefusal } from '../refusals.ts'
import type { Account } from '../state.ts'
import { facts } from './fixtures.ts'

export type Step = AccountCommand | readonly [AccountCommand, Partial<AccountFacts>]

/** What came of the last command, and of all. */
interface Played {
  readonly state: Account
  readonly events: ReadonlyArray<AccountEvent>
  readonly last: ReadonlyArray<AccountEvent>
  readonly refusal: AccountRefusal | null
}
const isPair = (step: Step): step is readonly [AccountCommand, Partial<AccountFacts>] => Array.isArray(step)

export const commandIn = (step: Step): AccountCommand => (isPair(step) ? step[0] : step)
export const factsIn = (step: Step): AccountFacts => ({ ...facts, ...(isPair(step) ? step[1] : {}) })

export const play = (...script: ReadonlyArray<Step>): Played => {
  let played: Played = { state: account.initialState, events: [], last: [], refusal: null }
  for (const step of script) {
    const decision = decide(account)(commandIn(step), played.state, factsIn(step))
    const last = isRight(decision) ? decision.right : []
    const events = [...played.events, ...last]
    const refusal = isRight(decision) ? null : decision.left
    played = { state: replay(account)(last, played.state), events, last, refusal }
  }
  return played
}
