/** What a community says of the people in a file that it shows: nobody can be told in it, or what told of them was removed. */
import * as t from 'io-ts'

export const redactions = ['nobody-in-it', 'names-removed'] as const
export type Redaction = (typeof redactions)[number]
export const Redaction: t.Type<Redaction, Redaction, unknown> = t.keyof(
  { 'nobody-in-it': null, 'names-removed': null },
  'Redaction'
)
