/** The form by which a file is kept: the fields of its command, but for the file itself and what is known. */
import { largestEvidence, type GivenEvidence } from '@cofc/application'
import { commandNamed, PlainDate, Redaction } from '@cofc/core'
import { formOf, type FormRecord } from '../command-forms/field.ts'
import { readRecord } from '../command-forms/read.ts'
import { saidAt, type Said } from '../command-forms/said.ts'
import type { Values } from '../command-forms/values.ts'

export const keepCommand = 'KeepEvidence'
export const fileField = 'file'

const named = commandNamed(keepCommand)
export const keepFields: FormRecord =
  named === null ? { is: 'record', fields: [] } : formOf(named, ['evidence', fileField, 'on'])

export type Read = Pick<GivenEvidence, 'title' | 'redaction' | 'note' | 'validUntil'>
const wordsIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'words' in value && typeof value.words === 'string'
    ? value.words
    : null
const missing = 'expected something, but it is missing'

/** The day until which it is valid: `null` where none was typed, and nothing where it is no day. */
const untilIn = ({ validUntil = null }: Readonly<Record<string, unknown>>): PlainDate | null | undefined =>
  validUntil === null || PlainDate.is(validUntil) ? validUntil : undefined
const whereLacking = (lacks: boolean, path: string, says = missing) => (lacks ? [{ path, says }] : [])

/** What was typed, or all that lacks in it. What is wrong with the words is said by the command. */
export const readKept = (values: Values): Read | ReadonlyArray<Said> => {
  const typed = readRecord(keepFields, values)
  const { redaction } = typed
  const [title, validUntil] = [wordsIn(typed['title']) ?? '', untilIn(typed)]
  const isUntitled = title.trim() === ''
  if (!isUntitled && Redaction.is(redaction) && validUntil !== undefined)
    return { title, redaction, note: wordsIn(typed['note']), validUntil }
  const lacking = [
    ...whereLacking(isUntitled, 'title'),
    ...whereLacking(!Redaction.is(redaction), 'redaction'),
    ...whereLacking(validUntil === undefined, 'validUntil', 'expected a day, got something else')
  ]
  return lacking.map(saidAt(keepFields, keepCommand))
}

const megabyte = 1_048_576
/** `120 kB`, `3.4 MB`. */
export const sizeInWords = (bytes: number): string => {
  if (bytes < 1024) return `${String(bytes)} bytes`
  return bytes < megabyte ? `${String(Math.round(bytes / 1024))} kB` : `${(bytes / megabyte).toFixed(1)} MB`
}
export const largestInWords = `${String(largestEvidence / megabyte)} MB`
