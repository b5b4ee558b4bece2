/** The JSON form of what is asked of the policy and of what has happened to it. */
import * as t from 'io-ts'
import { Count } from '../values/count.ts'
import { PlainDate } from '../values/plain-date.ts'
import { PartialBook, type AdoptedNumber, type PolicyValue } from './book.ts'

/** Open for every number that a later book may hold: what is stored never changes its shape for one. */
const Value: t.Type<PolicyValue, unknown> = t.union([t.number, t.boolean, t.string, t.readonlyArray(t.string)])
const Adopted: t.Type<AdoptedNumber, unknown> = t.strict({ number: t.string, is: Value }, 'AdoptedNumber')

export const AdoptPolicy = t.strict({
  type: t.literal('AdoptPolicy'),
  inForceFrom: PlainDate,
  book: PartialBook,
  on: PlainDate
})
export const PolicyAdopted = t.strict({
  type: t.literal('PolicyAdopted'),
  v: t.literal(2),
  version: Count,
  inForceFrom: PlainDate,
  numbers: t.readonlyArray(Adopted),
  on: PlainDate
})
