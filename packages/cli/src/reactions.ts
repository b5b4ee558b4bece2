/** Reactions on the command line: where their follower begins is said, and what a process left undone is finished. */
import { catchUpReactions, followReactions, startReactions, type ReactionsStart } from '@cofc/application'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Composed } from './container.ts'
import { inPlainWords } from './failures.ts'

type Say = (line: string) => void

const beginnings: { readonly [Found in ReactionsStart['found']]: string | null } = {
  checkpoint: null,
  empty: null,
  'earlier-version':
    'Reactions are followed from the end of the history on: the earlier version that wrote it ran them at once.',
  restored: 'The history was restored from a copy: reactions are followed from its end on.'
}

/** Records where to begin, and does what is left undone. What fails is said, and the follower tries it again. */
export const finishReactions = async ({ dependencies }: Pick<Composed, 'dependencies'>, say: Say): Promise<void> => {
  const start = await startReactions(dependencies)()
  if (!isLeft(start)) {
    const told = beginnings[start.right.found]
    if (told !== null) say(told)
  }
  const done = await catchUpReactions(dependencies)()
  if (isLeft(done)) say(`A reaction is still to be done, and is tried again: ${inPlainWords(done.left).says}`)
}

/** Follows until the signal aborts; how it stands is kept where the pages see it. */
export const followReactionsLive = ({ dependencies, reactions }: Composed, signal: AbortSignal, say: Say) =>
  followReactions(dependencies)({
    signal,
    onStanding: standing => {
      if (standing.status === 'stopped' && reactions.standing.status === 'current')
        say(`A reaction is still to be done, and is tried again: ${inPlainWords(standing.failure).says}`)
      reactions.standing = standing
    }
  })
