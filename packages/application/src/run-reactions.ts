/**
 * Runs what follows of itself: for each event the reactions that wait for it, each with a command whose id is derived
 * from the event's, so that doing it twice does it once.
 */
import { aggregateNamed, reactions, type Dated, type Reaction } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { uuidOf } from './identity.ts'
import { sequentially } from './sequentially.ts'
import { decoded, load } from './load.ts'
import type { Dependencies } from './dependencies.ts'
import { withStateCache } from './state-cache.ts'
import { submit } from './submit.ts'
import type { Submission, SubmitFailure, Submitted } from './submission.ts'

type Done = TE.TaskEither<SubmitFailure, ReadonlyArray<Submitted>>

/** A reaction's command is settled when it was done, or refused for a reason that says there is nothing to do. */
const settled =
  (dependencies: Dependencies, reaction: Reaction) =>
  (submission: Submission): Done =>
    pipe(
      submitWithReactions(dependencies)(submission),
      TE.map(({ submitted, followed }) => [submitted, ...followed]),
      TE.orElse((failure): Done =>
        failure.type === 'Refused' && reaction.settledBy.includes(failure.refusal.type)
          ? TE.right([])
          : TE.left(failure)
      )
    )

const submissionsOf = (
  reaction: Reaction,
  event: RecordedEvent,
  commands: ReadonlyArray<Dated>
): ReadonlyArray<Submission> =>
  commands.map((command, index) => ({
    id: uuidOf(event.id, `${reaction.name} ${String(index)}`),
    command,
    actor: { role: 'reaction', subject: reaction.name },
    correlation: typeof event.metadata['correlation'] === 'string' ? event.metadata['correlation'] : event.id,
    causation: event.id
  }))

const flattened = TE.map((done: ReadonlyArray<ReadonlyArray<Submitted>>) => done.flat())

const runReaction =
  (dependencies: Dependencies) =>
  ({ reaction, event }: Waiting): Done => {
    const entry = aggregateNamed(reaction.of)
    if (entry === null) return TE.right([])
    return pipe(
      decoded(event),
      TE.flatMap((today): Done =>
        pipe(
          load(dependencies.events, dependencies.states)(entry.aggregate, event.stream),
          TE.flatMap(({ state }) => {
            const commands = reaction.commands(today as never, state)
            return sequentially(submissionsOf(reaction, event, commands), settled(dependencies, reaction))
          }),
          flattened
        )
      )
    )
  }

interface Waiting {
  readonly reaction: Reaction
  readonly event: RecordedEvent
}

/** Everything that follows from some events, in their order. */
export const react =
  (dependencies: Dependencies) =>
  (events: ReadonlyArray<RecordedEvent>): Done => {
    const waiting = events.flatMap(event =>
      reactions.filter(({ on }) => on.includes(event.type)).map(reaction => ({ event, reaction }))
    )
    return pipe(sequentially(waiting, runReaction(dependencies)), flattened)
  }

export interface SubmittedWithReactions {
  readonly submitted: Submitted
  readonly followed: ReadonlyArray<Submitted>
}

/** Submits a command and runs what follows of it. After a crash in between, submitting again finishes the rest. */
export const submitWithReactions = (given: Dependencies) => {
  const dependencies = withStateCache(given)
  return (submission: Submission): TE.TaskEither<SubmitFailure, SubmittedWithReactions> =>
    pipe(
      submit(dependencies)(submission),
      TE.flatMap(submitted =>
        pipe(
          react(dependencies)(submitted.events),
          TE.map(followed => ({ submitted, followed }))
        )
      )
    )
}
