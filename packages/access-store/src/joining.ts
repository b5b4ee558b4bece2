/**
 * What somebody who wants to join the network writes in its forms: kept until it is handed in, then until it is answered,
 * and some days longer. It names people, so it is in no event, and every piece of it can be erased.
 *
 * Whoever writes is known to nobody. A form is known to them by a secret link, of which the digest alone is kept, and to
 * the network team by a reference, by which nobody else can ask for anything.
 */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AccessStoreFailure } from './access-store.ts'

/** What was written in one part of a form: texts by the names of their fields. */
export type Answers = Readonly<Record<string, string>>
export interface JoiningPart {
  readonly answers: Answers
  /** When it was handed in; `null` while it can still be changed. The instants are ISO text in UTC. */
  readonly handedInAt: string | null
}
/** What became of a form, as the network team says. */
export interface Settled {
  readonly at: string
  readonly as: 'answered' | 'recorded' | 'declined'
  /** The community that it was recorded as; `null` where it was not. */
  readonly community: string | null
  /** Why it was declined, in the words of the network team for whoever applied; `null` where it was not. */
  readonly reason: string | null
}
export interface JoiningForm {
  readonly reference: string
  /** What sort of form: an enquiry, an application. */
  readonly kind: string
  readonly begunAt: string
  readonly savedAt: string
  /** When a part of it was first handed in; `null` of one that was not yet. */
  readonly handedInAt: string | null
  readonly parts: Readonly<Record<string, JoiningPart>>
  readonly settled: Settled | null
}
export interface NewJoiningForm {
  /** The digest of its secret link. */
  readonly link: string
  readonly reference: string
  readonly kind: string
  readonly at: string
}
/** Since when forms are kept: what was saved, handed in or settled before is forgotten. */
export interface JoiningKeptSince {
  /** Of a form of which nothing was handed in, when it was last saved. */
  readonly saved: string
  /** Of one that was handed in and is not settled, when it first was. */
  readonly handedIn: string
  readonly settled: string
}
export interface WrittenPart {
  readonly part: string
  /** In place of what these fields held before; what other fields hold stays. */
  readonly answers: Answers
  readonly at: string
}
export interface JoiningStore {
  /** Begins a form, once for a link; answers `false` where too many are kept. */
  readonly begin: (form: NewJoiningForm, since: JoiningKeptSince) => TaskEither<AccessStoreFailure, boolean>
  /** Keeps what was written; answers `false` where there is no such form, or that part was handed in. */
  readonly save: (link: string, written: WrittenPart) => TaskEither<AccessStoreFailure, boolean>
  readonly find: (link: string, since: JoiningKeptSince) => TaskEither<AccessStoreFailure, JoiningForm | null>
  /** Puts another link in the place of one, which opens nothing any more; answers whether there was such a form. */
  readonly relink: (link: string, another: string) => TaskEither<AccessStoreFailure, boolean>
  /** Hands parts in, each once: the first time stands. Answers whether there is such a form. */
  readonly handIn: (link: string, parts: ReadonlyArray<string>, at: string) => TaskEither<AccessStoreFailure, boolean>
  /** Throws away a form of which nothing was handed in, so that no byte of it is left; answers whether there was one. */
  readonly throwAway: (link: string) => TaskEither<AccessStoreFailure, boolean>
  /** All of which something was handed in, the oldest first. */
  readonly handedIn: (since: JoiningKeptSince) => TaskEither<AccessStoreFailure, ReadonlyArray<JoiningForm>>
  /** One of these. */
  readonly ofReference: (
    reference: string,
    since: JoiningKeptSince
  ) => TaskEither<AccessStoreFailure, JoiningForm | null>
  /** Notes what became of one, in place of what was noted before; answers whether there is such a form. */
  readonly settle: (reference: string, settled: Settled) => TaskEither<AccessStoreFailure, boolean>
  /** So that no byte of it is left in any file; answers how many there were. */
  readonly erase: (reference: string) => TaskEither<AccessStoreFailure, number>
  /** The same of all that were recorded as a community. */
  readonly eraseOf: (community: string) => TaskEither<AccessStoreFailure, number>
  /** Forgets what is kept no longer, likewise. */
  readonly sweep: (since: JoiningKeptSince) => TaskEither<AccessStoreFailure, number>
}
/** No more are kept at a time: a new one has to wait, for nothing that somebody wrote is forgotten to make room. */
export const mostJoiningForms = 2_000

/** Whether a form is kept no longer. */
export const isJoiningOver = (
  { savedAt, handedInAt, settled }: Pick<JoiningForm, 'savedAt' | 'handedInAt' | 'settled'>,
  since: JoiningKeptSince
): boolean => {
  if (settled !== null) return settled.at < since.settled
  return handedInAt === null ? savedAt < since.saved : handedInAt < since.handedIn
}

type Parts = JoiningForm['parts']
const emptyPart: JoiningPart = { answers: {}, handedInAt: null }
/** With what was written in a part; `null` where that was handed in. */
export const withAnswers = (parts: Parts, part: string, answers: Answers): Parts | null => {
  const before = parts[part] ?? emptyPart
  return before.handedInAt === null
    ? { ...parts, [part]: { ...before, answers: { ...before.answers, ...answers } } }
    : null
}
/** With parts handed in that were not yet. */
export const withHandedIn = (parts: Parts, handed: ReadonlyArray<string>, at: string): Parts => ({
  ...parts,
  ...Object.fromEntries(
    handed.map(part => {
      const { answers, handedInAt } = parts[part] ?? emptyPart
      return [part, { answers, handedInAt: handedInAt ?? at }]
    })
  )
})
