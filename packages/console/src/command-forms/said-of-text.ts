/** What is to be said of the fields of which a command holds one text: its own codec would speak of that text alone. */
import { problemsOf } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { FormRecord } from './field.ts'
import { heldAsText } from './held-as-text.ts'
import { readRecord } from './read.ts'
import { saidAt, type Said } from './said.ts'
import type { Values } from './values.ts'

export const saidOfText = (form: FormRecord, command: string, values: Values): ReadonlyArray<Said> => {
  const typed = readRecord(form, values)
  return form.fields.flatMap(({ name }) => {
    const read = heldAsText[name]?.decode(typed[name])
    if (read === undefined || !isLeft(read)) return []
    return problemsOf(read.left)
      .map(({ path, says }) => ({ path: path === '' ? name : `${name}.${path}`, says }))
      .map(saidAt(form, command))
  })
}
/** Whether a problem is of the text, in place of one of its fields. */
export const isOfText = ({ path }: Said): boolean => path !== null && heldAsText[path] !== undefined
