/** What every decider obeys, whatever commands it is given and in whatever order. */
import { deepStrictEqual, fail, match, notStrictEqual, ok } from 'node:assert/strict'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { decide, inWords, type Aggregate, type Dated, type Message } from '../aggregate.ts'
import type { Upcast } from '../upcast.ts'
import { anyOfThe, arbitraryOf } from './arbitrary-of.ts'

/** A command, with the facts that hold when it is given. */
export interface Attempt<C, Facts> {
  readonly command: C
  readonly known: Facts
}
export interface Scripts<C, Facts, E = never> {
  /** One command with its facts. Draw from few dates and ids, so that commands meet. */
  readonly attempts: fc.Arbitrary<Attempt<C, Facts>>
  /** Hand-picked scripts. Together they make every event of the aggregate happen. */
  readonly examples: ReadonlyArray<ReadonlyArray<Attempt<C, Facts>>>
  /** One more, after what only an earlier version wrote: no command of today brings it about. */
  readonly former?: { readonly history: ReadonlyArray<E>; readonly script: ReadonlyArray<Attempt<C, Facts>> }
}

/** One step of a script: which command met which state, and what came of it. */
interface Step<C, S, E, R, Facts> extends Attempt<C, Facts> {
  readonly before: S
  readonly events: ReadonlyArray<E>
  readonly refusal: R | null
  readonly after: S
}

/**
 * The laws by name, each to be run as a test of that name:
 * `for (const [law, holds] of laws(policy, scripts)) test(law, holds)`.
 */
export const laws = <C extends Dated, S, E extends Dated, R extends Message, Facts>(
  aggregate: Aggregate<C, S, E, R, Facts>,
  { attempts, examples, former }: Scripts<C, Facts, E>
): ReadonlyArray<readonly [law: string, holds: () => void]> => {
  const step = (before: S, { command, known }: Attempt<C, Facts>): Step<C, S, E, R, Facts> => {
    const decision = decide(aggregate)(command, before, known)
    const events = isRight(decision) ? decision.right : []
    const after = events.reduce(aggregate.evolve, before)
    return { command, known, before, events, refusal: isRight(decision) ? null : decision.left, after }
  }
  const play = (script: ReadonlyArray<Attempt<C, Facts>>, history: ReadonlyArray<E> = []) => {
    const steps: Array<Step<C, S, E, R, Facts>> = []
    const before = history.reduce(aggregate.evolve, aggregate.initialState)
    for (const one of script) steps.push(step(steps.at(-1)?.after ?? before, one))
    return steps
  }
  const scripts = fc.array(attempts, { maxLength: 40, size: 'max' })
  const inEveryScript = (holds: (steps: ReturnType<typeof play>) => void) => () => {
    fc.assert(
      fc.property(scripts, script => holds(play(script))),
      { examples: examples.map(example => [[...example]]) }
    )
  }
  const survivesJson = (event: E) => {
    const { codec } = aggregate.events[event.type as E['type']]
    const json: unknown = JSON.parse(JSON.stringify(event))
    ok(codec.is(json), `${event.type} is not as its codec says`)
    deepStrictEqual(codec.decode(json), { _tag: 'Right', right: event })
  }
  const anyEvent = anyOfThe(aggregate.events) as unknown as fc.Arbitrary<E>
  const upcasts: ReadonlyArray<Upcast<E>> = Object.values(aggregate.upcasts ?? {})
  const readsAsToday =
    ({ shapes, read }: Upcast<E>, version: number) =>
    (stored: unknown) => {
      const event = read(version, JSON.parse(JSON.stringify(stored)))
      if (event === null || !isRight(event)) fail(`version ${version} cannot be read: ${JSON.stringify(stored)}`)
      survivesJson(event.right)
      ok(aggregate.evolve(aggregate.initialState, event.right) !== undefined)
      ok(version <= shapes.length)
    }

  return [
    ['every event survives JSON', inEveryScript(steps => steps.flatMap(({ events }) => events).forEach(survivesJson))],
    ['every event that could ever be survives JSON', () => fc.assert(fc.property(anyEvent, survivesJson))],
    [
      'whatever was ever stored in an earlier shape is read as an event of today',
      () => {
        for (const upcast of upcasts)
          upcast.shapes.forEach((shape, place) => {
            fc.assert(fc.property(arbitraryOf<unknown>(shape), readsAsToday(upcast, place + 1)))
          })
      }
    ],
    [
      'a granted command asked again changes nothing or is refused',
      inEveryScript(steps => {
        for (const { command, known, refusal, after } of steps)
          if (refusal === null) deepStrictEqual(step(after, { command, known }).events, [])
      })
    ],
    [
      'every history replays: no event of a granted command is ignored',
      inEveryScript(steps => {
        for (const { before, events } of steps)
          events.reduce((state, event) => {
            const next = aggregate.evolve(state, event)
            notStrictEqual(next, state, `${event.type} is ignored`)
            return next
          }, before)
      })
    ],
    [
      'every event may follow every state: evolve is total',
      () => {
        const histories = fc.array(anyEvent, { maxLength: 40 })
        fc.assert(
          fc.property(scripts, histories, (script, events) => {
            const reached = play(script).at(-1)?.after ?? aggregate.initialState
            ok(events.reduce(aggregate.evolve, reached) !== undefined)
          })
        )
      }
    ],
    [
      'every refusal is said in plain words',
      inEveryScript(steps => {
        for (const { refusal } of steps)
          if (refusal !== null) match(inWords(aggregate)(refusal), /^(?!.*(?:undefined|null|\[object)).+\.$/)
      })
    ],
    [
      'the examples make every event happen',
      () => {
        const played = [...examples.map(script => play(script)), play(former?.script ?? [], former?.history)]
        const happened = new Set(played.flat().flatMap(({ events }) => events.map(({ type }) => type)))
        deepStrictEqual(
          Object.keys(aggregate.events).filter(type => !happened.has(type)),
          []
        )
      }
    ]
  ]
}
