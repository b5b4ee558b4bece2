/** What became of a command, and of what follows of it, as it is said on a terminal. */
import type { ResultWithReactions } from '@cofc/application'

const later = 'Something that follows of it could not be done now, and is tried again: nothing need be submitted again.'
export const submittedInWords = ({ submitted, followed, isToBeContinued }: ResultWithReactions): string => {
  const { outcome, events, stream, version } = submitted
  if (outcome === 'already-so') return 'already so: nothing happened'
  const heading = outcome === 'already-applied' ? 'done before' : 'done'
  const all = [...events, ...followed.flatMap(({ events: more }) => more)]
  const told = [`${heading}: ${stream} is at version ${String(version)}`, ...all.map(({ type }) => `  ${type}`)]
  return [...told, ...(isToBeContinued ? [later] : [])].join('\n')
}
