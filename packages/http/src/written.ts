/**
 * An answer as text, with the tag of that text. While no row moves, a report answers with the very same object; it is
 * written and tagged once, so that a reader who has it already costs little more than the look.
 */
import { createHash } from 'node:crypto'

export interface Written {
  readonly text: string
  /** Strong, of the text as it is before any coding. */
  readonly tag: string
}
const known = new WeakMap<object, Map<string, Written>>()

const writtenAs = (text: string): Written => ({
  text,
  tag: `"${createHash('sha256').update(text).digest('base64url')}"`
})

/** The same object in the same form is written once. What is answered is never changed afterwards. */
export const writtenOnce = (answer: unknown, form: string, write: () => string): Written => {
  if (typeof answer !== 'object' || answer === null) return writtenAs(write())
  const forms = known.get(answer) ?? new Map<string, Written>()
  const written = forms.get(form) ?? writtenAs(write())
  forms.set(form, written)
  known.set(answer, forms)
  return written
}
