/** Plays commands one after the other, each with the usual facts unless said otherwise, and looks at what came of it. */
import { isRight } from 'fp-ts/lib/Either.js'
import { decide, replay } from '../../aggregate.ts'
import { accreditation } from '../aggregate.ts'
import type { AccreditationCommand } from '../commands.ts'
import type { AccreditationEvent } from '../events.ts'
import type { AccreditationFacts } from '../facts.ts'
import type { AccreditationRefusal } from '../refusals.ts'
import type { Accreditation } from '../state.ts'
import { facts } from './fixtures.ts'

export type Step = AccreditationCommand | readonly [AccreditationCommand, Partial<AccreditationFacts>]

/** What came of the last command, and of all. */
interface Played {
  readonly state: Accreditation
  readonly events: ReadonlyArray<AccreditationEvent>
  /** `null` when it was refused: nothing that was refused counts as already so. */
  readonly last: ReadonlyArray<AccreditationEvent> | null
  readonly refusal: AccreditationRefusal | null
}
const isPair = (step: Step): step is readonly [AccreditationCommand, Partial<AccreditationFacts>] => Array.isArray(step)

export const commandIn = (step: Step): AccreditationCommand => (isPair(step) ? step[0] : step)
export const factsIn = (step: Step): AccreditationFacts => ({ ...facts, ...(isPair(step) ? step[1] : {}) })

export const play = (...script: ReadonlyArray<Step>): Played => {
  let played: Played = { state: accreditation.initialState, events: [], last: null, refusal: null }
  for (const step of script) {
    const decision = decide(accreditation)(commandIn(step), played.state, factsIn(step))
    const last = isRight(decision) ? decision.right : null
    const refusal = isRight(decision) ? null : decision.left
    const events = last ?? []
    const state = replay(accreditation)(events, played.state)
    played = { state, events: [...played.events, ...events], last, refusal }
  }
  return played
}
