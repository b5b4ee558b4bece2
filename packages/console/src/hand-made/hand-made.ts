/**
 * A form made by hand, where the one that is made from a command is not what a person wants: what it is made from, what is
 * given once it is sent, and how it is shown. All that is asked of a form (that nothing typed is lost, that it is sent once,
 * that it came from a page of ours) is seen to by its routes, alike for each.
 */
import type { Answer } from '@cofc/http'
import type { Message } from '@cofc/core'
import type { FastifyRequest } from 'fastify'
import type { Said } from '../command-forms/said.ts'
import type { ToldRow } from '../command-forms/told.ts'
import type { Values } from '../command-forms/values.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import type { Page } from '../parts/layout.tsx'
import type { Readers } from '../readers.ts'

/** What is said in the address, by its names. */
export type Params = Readonly<Record<string, string>>
export interface Asking {
  readonly options: ConsoleOptions
  readonly giving: Giving
  readonly request: FastifyRequest
  readonly params: Params
  /** The form's own key: what is made up for a form, such as a code, is made from it. */
  readonly key: string
}
export interface FoundAt {
  /** Of the stream that the form changes. */
  readonly version: number
}
/** A command that is given once the form is sent. */
export interface ToGive {
  /** What tells it from the others of the same form. */
  readonly as: string
  readonly command: Readonly<Record<string, unknown>> & { readonly type: string }
  /** The id in the form of what stands at a place of the command; `null` where the form has none. */
  readonly at: (place: string) => string | null
}
export interface Answers {
  readonly gives: ReadonlyArray<ToGive>
  /** What is wrong before anything is given: nothing is given then. */
  readonly problems?: ReadonlyArray<Said>
  /** Where others were faster and what they wrote stands: the rest is given. */
  readonly overtaken?: ReadonlyArray<Said>
}
export interface HandMadeShown<F> {
  readonly found: F
  readonly address: string
  /** What was typed, in place of what is saved; `null` where nothing was. */
  readonly typed: Values | null
  readonly problems: ReadonlyArray<Said>
  readonly overtaken: ReadonlyArray<Said>
  readonly owns: { readonly token: string | null; readonly key: string }
  readonly isSaved: boolean
  /** Where it is found what was typed here before and not sent. */
  readonly begun: string | null
}
export interface HandMade<F extends FoundAt> {
  /** As routes are written: `/action-plan/:community/:cycle/:kind`. */
  readonly path: string
  /** What is done there, as a heading. */
  readonly title: string
  readonly readers: Readers
  readonly find: (asking: Asking) => Answer<F>
  /** Whether anything can be sent now. */
  readonly isOpen: (found: F) => boolean
  readonly answers: (found: F, values: Values, asking: Asking) => Answers
  /** What is to be read once more before it is sent, with the events that would come of it; left out, it is sent at once. */
  readonly told?: (found: F, values: Values, events: ReadonlyArray<Message>) => ReadonlyArray<ToldRow>
  /** Where the button that was pressed leads on to; to the form itself, when left out. */
  readonly leadsTo?: (found: F, does: string, asking: Asking) => string | null
}
/** A form with the page on which it stands. */
export interface OnItsPage<F extends FoundAt> extends HandMade<F> {
  readonly page: (shown: HandMadeShown<F>) => Page
}
/** Of whatever it is made: each is handed nothing but what it found itself. */
export type AnyHandMade = OnItsPage<never>
