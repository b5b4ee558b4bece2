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
import { load, readAll, type Loaded } from './load.ts'
import { eventsOfCommand, metadataOf } from './metadata.ts'
import type { Parts } from './parts.ts'
import type { Submission, SubmitFailure, Submitted } from './submission.ts'

export interface Run {
  readonly submission: Submission
  readonly command: Dated
  readonly kept: KeptByName
}
const retries = 3

const doneBefore = ({ submission, command }: Run, stream: string, { events, version }: Loaded<unknown>): TE.TaskEither<SubmitFailure, Submitted> | null => {
  const earlier = eventsOfCommand(events, submission.id)
  const first = earlier[0]
  if (first === undefined) return null
  return first.metadata['digest'] === digestOf(command as unknown as JsonObject)
    ? TE.right({ outcome: 'already-applied', stream, version, events: earlier })
    : TE.left({ type: 'CommandIdReused', id: submission.id, stream, events: earlier })
}

const toStore = ({ submission, command }: Run, events: ReadonlyArray<Dated>, known: JsonObject, recordedAt: string): ReadonlyArray<NewEvent> => {
  const metadata = metadataOf(submission, { digest: digestOf(command as unknown as JsonObject), recordedAt, known })
  return events.map((event, index) => {
    const data = event as unknown as JsonObject
    return { id: eventId(submission.id, index, event.type, data), type: event.type, data, metadata }
  })
}

const submitted = (stream: string, events: ReadonlyArray<NewEvent>, { version, position }: Appended): Submitted => ({
  outcome: events.length === 0 ? 'already-so' : 'applied',
  stream,
  version,
  events: events.map((event, index): RecordedEvent => ({ ...event, stream, version: version - events.length + index + 1, position }))
})

/** The outcome was unknown: the identical append is repeated, and after a conflict our ids in the stream are success. */
const settleUnknown = ({ store }: Parts, stream: string, expected: number, events: ReadonlyArray<NewEvent>): TE.TaskEither<AppendFailure, Appended> =>
  pipe(
    store.append(stream, expected, events),
    TE.orElse(failure =>
      failure.type !== 'VersionConflict'
        ? TE.left(failure)
        : pipe(
            readAll(store, stream, expected + 1),
            TE.flatMap((found): TE.TaskEither<AppendFailure, Appended> => {
              const last = found[events.length - 1]
              const ours = events.every(({ id }, index) => found[index]?.id === id)
              return ours && last !== undefined ? TE.right({ version: last.version, position: last.position }) : TE.left(failure)
            })
          )
    )
  )

const append = (parts: Parts, stream: string, expected: number, events: ReadonlyArray<NewEvent>): TE.TaskEither<AppendFailure, Appended> =>
  pipe(
    parts.store.append(stream, expected, events),
    TE.orElse(failure => (failure.type === 'OutcomeUnknown' ? settleUnknown(parts, stream, expected, events) : TE.left(failure)))
  )

const decideAndAppend =
  (parts: Parts, run: Run, stream: string) =>
  (loaded: Loaded<unknown>): TE.TaskEither<SubmitFailure, Submitted> => {
    const before = doneBefore(run, stream, loaded)
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
        const events = toStore(run, decision.right, sources, parts.now())
        if (events.length === 0) return TE.right(submitted(stream, [], { version: loaded.version, position: '' }))
        return pipe(
          append(parts, stream, loaded.version, events),
          TE.map(appended => submitted(stream, events, appended))
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

/** Decides a command and stores what follows from it; a conflict is tried again three times unless the sender named the version. */
export const runCommand =
  (parts: Parts) =>
  (run: Run, left = retries): TE.TaskEither<SubmitFailure, Submitted> => {
    const stream = run.kept.aggregate.streamOf(run.command)
    return pipe(
      load(parts.store)(run.kept.aggregate, stream),
      TE.flatMap(decideAndAppend(parts, run, stream)),
      TE.orElse(failure =>
        failure.type === 'VersionConflict' && run.submission.expected === undefined && left > 0
          ? runCommand(parts)(run, left - 1)
          : TE.left(failure)
      )
    )
  }
