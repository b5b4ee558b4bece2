/**
 * An answer as it is sent, as text or as the bytes of a file, with the tag of that. While no row moves, a report answers with
 * the very same object; it is written and tagged once, so that a reader who has it already costs little more than the look.
 */
import { createHash } from 'node:crypto'

export type Body = string | Buffer
export interface Written {
  readonly body: Body
  /** Strong, of the body as it is before any coding. */
  readonly tag: string
}
type Write = () => Body | Promise<Body>
const known = new WeakMap<object, Map<string, Promise<Written>>>()

const writtenAs = async (write: Write): Promise<Written> => {
  const body = await write()
  return { body, tag: `"${createHash('sha256').update(body).digest('base64url')}"` }
}

/** The same object in the same form is written once. What is answered is never changed afterwards. */
export const writtenOnce = async (answer: unknown, form: string, write: Write): Promise<Written> => {
  if (typeof answer !== 'object' || answer === null) return writtenAs(write)
  const forms = known.get(answer) ?? new Map<string, Promise<Written>>()
  const written = forms.get(form) ?? writtenAs(write)
  forms.set(form, written)
  known.set(answer, forms)
  // What could not be written is tried again.
  written.catch(() => forms.delete(form))
  return written
}
