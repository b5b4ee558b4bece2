/** Whether whoever asks may read something: asked in the one place where it is asked of commands too. */
import { mayRead, type Actor, type Dependencies, type Reading } from '@cofc/application'
import { inMemoryEventStore } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { problemOf, type Answer } from './problem.ts'

export type MayRead = (actor: Actor, reading: Reading) => Answer<void>

/** Without the records nobody is known to be on a team. */
const noRecords = { events: inMemoryEventStore() }

export const mayReadFrom =
  (dependencies: Pick<Dependencies, 'events' | 'states'> = noRecords): MayRead =>
  (actor, reading) =>
    pipe(mayRead(dependencies)(actor, reading), TE.mapLeft(problemOf))
