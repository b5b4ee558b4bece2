/** What follows of itself: where its follower begins is told, and what a process left undone is done. */
import { catchUpReactions, followReactions, startReactions, type ReactionsStart } from '@cofc/application'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Composed } from './container.ts'
import { inPlainWords } from './failures.ts'

type Say = (line: string) => void

const beginnings: { readonly [Found in ReactionsStart['found']]: string | null } = {
  checkpoint: null,
  empty: null,
  'earlier-version':
    'What follows of itself is followed from here on: an earlier version wrote the history so far, and did it at once.',
  restored: 'The history was restored from a copy: what follows of itself is followed from its end.'
}

/** Records where to begin, and does what is left undone. What fails is told, and is tried again by whoever follows. */
export const finishReactions = async ({ dependencies }: Pick<Composed, 'dependencies'>, say: Say): Promise<void> => {
  const start = await startReactions(dependencies)()
  if (!isLeft(start)) {
    const told = beginnings[start.right.found]
    if (told !== null) say(told)
  }
  const done = await catchUpReactions(dependencies)()
  if (isLeft(done)) say(`Something that follows of itself is still to be done: ${inPlainWords(done.left).says}`)
}

/** Follows until the signal aborts; how it stands is kept where the pages see it. */
export const followReactionsLive = ({ dependencies, reactions }: Composed, signal: AbortSignal, say: Say) =>
  followReactions(dependencies)({
    signal,
    onStanding: standing => {
      if (standing.status === 'stopped' && reactions.standing.status === 'current')
        say(`Something that follows of itself is still to be done: ${inPlainWords(standing.failure).says}`)
      reactions.standing = standing
    }
  })
