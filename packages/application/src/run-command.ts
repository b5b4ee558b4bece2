/**
 * Runs one decoded command: gathers its facts, replays its stream, decides, and appends at the version read.
 *
 * Nothing outside the store is touched between reading and appending, so on a conflict it may simply be done again.
 */
import { decide, hintFor, inWords, streamOfCommand, type Dated, type Message } from '@cofc/core'
import type { Appended, AppendFailure, JsonObject, NewEvent, RecordedEvent } from '@cofc/event-store'
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { gatherFacts } from './gather-facts.ts'
import { digestOf } from './identity.ts'
import { keepingFor } from './kept-answers.ts'
import { linkedEvents, type LinkedEvents, type LoadedRun, type Outcome, type Run } from './link-events.ts'
import { load, readAll } from './load.ts'
import { originOf, type LoadedStream } from './loaded.ts'
import type { Dependencies } from './dependencies.ts'
import type { Expected, SubmitFailure, SubmitResult } from './submission.ts'

const retries = 3

/** A command that was done before gets the answer it got then, from the events that came of it. */
const doneBefore = (
  { events: store }: Dependencies,
  { submission: { id }, command }: Run,
  { stream, loaded: { origins, version } }: LoadedRun
): TE.TaskEither<SubmitFailure, SubmitResult> | null => {
  const first = origins.findIndex(origin => origin?.command === id)
  if (first < 0) return null
  const same = origins[first]?.digest === digestOf(command as unknown as JsonObject)
  return pipe(
    readAll(store, stream, first + 1),
    TE.flatMap((found): TE.TaskEither<SubmitFailure, SubmitResult> => {
      const events = found.filter(event => originOf(event)?.command === id)
      // What was remembered is not there any more, as after an append that was undone: to be read anew.
      if (events.length === 0) return TE.left({ type: 'VersionConflict', stream, expected: version, actual: first })
      return same
        ? TE.right({ outcome: 'already-applied', stream, version, events })
        : TE.left({ type: 'CommandIdReused', id, stream, events })
    })
  )
}

