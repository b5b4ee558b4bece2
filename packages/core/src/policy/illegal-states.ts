/** What a policy can never be: each of these must not compile. */
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { defaultBook } from './book.ts'
import type { PolicyVersion } from './state.ts'

const from = '2024-04-01' as PlainDate
const version = 1 as Count
const twice = 2 as Count

// @ts-expect-error a version has its first day
export const undated: PolicyVersion = { version, book: defaultBook }
// @ts-expect-error a book holds every number
export const halfABook: PolicyVersion = { version, inForceFrom: from, book: { developmentalCycles: twice } }
// @ts-expect-error a number of the book is a whole one, made at the edge
export const anyNumber: PolicyVersion = { version, inForceFrom: from, book: { ...defaultBook, visitDatesOffered: 3 } }
