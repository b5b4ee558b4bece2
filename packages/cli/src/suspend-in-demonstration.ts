/** Suspends one membership of the demonstration network, and lifts that again, by the commands of every other way in. */
import { submit, uuidOf, type SubmitFailure } from '@cofc/application'
import type { Suspension } from '@cofc/demonstration'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Composed } from './container.ts'
import { demonstrationSubject } from './is-demonstration.ts'

/** The namespace of these commands' ids. */
const suspending = '0c7d1c3e-58a4-4b0c-9a83-6f2b7d4e9a10'

/** What stands in the way, if anything. Doing it again does nothing. */
export const suspendInDemonstration = async (
  { dependencies }: Pick<Composed, 'dependencies'>,
  suspension: Suspension | null
): Promise<SubmitFailure | null> => {
  if (suspension === null) return null
  const { community, cause, words, on, liftedOn } = suspension
  const commands = [
    { type: 'SuspendMembership', community, cause, words: { words }, on },
    { type: 'LiftSuspension', community, on: liftedOn }
  ]
  for (const command of commands) {
    const id = uuidOf(suspending, command.type)
    const actor = { role: 'network-team', subject: demonstrationSubject } as const
    const done = await submit(dependencies)({ id, command, actor })()
    if (isLeft(done)) return done.left
  }
  return null
}
