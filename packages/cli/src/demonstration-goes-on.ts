/** What happened in the demonstration network that no file tells, by the commands of every other way in. */
import { submit, uuidOf, type Actor, type SubmitFailure } from '@cofc/application'
import { CommunityId } from '@cofc/core'
import type { NamedCommand } from '@cofc/demonstration'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Composed } from './container.ts'
import { demonstrationSubject } from './is-demonstration.ts'

/** The namespace of these commands' ids. */
const goingOn = '0c7d1c3e-58a4-4b0c-9a83-6f2b7d4e9a10'

/** A link person is of the community that their command is about. */
const ofItsOwn = (by: Actor['role'], { community }: NamedCommand['command']): Pick<Actor, 'community'> =>
  by === 'link-person' && CommunityId.is(community) ? { community } : {}

/** What stands in the way, if anything. Doing it again does nothing. */
export const demonstrationGoesOn = async (
  { dependencies }: Pick<Composed, 'dependencies'>,
  commands: ReadonlyArray<NamedCommand>
): Promise<SubmitFailure | null> => {
  for (const { name, command, by = 'network-team' } of commands) {
    const actor: Actor = { role: by, subject: demonstrationSubject, ...ofItsOwn(by, command) }
    const done = await submit(dependencies)({ id: uuidOf(goingOn, name), command, actor })()
    if (isLeft(done)) return done.left
  }
  return null
}
