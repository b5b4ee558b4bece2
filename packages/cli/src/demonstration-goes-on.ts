/** What happened in the demonstration network that no file tells, by the commands of every other way in. */
import { submit, uuidOf, type SubmitFailure } from '@cofc/application'
import type { NamedCommand } from '@cofc/demonstration'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Composed } from './container.ts'
import { demonstrationSubject } from './is-demonstration.ts'

/** The namespace of these commands' ids. */
const goingOn = '0c7d1c3e-58a4-4b0c-9a83-6f2b7d4e9a10'

/** What stands in the way, if anything. Doing it again does nothing. */
export const demonstrationGoesOn = async (
  { dependencies }: Pick<Composed, 'dependencies'>,
  commands: ReadonlyArray<NamedCommand>
): Promise<SubmitFailure | null> => {
  const actor = { role: 'network-team', subject: demonstrationSubject } as const
  for (const { name, command } of commands) {
    const done = await submit(dependencies)({ id: uuidOf(goingOn, name), command, actor })()
    if (isLeft(done)) return done.left
  }
  return null
}
