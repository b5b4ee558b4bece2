/**
 * What somebody was typing in a form: kept for them alone, so that a lost session loses no word of it.
 *
 * A form is known by its own key, which nobody guesses. That it was shown to somebody is noted when it is; so whoever sends it after their session is over is known to nobody, and their words are kept for
 * the one to whom it was shown.
 */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AccessStoreFailure } from './access-store.ts'

/** A form that was shown to somebody. The instants are ISO text in UTC. */
export interface ShownForm {
  /** The form's own key, a UUID drawn by chance. */
  readonly id: string
  /** To whom. */
  readonly subject: string
  /** The address of its page. */
  readonly address: string
  /** Whom it is about: the id of a community or of a reviewer; `null` of nobody. */
  readonly about: string | null
  readonly cycle: string | null
  readonly at: string
}
export interface Draft extends ShownForm {
  /** What was typed; `null` of a form in which nothing was yet. */
  readonly typed: string | null
}
export interface DraftStore {
  /** What was shown or typed before the given instant is forgotten. */
  readonly show: (form: ShownForm, keptSince: string) => TaskEither<AccessStoreFailure, void>
  /** Keeps what was typed, in place of what was typed before; answers whether the form was ever shown. */
  readonly keep: (id: string, typed: string, at: string) => TaskEither<AccessStoreFailure, boolean>
  /** `null` of a form that was not shown since. */
  readonly find: (id: string, keptSince: string) => TaskEither<AccessStoreFailure, Draft | null>
  /** All in which somebody typed something, the latest first. */
  readonly allOf: (subject: string, keptSince: string) => TaskEither<AccessStoreFailure, ReadonlyArray<Draft>>
  /** It was sent, or thrown away. */
  readonly drop: (id: string) => TaskEither<AccessStoreFailure, void>
  readonly sweep: (keptSince: string) => TaskEither<AccessStoreFailure, void>
  /**
   * All that is about a community or a reviewer or names them, of one cycle or of all, so that no byte of it is left in any
   * file; answers in how many something was typed. What names no cycle may be about any, and goes with each.
   */
  readonly eraseAbout: (id: string, cycle: string | null) => TaskEither<AccessStoreFailure, number>
  /** The same, of all that somebody typed. */
  readonly eraseOf: (subject: string) => TaskEither<AccessStoreFailure, number>
}
/** Of one person no more are kept: the oldest are forgotten. */
export const mostDrafts = 200
