/**
 * What an event rests on, as its metadata tell: who asked what and when, which facts were read from which streams at which
 * version, under which version of the policy, and of which events it followed, back to the first command.
 */
import {
  commandNamed,
  policy,
  ruleInWords,
  sentenceOf,
  streamOf,
  withoutInterest,
  type DomainEvent,
  type PlainDate,
  type Policy,
  type Role
} from '@cofc/core'
import {
  beginning,
  type EventStore,
  type Json,
  type JsonObject,
  type RecordedEvent,
  type StoreFailure
} from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { commandAsked } from '../asked.ts'
import { mayKnowAuthors } from '../authors-told.ts'
import { asToday, readAll, readToday, type Unreadable, saidIn } from '../load.ts'
import { authorOf, type RecordedAuthor } from '../metadata.ts'

export interface FactRead {
  readonly fact: string
  /** Where it was read and at which version; none of a private fact, of which only the name is kept. */
  readonly from: ReadonlyArray<{ readonly stream: string; readonly version: number }> | 'private'
}
export interface PolicyThen {
  /** 0 while the network has adopted none: the defaults. */
  readonly version: number
  readonly inForceFrom: PlainDate | null
}
/** What was asked, as the command's table has it; `null` where what was asked is not kept. */
export interface AskedCommand {
  readonly type: string
  readonly title: string
  readonly rule: string | null
}
export interface EventTold {
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly on: PlainDate
  readonly says: string
}
export interface RecordedDecision extends EventTold {
  readonly asked: AskedCommand | null
  readonly policy: PolicyThen
  /** What only those are told who may know who recorded an event, and when; `null` for others. */
  readonly recorded: {
    readonly at: string
    readonly command: string | null
    readonly by: RecordedAuthor
    readonly facts: ReadonlyArray<FactRead>
  } | null
  /** The events that it followed of, the nearest first; the last came of the first command. Others are told of none. */
  readonly causes: ReadonlyArray<EventTold & { readonly asked: AskedCommand | null }>
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** In today's shape; which interest was waived is told as a history tells it. */
export const eventTold =
  (role: Role) =>
  ({ stream, version, type, data }: RecordedEvent): EventTold => {
    const event = data as unknown as DomainEvent
    return {
      stream,
      version,
      type,
      on: event.on,
      says: sentenceOf(mayKnowAuthors(role) ? event : withoutInterest(event))
    }
  }

export const askedOf = (event: RecordedEvent): AskedCommand | null => {
  const type = text(commandAsked([event])?.['type'])
  if (type === null) return null
  return { type, title: commandNamed(type)?.command.title ?? type, rule: ruleInWords(type) }
}

const readIn = (source: Json): FactRead['from'] =>
  Array.isArray(source)
    ? (source as ReadonlyArray<JsonObject>).map(({ stream, version }) => ({
        stream: text(stream) ?? '',
        version: Number(version)
      }))
    : 'private'
const factsOf = ({ metadata: { known } }: RecordedEvent): ReadonlyArray<FactRead> =>
  Object.entries((known ?? {}) as JsonObject).map(([fact, source]) => ({ fact, from: readIn(source) }))

const policyStream = streamOf(policy, {})

/** The version of the policy that was in force on the day of an event, of those that had been adopted by its decision. */
const policyThen = (adopted: ReadonlyArray<RecordedEvent>, event: RecordedEvent): PolicyThen => {
  const read = factsOf(event)
    .flatMap(({ from }) => (from === 'private' ? [] : from))
    .find(({ stream }) => stream === policyStream)
  const known = adopted.filter(({ version, position }) =>
    read === undefined ? position < event.position : version <= read.version
  )
  const versions = known.reduce<Policy>(
    (before, { data }) => policy.evolve(before, data as unknown as Parameters<typeof policy.evolve>[1]),
    policy.initialState
  )
  const { on } = saidIn(event)
  const inForce = versions.findLast(({ inForceFrom }) => inForceFrom <= on)
  return { version: inForce?.version ?? 0, inForceFrom: inForce?.inForceFrom ?? null }
}

/** Events by their ids, of those that came of the same first commands: found in one pass through the store. */
const related = async (
  store: EventStore,
  correlations: ReadonlySet<string>
): Promise<Either<StoreFailure | Unreadable, ReadonlyMap<string, RecordedEvent>>> => {
  const found = new Map<string, RecordedEvent>()
  if (correlations.size === 0) return right(found)
  for await (const followed of store.follow(beginning, {}, { until: 'end' })) {
    if (followed.type === 'Failed')
      return left({ type: 'StoreUnavailable', reason: `the history cannot be followed: ${followed.failure.type}` })
    for (const event of followed.page.events) {
      if (!correlations.has(text(event.metadata['correlation']) ?? '')) continue
      const today = await asToday(event)()
      if (isLeft(today)) return today
      found.set(event.id, today.right)
    }
  }
  return right(found)
}
const causeOf = ({ metadata }: RecordedEvent): string | null => text(metadata['causation'])

const causesOf = (event: RecordedEvent, known: ReadonlyMap<string, RecordedEvent>): RecordedDecision['causes'] => {
  const causes: Array<RecordedDecision['causes'][number]> = []
  for (let id = causeOf(event); id !== null;) {
    const cause: RecordedEvent | undefined = known.get(id)
    if (cause === undefined) break
    causes.push({ ...eventTold('auditor')(cause), asked: askedOf(cause) })
    id = causeOf(cause)
  }
  return causes
}

export type DecisionsOf = (
  events: ReadonlyArray<RecordedEvent>
) => TaskEither<StoreFailure | Unreadable, ReadonlyArray<RecordedDecision>>

const recordedOf = (event: RecordedEvent): RecordedDecision['recorded'] => ({
  at: text(event.metadata['recordedAt']) ?? '',
  command: text(event.metadata['command']),
  by: authorOf(event.metadata),
  facts: factsOf(event)
})

/** Of those that are told to a reader, the first commands that they followed of. */
const correlationsOf = (events: ReadonlyArray<RecordedEvent>): ReadonlySet<string> =>
  new Set(events.filter(event => causeOf(event) !== null).map(({ metadata }) => text(metadata['correlation']) ?? ''))

/** What each of some events, in today's shape, rests on, as a role is told it. */
export const decisionsOf =
  (store: EventStore, role: Role): DecisionsOf =>
  events =>
  async () => {
    const mayKnow = mayKnowAuthors(role)
    const adopted = await readToday(store)(policyStream)()
    if (isLeft(adopted)) return adopted
    const known = await related(store, correlationsOf(mayKnow ? events : []))
    if (isLeft(known)) return known
    const firsts = await firstOfCommands(store, events)
    if (isLeft(firsts)) return firsts
    return right(
      events.map(event => ({
        ...eventTold(role)(event),
        asked: askedOf(firsts.right.get(event.id) ?? event),
        policy: policyThen(adopted.right, event),
        recorded: mayKnow ? recordedOf(event) : null,
        causes: mayKnow ? causesOf(event, known.right) : []
      }))
    )
  }

/** What was asked stands beside the first event of a command only: for each event that one, by the id of the event. */
const firstOfCommands = async (
  store: EventStore,
  events: ReadonlyArray<RecordedEvent>
): Promise<Either<StoreFailure, ReadonlyMap<string, RecordedEvent>>> => {
  const firsts = new Map<string, RecordedEvent>()
  for (const stream of new Set(events.map(event => event.stream))) {
    const all = await readAll(store, stream)()
    if (isLeft(all)) return all
    const ofCommand = new Map<unknown, RecordedEvent>()
    for (const event of all.right) {
      const command = event.metadata['command']
      if (!ofCommand.has(command)) ofCommand.set(command, event)
      firsts.set(event.id, ofCommand.get(command) ?? event)
    }
  }
  return right(firsts)
}