const submitted = (stream: string, events: ReadonlyArray<NewEvent>, { version, position }: Appended): SubmitResult => ({
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
const settleUnknown = ({ events: store }: Dependencies, { stream, expected, events }: Appending): WhatBecameOfIt =>
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

const append = async (dependencies: Dependencies, appending: Appending): Promise<Either<AppendFailure, Appended>> => {
  const done = await dependencies.events.append(appending.stream, appending.expected, appending.events)()
  return isLeft(done) && done.left.type === 'OutcomeUnknown' ? settleUnknown(dependencies, appending)() : done
}

/** What is loaded once the decision is stored: it need not be read again. */
const movedOn = (
  { evolve }: Run['entry']['aggregate'],
  loaded: LoadedStream<unknown>,
  { decided, events, leaf }: Outcome & LinkedEvents
): LoadedStream<unknown> => ({
  state: decided.reduce<unknown>((before, event) => evolve(before, event), loaded.state),
  version: loaded.version + events.length,
  origins: [...loaded.origins, ...events.map(originOf)],
  leaf: () => leaf
})

/** What would be recorded. */
const foreseen = (
  stream: string,
  { version }: LoadedStream<unknown>,
  foresees: ReadonlyArray<Message>
): SubmitResult => ({
  ...{ outcome: 'applied', stream, version, events: [], foresees }
})

type RunResult = Either<SubmitFailure, SubmitResult>

const decideAndAppend = async (dependencies: Dependencies, run: Run, found: LoadedRun): Promise<RunResult> => {
  const { aggregate, questions } = run.entry
  const { stream, loaded } = found
  const { facts } = run.entry.command
  const keeping = { ...dependencies, keep: keepingFor(dependencies, run) }
  const gathered = await gatherFacts(keeping)({ command: run.command, facts, given: run.given }, questions)()
  if (isLeft(gathered)) return gathered
  const { known, sources } = gathered.right
  const decision = decide(aggregate)(run.command, loaded.state, known)
  if (isLeft(decision)) return left(await refused(dependencies, run.entry, decision.left))
  if (decision.right.length === 0) return right(submitted(stream, [], { version: loaded.version, position: '' }))
  if (run.foresee === true) return right(foreseen(stream, loaded, decision.right))
  const outcome: Outcome = { decided: decision.right, sources, recordedAt: dependencies.now() }
  const linked = linkedEvents(run, found, outcome)
  const appended = await append(dependencies, { stream, expected: loaded.version, events: linked.events })
  if (isLeft(appended)) return appended
  dependencies.states?.keep(stream, movedOn(aggregate, loaded, { ...outcome, ...linked }))
  return right(submitted(stream, linked.events, appended.right))
}

/** What else the record has that may be meant; `null` when nothing, or when that cannot be read now. */
const hinted = async (dependencies: Dependencies, refusal: Message): Promise<string | null> => {
  const hint = hintFor(refusal)
  if (hint === null) return null
  const asked = await gatherFacts(dependencies)({ command: refusal as Dated, facts: ['hint'] }, { hint })()
  return isLeft(asked) ? null : (asked.right.known['hint'] as string | null)
}
const refused = async (
  dependencies: Dependencies,
  { aggregate }: Run['entry'],
  refusal: Message
): Promise<SubmitFailure> => ({
  ...{ type: 'Refused', aggregate: aggregate.name, refusal },
  says: (await hinted(dependencies, refusal)) ?? inWords(aggregate)(refusal)
})

const isAsExpected = (expected: Expected, actual: number): boolean => {
  if (typeof expected === 'number') return expected === actual
  return 'anyOf' in expected ? expected.anyOf.includes(actual) : !expected.noneOf.includes(actual)
}
/** A version that was not looked at may be another, and then it is decided again. */
const namesNoVersion = (expected: Expected | undefined): boolean =>
  expected === undefined || (typeof expected === 'object' && 'noneOf' in expected)

/** The one version that is told of those that were expected. */
const toldOf = (expected: Expected, actual: number): number => {
  if (typeof expected === 'number') return expected
  return 'anyOf' in expected ? (expected.anyOf[0] ?? 0) : actual + 1
}

const once = async (dependencies: Dependencies, run: Run, stream: string): Promise<RunResult> => {
  const loaded = await load(dependencies.events, dependencies.states)(run.entry.aggregate, stream)()
  if (isLeft(loaded)) return loaded
  const found: LoadedRun = { stream, loaded: loaded.right }
  const before = doneBefore(dependencies, run, found)
  if (before !== null) return before()
  if (run.recall === true) return right(submitted(stream, [], { version: found.loaded.version, position: '' }))
  const [{ expected }, actual] = [run.submission, found.loaded.version]
  if (expected !== undefined && !isAsExpected(expected, actual))
    return left({ type: 'VersionConflict', stream, expected: toldOf(expected, actual), actual })
  return decideAndAppend(dependencies, run, found)
}

/** Decides a command and stores what follows from it; a conflict is tried again three times unless the sender named the version. */
export const runCommand =
  (dependencies: Dependencies) =>
  (run: Run): TE.TaskEither<SubmitFailure, SubmitResult> =>
  // In plain steps: every command goes this way, and a chain of tasks makes a third more garbage.
  async () => {
    const stream = streamOfCommand(run)
    const again = namesNoVersion(run.submission.expected) ? retries : 0
    for (let tried = 0; ; tried++) {
      const outcome = await once(dependencies, run, stream)
      if (isRight(outcome) || outcome.left.type !== 'VersionConflict') return outcome
      // What was remembered of the stream is not what the store holds: it is read anew.
      dependencies.states?.drop(stream)
      if (tried === again) return outcome
    }
  }
