/** What a policy can never be: each of these must not compile. */
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { defaultBook, type PolicyBook } from './book.ts'
import type { PolicyAdopted } from './events.ts'
import type { PolicyVersion } from './state.ts'

const from = '2024-04-01' as PlainDate
const version = 1 as Count
const twice = 2 as Count

// @ts-expect-error a version has its first day
export const undated: PolicyVersion = { version, adopted: {} }
// @ts-expect-error a book in force holds every number
export const halfABook: PolicyBook = { developmentalCycles: twice }
// @ts-expect-error a number of the book is a whole one, made at the edge
export const anyNumber: PolicyVersion = { version, inForceFrom: from, adopted: { visitDatesOffered: 3 } }
// @ts-expect-error a network adopts numbers that there are
export const unknownNumber: PolicyVersion = { version, inForceFrom: from, adopted: { biscuits: twice } }
const whole = { type: 'PolicyAdopted', v: 2, version, inForceFrom: from, book: defaultBook, on: from } as const
// @ts-expect-error what is stored is what was adopted, never a whole book
export const storedWhole: PolicyAdopted = whole
