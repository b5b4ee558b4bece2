/**
 * Decides on plain JSON, for whoever keeps events as JSON and is given commands as JSON: everything is checked on its
 * way in, and which aggregate answers is found by the command's type.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { decide, inWords, replay, type Dated, type Message } from './aggregate.ts'
import type { KeptByName } from './command-named.ts'
import { decodeCommand } from './decode-command.ts'
import { decodeEvent, type NetworkEvent } from './decode-event.ts'
import type { Problem } from './problems.ts'

export type NothingFollows =
  | { readonly type: 'NotACommand'; readonly problems: ReadonlyArray<Problem> }
  /** An event of the history is none, or is not of the aggregate that answers. */
  | { readonly type: 'NotItsHistory'; readonly place: number; readonly problems: ReadonlyArray<Problem> }
  /** The rule must know these besides: the table of its aggregate names them. */
  | { readonly type: 'FactsMissing'; readonly facts: ReadonlyArray<string> }
  | { readonly type: 'Refused'; readonly refusal: Message; readonly says: string }

type Facts = Readonly<Record<string, unknown>>
type OneAggregate = KeptByName['aggregate']

/**
 * The events that follow from a command on a history (none: it is already so), or why nothing follows.
 * @example
 * ```ts
 * const command = { type: 'WithdrawMembership', community: 'TC-0042', on: '2024-01-31' }
 * expect(whatFollows([], command)).toMatchObject({ left: { type: 'Refused', refusal: { type: 'NotAMember' } } })
 * ```
 */
export const whatFollows = (
  history: ReadonlyArray<unknown>,
  command: unknown,
  known: Facts = {}
): Either<NothingFollows, ReadonlyArray<NetworkEvent>> => {
  // In plain steps: a command is decided in the time that two `flatMap` take.
  const asked = decodeCommand(command)
  if (isLeft(asked)) return left({ type: 'NotACommand', problems: asked.left })
  const { aggregate } = asked.right.kept
  const events = eventsOf(aggregate, history)
  return isLeft(events) ? events : answered(aggregate, [asked.right.command, events.right], known)
}

const eventsOf = (
  { name, events }: OneAggregate,
  history: ReadonlyArray<unknown>
): Either<NothingFollows, ReadonlyArray<NetworkEvent>> => {
  const found: Array<NetworkEvent> = []
  for (const [place, json] of history.entries()) {
    const event = decodeEvent(json)
    if (isLeft(event)) return left({ type: 'NotItsHistory', place, problems: event.left })
    if (!Object.hasOwn(events, event.right.type))
      return left({
        type: 'NotItsHistory',
        place,
        problems: [{ path: 'type', says: `expected an event of the ${name}` }]
      })
    found.push(event.right)
  }
  return right(found)
}

const answered = (
  aggregate: OneAggregate,
  [command, events]: readonly [Dated, ReadonlyArray<NetworkEvent>],
  known: Facts
): Either<NothingFollows, ReadonlyArray<NetworkEvent>> => {
  const facts = aggregate.answers[command.type]?.knowing.filter(name => !Object.hasOwn(known, name)) ?? []
  if (facts.length > 0) return left({ type: 'FactsMissing', facts })
  const decision = decide(aggregate)(command, replay(aggregate)(events), known)
  if (isLeft(decision))
    return left({ type: 'Refused', refusal: decision.left, says: inWords(aggregate)(decision.left) })
  // The codecs of every aggregate together are those of the network.
  return right(decision.right as ReadonlyArray<NetworkEvent>)
}
