/**
 * Runs reactions: for each event those that wait for it, each with a command whose id is derived from the event's, so
 * that doing it twice does it once.
 */
import { aggregateNamed, reactions as allReactions, type AggregateEntry, type Dated, type Reaction } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from './dependencies.ts'
import { gatherFacts } from './gather-facts.ts'
import { uuidOf } from './identity.ts'
import { decoded, loadAt } from './load.ts'
import { sequentially } from './sequentially.ts'
import { submitWith } from './submit.ts'
import type { Submission, SubmitFailure, SubmitResult } from './submission.ts'

type Followed = TE.TaskEither<SubmitFailure, ReadonlyArray<SubmitResult>>

export interface ReactionOptions {
  /** Those of the domain, when left out. */
  readonly reactions?: ReadonlyArray<Reaction>
  /** Only what followed before is wanted: nothing is decided anew. */
  readonly recall?: boolean
}
interface Waiting {
  readonly reaction: Reaction
  readonly event: RecordedEvent
}

/** A reaction's command is settled when it was done, or refused for a reason that says there is nothing to do. */
const settled =
  (dependencies: Dependencies, { settledBy }: Reaction, options: ReactionOptions) =>
  (submission: Submission): Followed =>
    pipe(
      submitWith({ recall: options.recall ?? false })(dependencies)(submission),
      TE.flatMap(submitted =>
        pipe(
          reactToResult(dependencies, options)(submitted),
          TE.map(followed => [submitted, ...followed])
        )
      ),
      TE.orElse((failure): Followed =>
        failure.type === 'Refused' && settledBy.includes(failure.refusal.type) ? TE.right([]) : TE.left(failure)
      )
    )

const submissionsOf = ({ reaction, event }: Waiting, commands: ReadonlyArray<Dated>): ReadonlyArray<Submission> =>
  commands.map((command, index) => ({
    id: uuidOf(event.id, `${reaction.name} ${String(index)}`),
    command,
    actor: { role: 'reaction', subject: reaction.name },
    correlation: typeof event.metadata['correlation'] === 'string' ? event.metadata['correlation'] : event.id,
    causation: event.id
  }))

const flattened = TE.map((done: ReadonlyArray<ReadonlyArray<SubmitResult>>) => done.flat())

/** What a reaction asks for, given the event, the state after it, and the facts it names. */
const commandsOf = (
  dependencies: Dependencies,
  { reaction, event }: Waiting,
  { aggregate }: AggregateEntry
): TE.TaskEither<SubmitFailure, ReadonlyArray<Dated>> => {
  const { questions } = reaction
  return pipe(
    decoded(event),
    TE.flatMap((today): TE.TaskEither<SubmitFailure, ReadonlyArray<Dated>> =>
      pipe(
        loadAt(dependencies.events, dependencies.states)(aggregate, event.stream, event.version),
        TE.flatMap(state =>
          pipe(
            gatherFacts(dependencies)({ command: today, facts: Object.keys(questions) }, questions),
            TE.map(({ known }) => reaction.commands(today as never, state, known as never))
          )
        )
      )
    )
  )
}

const runReaction =
  (dependencies: Dependencies, options: ReactionOptions) =>
  (waiting: Waiting): Followed => {
    const entry = aggregateNamed(waiting.reaction.of)
    if (entry === null) return TE.right([])
    return pipe(
      commandsOf(dependencies, waiting, entry),
      TE.flatMap(commands =>
        sequentially(submissionsOf(waiting, commands), settled(dependencies, waiting.reaction, options))
      ),
      flattened
    )
  }

/** Everything that follows from one event. A process remembers that it did so. */
export const reactToEvent =
  (dependencies: Dependencies, options: ReactionOptions = {}) =>
  (event: RecordedEvent): Followed => {
    const waiting = (options.reactions ?? allReactions)
      .filter(({ on }) => on.includes(event.type))
      .map(reaction => ({ event, reaction }))
    if (waiting.length === 0) return TE.right([])
    return pipe(
      sequentially(waiting, runReaction(dependencies, options)),
      flattened,
      TE.map(followed => {
        dependencies.reacted?.add(event.id)
        return followed
      })
    )
  }

/** Everything that follows from a command. Of one that was done before, what followed then: a follower does the rest. */
export const reactToResult =
  (dependencies: Dependencies, options: ReactionOptions) =>
  ({ outcome, events }: SubmitResult): Followed => {
    const recall = options.recall === true || outcome === 'already-applied'
    const noted = recall ? { ...dependencies, reacted: new Set<string>() } : dependencies
    return pipe(sequentially(events, reactToEvent(noted, { ...options, recall })), flattened)
  }
