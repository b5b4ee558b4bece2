/**
 * The operations of a content store as they are asked over HTTP: what is asked and what is answered, as codecs, and which
 * function of the store does it. One table, so that neither side can know an operation that the other does not.
 */
import { ContentRef } from '@cofc/core'
import { map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import type { ContentStore, ContentStoreFailure } from '../content-store.ts'
import type { DataSubject } from '../data-subject.ts'
import { receivedFile, sentFile, SentFileOrNull } from './sent-file.ts'

const isSubject = (value: unknown): value is DataSubject =>
  typeof value === 'string' && /^(?:network$|(?:community|reviewer) )/.test(value)
const subject = new t.Type<DataSubject, unknown, unknown>(
  'DataSubject',
  isSubject,
  (value, context) => (isSubject(value) ? t.success(value) : t.failure(value, context)),
  value => value
)
const textOrNull = t.union([t.string, t.null])
const saltedOrNull = t.union([t.strict({ words: t.string, salt: t.string }), t.null])
const refs = t.readonlyArray(ContentRef)
const piece = t.strict({
  ...{ field: t.string, words: t.string, alsoAbout: t.readonlyArray(subject) },
  file: SentFileOrNull
})
const wordsOfCommand = t.strict({
  ...{ command: t.string, subject, cycle: textOrNull, at: t.string },
  pieces: t.readonlyArray(piece)
})
const ofSubject = t.strict({ subject, cycle: textOrNull })

interface Described<Asked, Answered> {
  readonly asked: t.Type<Asked, unknown, unknown>
  readonly answered: t.Type<Answered, unknown, unknown>
  /** Whether doing it twice comes to the same, and is answered the same. */
  readonly isRepeatable: boolean
  readonly ask: (store: ContentStore, asked: Asked) => TaskEither<ContentStoreFailure, Answered>
}
/** What is to be done with a store, once it is understood. */
type Doing = (store: ContentStore) => TaskEither<ContentStoreFailure, unknown>
export interface Operation<Asked, Answered> extends Omit<Described<Asked, Answered>, 'ask'> {
  readonly understood: (body: unknown) => t.Validation<Doing>
}
const operation = <Asked, Answered>({ ask, ...one }: Described<Asked, Answered>): Operation<Asked, Answered> => ({
  ...one,
  understood: body =>
    pipe(
      one.asked.decode(body),
      map(asked => store => ask(store, asked))
    )
})
const nothing = (done: TaskEither<ContentStoreFailure, void>): TaskEither<ContentStoreFailure, null> =>
  TE.map(() => null)(done)

export const operations = {
  keep: operation({
    ...{ asked: wordsOfCommand, answered: refs, isRepeatable: true },
    ask: (store, { pieces, ...words }) =>
      store.keep({
        ...words,
        pieces: pieces.map(({ file, ...one }) => (file === null ? one : { ...one, file: receivedFile(file) }))
      })
  }),
  settle: operation({
    ...{ asked: t.strict({ command: t.string, referred: refs }), answered: t.null, isRepeatable: true },
    ask: (store, { command, referred }) => nothing(store.settle(command, referred))
  }),
  unsettled: operation({
    ...{ asked: t.strict({ before: t.string }), answered: t.readonlyArray(t.string), isRepeatable: true },
    ask: (store, { before }) => store.unsettled(before)
  }),
  read: operation({
    ...{ asked: t.strict({ refs }), answered: t.readonlyArray(textOrNull), isRepeatable: true },
    ask: (store, asked) => store.read(asked.refs)
  }),
  salted: operation({
    ...{ asked: t.strict({ refs }), answered: t.readonlyArray(saltedOrNull), isRepeatable: true },
    ask: (store, asked) => store.salted(asked.refs)
  }),
  file: operation({
    ...{ asked: t.strict({ ref: ContentRef }), answered: SentFileOrNull, isRepeatable: true },
    ask: (store, { ref }) =>
      pipe(
        store.file(ref),
        TE.map(file => (file === null ? null : sentFile(file)))
      )
  }),
  'erase-file': operation({
    ...{ asked: t.strict({ ref: ContentRef }), answered: t.boolean, isRepeatable: false },
    ask: (store, { ref }) => store.eraseFile(ref)
  }),
  count: operation({
    ...{ asked: ofSubject, answered: t.number, isRepeatable: true },
    ask: (store, about) => store.count(about.subject, about.cycle)
  }),
  erase: operation({
    ...{ asked: ofSubject, answered: t.number, isRepeatable: false },
    ask: (store, about) => store.erase(about.subject, about.cycle)
  }),
  'code-key': operation({
    ...{ asked: t.strict({ cycle: t.string }), answered: t.string, isRepeatable: true },
    ask: (store, { cycle }) => store.codeKey(cycle)
  }),
  'keep-issue': operation({
    ...{ asked: t.strict({ sha256: t.string, text: t.string }), answered: t.null, isRepeatable: true },
    ask: (store, { sha256, text }) => nothing(store.keepIssue(sha256, text))
  }),
  issue: operation({
    ...{ asked: t.strict({ sha256: t.string }), answered: textOrNull, isRepeatable: true },
    ask: (store, { sha256 }) => store.issue(sha256)
  }),
  checkpoint: operation({
    ...{ asked: t.strict({ follower: t.string }), answered: textOrNull, isRepeatable: true },
    ask: (store, { follower }) => store.checkpointOf(follower)
  }),
  'move-checkpoint': operation({
    ...{ asked: t.strict({ follower: t.string, from: textOrNull, to: t.string }), answered: t.boolean },
    isRepeatable: false,
    ask: (store, { follower, from, to }) => store.moveCheckpoint(follower, { from, to })
  })
} as const
export type OperationName = keyof typeof operations
