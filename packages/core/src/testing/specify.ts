/** Given what has happened, when something is asked, then this happens or stands in the way. */
import { deepStrictEqual, ok } from 'node:assert/strict'
import { left, right } from 'fp-ts/lib/Either.js'
import { decide, inWords, replay, type Aggregate, type Dated, type Message } from '../aggregate.ts'

/** `known` are the facts that hold unless a test says otherwise with `knowing`. */
export const specify = <C extends Dated, S, E extends Dated, R extends Message, Facts>(
  aggregate: Aggregate<C, S, E, R, Facts>,
  known: Facts
) => {
  const when = (history: ReadonlyArray<E>, facts: Facts) => (command: C) => {
    const decision = decide(aggregate)(command, replay(aggregate)(history), facts)
    return {
      thenEvents: (...events: ReadonlyArray<E>) => deepStrictEqual(decision, right(events)),
      thenAlreadySo: () => deepStrictEqual(decision, right([])),
      thenRefused: (refusal: R) => {
        deepStrictEqual(decision, left(refusal))
        ok(inWords(aggregate)(refusal).endsWith('.'), 'a refusal is said in whole sentences')
      }
    }
  }
  return {
    given: (...history: ReadonlyArray<E>) => ({
      when: when(history, known),
      knowing: (facts: Partial<Facts>) => ({ when: when(history, { ...known, ...facts }) }),
      /** What the history makes of the aggregate. */
      thenState: (state: S) => deepStrictEqual(replay(aggregate)(history), state)
    })
  }
}
