/**
 * Runs what follows of itself: for each event the reactions that wait for it, each with a command whose id is derived
 * from the event's, so that doing it twice does it once.
 */
import { aggregateNamed, reactions, type Dated, type Reaction } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { uuidOf } from './identity.ts'
import { inTurn } from './in-turn.ts'
import { decoded, load } from './load.ts'
import type { Parts } from './parts.ts'
import { remembering } from './remembering.ts'
import { submit } from './submit.ts'
import type { Submission, SubmitFailure, Submitted } from './submission.ts'

type Done = TE.TaskEither<SubmitFailure, ReadonlyArray<Submitted>>

/** A reaction's command is settled when it was done, or refused for a reason that says there is nothing to do. */
const settled =
  (parts: Parts, reaction: Reaction) =>
  (submission: Submission): Done =>
    pipe(
      submitWithReactions(parts)(submission),
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
    role: 'reaction',
    correlation: typeof event.metadata['correlation'] === 'string' ? event.metadata['correlation'] : event.id,
    causation: event.id
  }))

const flattened = TE.map((done: ReadonlyArray<ReadonlyArray<Submitted>>) => done.flat())

const runReaction =
  (parts: Parts) =>
  ({ reaction, event }: Waiting): Done => {
    const kept = aggregateNamed(reaction.of)
    if (kept === null) return TE.right([])
    return pipe(
      decoded(event),
      TE.flatMap((today): Done =>
        pipe(
          load(parts.store, parts.states)(kept.aggregate, event.stream),
          TE.flatMap(({ state }) => {
            const commands = reaction.commands(today as never, state)
            return inTurn(submissionsOf(reaction, event, commands), settled(parts, reaction))
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
  (parts: Parts) =>
  (events: ReadonlyArray<RecordedEvent>): Done => {
    const waiting = events.flatMap(event =>
      reactions.filter(({ on }) => on.includes(event.type)).map(reaction => ({ event, reaction }))
    )
    return pipe(inTurn(waiting, runReaction(parts)), flattened)
  }

export interface SubmittedWithReactions {
  readonly submitted: Submitted
  readonly followed: ReadonlyArray<Submitted>
}

/** Submits a command and runs what follows of it. After a crash in between, submitting again finishes the rest. */
export const submitWithReactions = (given: Parts) => {
  const parts = remembering(given)
  return (submission: Submission): TE.TaskEither<SubmitFailure, SubmittedWithReactions> =>
    pipe(
      submit(parts)(submission),
      TE.flatMap(submitted =>
        pipe(
          react(parts)(submitted.events),
          TE.map(followed => ({ submitted, followed }))
        )
      )
    )
}
