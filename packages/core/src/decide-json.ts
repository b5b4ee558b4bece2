/**
 * Decides on plain JSON, for those who keep events as JSON and are given commands as JSON: everything is checked on its
 * way in, and which aggregate answers is found by the command's type.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { decide, inWords, replay, type Dated, type Message } from './aggregate.ts'
import { decodeCommand } from './decode-command.ts'
import { decodeEvent } from './decode-event.ts'
import type { AggregateEntry, DomainEvent } from './domain.ts'
import type { Problem } from './problems.ts'

export type DecideJsonFailure =
  | { readonly type: 'NotACommand'; readonly problems: ReadonlyArray<Problem> }
  /** An event of the history is none, or is not of the aggregate that answers. */
  | { readonly type: 'NotItsHistory'; readonly place: number; readonly problems: ReadonlyArray<Problem> }
  /** The rule must know these besides: the table of its aggregate names them. */
  | { readonly type: 'FactsMissing'; readonly facts: ReadonlyArray<string> }
  | { readonly type: 'Refused'; readonly refusal: Message; readonly says: string }

type Facts = Readonly<Record<string, unknown>>
type AnyAggregate = AggregateEntry['aggregate']

/**
 * The events that follow from a command on a history (none: it is already so), or why nothing follows.
 * @example
 * ```ts
 * const command = { type: 'ReceiveForm', community: 'TC-0042', form: 'finance', on: '2024-01-31' }
 * expect(decideJson([], command)).toMatchObject({ left: { type: 'Refused', refusal: { type: 'NoApplication' } } })
 * ```
 */
export const decideJson = (
  history: ReadonlyArray<unknown>,
  command: unknown,
  known: Facts = {}
): Either<DecideJsonFailure, ReadonlyArray<DomainEvent>> => {
  // In plain steps: a command is decided in the time that two `flatMap` take.
  const decoded = decodeCommand(command)
  if (isLeft(decoded)) return left({ type: 'NotACommand', problems: decoded.left })
  const { aggregate } = decoded.right.entry
  const events = eventsOf(aggregate, history)
  return isLeft(events) ? events : decideDecoded(aggregate, [decoded.right.command, events.right], known)
}

const eventsOf = (
  { name, events }: AnyAggregate,
  history: ReadonlyArray<unknown>
): Either<DecideJsonFailure, ReadonlyArray<DomainEvent>> => {
  const decoded: Array<DomainEvent> = []
  for (const [place, json] of history.entries()) {
    const event = decodeEvent(json)
    if (isLeft(event)) return left({ type: 'NotItsHistory', place, problems: event.left })
    if (!Object.hasOwn(events, event.right.type))
      return left({
        type: 'NotItsHistory',
        place,
        problems: [{ path: 'type', says: `expected an event of the ${name}` }]
      })
    decoded.push(event.right)
  }
  return right(decoded)
}

const decideDecoded = (
  aggregate: AnyAggregate,
  [command, events]: readonly [Dated, ReadonlyArray<DomainEvent>],
  known: Facts
): Either<DecideJsonFailure, ReadonlyArray<DomainEvent>> => {
  const facts = aggregate.commands[command.type]?.facts.filter(name => !Object.hasOwn(known, name)) ?? []
  if (facts.length > 0) return left({ type: 'FactsMissing', facts })
  const decision = decide(aggregate)(command, replay(aggregate)(events), known)
  if (isLeft(decision))
    return left({ type: 'Refused', refusal: decision.left, says: inWords(aggregate)(decision.left) })
  // The codecs of every aggregate together are those of the network.
  return right(decision.right as ReadonlyArray<DomainEvent>)
}
