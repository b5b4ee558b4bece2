/**
 * The content store that another machine keeps, through the same port. Nothing is kept here, not even for a moment: words
 * that are erased there are gone.
 */
import type { ContentRef, ContentStore, ContentStoreFailure, Piece } from '@cofc/content-store'
import { receivedFile, sentFile } from '@cofc/content-store/over-http'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { askWords, type ReachedStore } from './ask-words.ts'
import { failureOf } from './failure.ts'

export type { ReachedStore } from './ask-words.ts'

/** As many words are asked for at once: a piece may have some tens of thousands of letters. */
const atOnce = 200

const sentPiece = ({ alsoAbout = [], file, ...one }: Piece) => ({
  ...one,
  alsoAbout,
  file: file === undefined ? null : sentFile(file)
})

const notKnown = (failure: ContentStoreFailure): ContentStoreFailure =>
  failure.because === 'key-refused'
    ? failure
    : { ...failure, reason: `${failure.reason}; whether the words are gone is not known: run the same erasure again` }

export const contentStoreOver = (reached: ReachedStore): ContentStore => {
  const ask = askWords(reached)
  const done = (asked: TE.TaskEither<ContentStoreFailure, null>) => TE.map((): void => undefined)(asked)
  const readAll = async <A>(
    refs: ReadonlyArray<ContentRef>,
    readSome: (some: ReadonlyArray<ContentRef>) => TE.TaskEither<ContentStoreFailure, ReadonlyArray<A>>
  ): Promise<Either<ContentStoreFailure, ReadonlyArray<A>>> => {
    const all: Array<A> = []
    for (let from = 0; from < refs.length; from += atOnce) {
      const some = refs.slice(from, from + atOnce)
      const read = await readSome(some)()
      if (isLeft(read)) return read
      if (read.right.length !== some.length) return left(failureOf('not-understood'))
      all.push(...read.right)
    }
    return right(all)
  }
  return {
    keep: words =>
      pipe(
        ask('keep', { ...words, pieces: words.pieces.map(sentPiece) }),
        TE.flatMap(refs =>
          refs.length === words.pieces.length ? TE.right(refs) : TE.left(failureOf('not-understood'))
        )
      ),
    settle: (command, referred) => done(ask('settle', { command, referred })),
    unsettled: before => ask('unsettled', { before }),
    read: refs => () => readAll(refs, some => ask('read', { refs: some })),
    salted: refs => () => readAll(refs, some => ask('salted', { refs: some })),
    file: ref =>
      pipe(
        ask('file', { ref }),
        TE.map(file => (file === null ? null : receivedFile(file)))
      ),
    eraseFile: ref => pipe(ask('erase-file', { ref }), TE.mapLeft(notKnown)),
    count: (subject, cycle) => ask('count', { subject, cycle }),
    erase: (subject, cycle) => pipe(ask('erase', { subject, cycle }), TE.mapLeft(notKnown)),
    codeKey: cycle => ask('code-key', { cycle }),
    keepIssue: (sha256, text) => done(ask('keep-issue', { sha256, text })),
    issue: sha256 => ask('issue', { sha256 }),
    checkpointOf: follower => ask('checkpoint', { follower }),
    moveCheckpoint: (follower, { from, to }) => ask('move-checkpoint', { follower, from, to })
  }
}
