/**
 * Runs one decoded command: gathers its facts, replays its stream, decides, and appends at the version read.
 *
 * Nothing outside the store is touched between reading and appending, so on a conflict it may simply be done again.
 */
import { decide, inWords, type Dated, type KeptByName, type Message } from '@cofc/core'
import type { Appended, AppendFailure, JsonObject, NewEvent, RecordedEvent } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { gather } from './facts.ts'
import { digestOf, eventId } from './identity.ts'
import { load, readAll } from './load.ts'
import { originOf, type Loaded } from './loaded.ts'
import { metadataOf } from './metadata.ts'
import type { Parts } from './parts.ts'
import type { Submission, SubmitFailure, Submitted } from './submission.ts'

export interface Run {
  readonly submission: Submission
  readonly command: Dated
  readonly kept: KeptByName
}
const retries = 3
/** Commands and events are JSON by their codecs. */
const asJson = (message: Dated): JsonObject => message as unknown as JsonObject

/** A command that was done before gets the answer it got then, from the events that came of it. */
const doneBefore = (
  { store }: Parts,
  { submission: { id }, command }: Run,
  { stream, loaded: { origins, version } }: Found
): TE.TaskEither<SubmitFailure, Submitted> | null => {
  const first = origins.findIndex(origin => origin?.command === id)
  if (first < 0) return null
  const same = origins[first]?.digest === digestOf(asJson(command))
  return pipe(
    readAll(store, stream, first + 1),
    TE.flatMap((found): TE.TaskEither<SubmitFailure, Submitted> => {
      const events = found.filter(event => originOf(event)?.command === id)
      // What was remembered is not there any more, as after an append that was undone: to be read anew.
      if (events.length === 0) return TE.left({ type: 'VersionConflict', stream, expected: version, actual: first })
      return same
        ? TE.right({ outcome: 'already-applied', stream, version, events })
        : TE.left({ type: 'CommandIdReused', id, stream, events })
    })
  )
}
interface Found {
  readonly stream: string
  readonly loaded: Loaded<unknown>
}

interface Decided {
  readonly events: ReadonlyArray<Dated>
  /** What was known, and from where. */
  readonly sources: JsonObject
  readonly recordedAt: string
}
const toStore = ({ submission, command }: Run, { events, sources, recordedAt }: Decided): ReadonlyArray<NewEvent> => {
  const metadata = metadataOf(submission, { digest: digestOf(asJson(command)), recordedAt, known: sources })
  return events.map((event, place) => {
    const [type, data] = [event.type, asJson(event)]
    return { id: eventId(submission.id, place, { type, data }), type, data, metadata }
  })
}

const submitted = (stream: string, events: ReadonlyArray<NewEvent>, { version, position }: Appended): Submitted => ({
  outcome: events.length === 0 ? 'already-so' : 'applied',
  stream,
  version,
  events: events.map((event, index): RecordedEvent => {
    return { ...event, stream, version: version - events.length + index + 1, position }
  })
})

interface Appending {
  readonly stream: string
  readonly expected: number
  readonly events: ReadonlyArray<NewEvent>
}
type WhatBecameOfIt = TE.TaskEither<AppendFailure, Appended>

/** The outcome was unknown: the identical append is repeated, and after a conflict our ids in the stream are success. */
const settleUnknown = ({ store }: Parts, { stream, expected, events }: Appending): WhatBecameOfIt =>
  pipe(
    store.append(stream, expected, events),
    TE.orElse(failure =>
      failure.type !== 'VersionConflict'
        ? TE.left(failure)
        : pipe(
            readAll(store, stream, expected + 1),
            TE.flatMap((found): WhatBecameOfIt => {
              const last = found[events.length - 1]
              const ours = events.every(({ id }, index) => found[index]?.id === id)
              return ours && last !== undefined
                ? TE.right({ version: last.version, position: last.position })
                : TE.left(failure)
            })
          )
    )
  )

const append = (parts: Parts, appending: Appending): WhatBecameOfIt =>
  pipe(
    parts.store.append(appending.stream, appending.expected, appending.events),
    TE.orElse(failure => (failure.type === 'OutcomeUnknown' ? settleUnknown(parts, appending) : TE.left(failure)))
  )

/** What is loaded once the decision is stored: nobody need read it again. */
const movedOn = (
  { evolve }: Run['kept']['aggregate'],
  { state, version, origins }: Loaded<unknown>,
  { decided, events }: { readonly decided: ReadonlyArray<Dated>; readonly events: ReadonlyArray<NewEvent> }
): Loaded<unknown> => ({
  state: decided.reduce<unknown>((before, event) => evolve(before, event), state),
  version: version + events.length,
  origins: [...origins, ...events.map(originOf)]
})

const decideAndAppend =
  (parts: Parts, run: Run, stream: string) =>
  (loaded: Loaded<unknown>): TE.TaskEither<SubmitFailure, Submitted> => {
    const before = doneBefore(parts, run, { stream, loaded })
    if (before !== null) return before
    const { submission, command, kept } = run
    const { expected } = submission
    if (expected !== undefined && expected !== loaded.version)
      return TE.left({ type: 'VersionConflict', stream, expected, actual: loaded.version })
    const { aggregate, questions } = kept
    const names = aggregate.answers[command.type]?.knowing ?? []
    return pipe(
      gather(parts)(command, names, questions),
      TE.flatMap(({ known, sources }): TE.TaskEither<SubmitFailure, Submitted> => {
        const decision = decide(aggregate)(command, loaded.state, known)
        if (isLeft(decision)) return TE.left(refused(kept, decision.left))
        const events = toStore(run, { events: decision.right, sources, recordedAt: parts.now() })
        if (events.length === 0) return TE.right(submitted(stream, [], { version: loaded.version, position: '' }))
        return pipe(
          append(parts, { stream, expected: loaded.version, events }),
          TE.map(appended => {
            parts.states?.keep(stream, movedOn(aggregate, loaded, { decided: decision.right, events }))
            return submitted(stream, events, appended)
          })
        )
      })
    )
  }

const refused = ({ aggregate }: Run['kept'], refusal: Message): SubmitFailure => ({
  type: 'Refused',
  aggregate: aggregate.name,
  refusal,
  says: inWords(aggregate)(refusal)
})

interface Conflict {
  readonly stream: string
  readonly failure: SubmitFailure
  readonly left: number
}
/** What was remembered of the stream is not what the store holds: it is read anew. */
const again = (
  parts: Parts,
  run: Run,
  { stream, failure, left }: Conflict
): TE.TaskEither<SubmitFailure, Submitted> => {
  parts.states?.drop(stream)
  return run.submission.expected === undefined && left > 0 ? runCommand(parts)(run, left - 1) : TE.left(failure)
}

/** Decides a command and stores what follows from it; a conflict is tried again three times unless the sender named the version. */
export const runCommand =
  (parts: Parts) =>
  (run: Run, left = retries): TE.TaskEither<SubmitFailure, Submitted> => {
    const stream = run.kept.aggregate.streamOf(run.command)
    return pipe(
      load(parts.store, parts.states)(run.kept.aggregate, stream),
      TE.flatMap(decideAndAppend(parts, run, stream)),
      TE.orElse(failure =>
        failure.type === 'VersionConflict' ? again(parts, run, { stream, failure, left }) : TE.left(failure)
      )
    )
  }
