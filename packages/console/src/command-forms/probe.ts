/**
 * A command with something in every field, to ask its rule whether it can be given at all: a refusal that no field would
 * put right says that it cannot, and why.
 */
import type { Cycle, PlainDate } from '@cofc/core'
import type { Field, FormRecord } from './field.ts'

interface Known {
  readonly today: PlainDate
  readonly cycle: Cycle
  /** A standard that the thing itself has; `null` where it has none. */
  readonly standard: string | null
}
type Text = Extract<Field, { readonly is: 'text' }>
type Made = (known: Known) => unknown
const byName: Readonly<Record<string, Made>> = {
  CalendarYear: ({ today }) => Number(today.slice(0, 4)),
  FinancialYear: ({ cycle }) => `${cycle.slice(0, 4)}-${cycle.slice(7)}`,
  Cycle: ({ cycle }) => cycle,
  StandardCode: ({ standard }) => standard ?? 'X1'
}
const one: Made = () => 1
const aText: Made = () => 'X1'
const byHolds: Readonly<Record<Text['holds'], Made>> = {
  ...{ money: one, percent: one, whole: one, line: aText, lines: aText },
  day: ({ today }) => today,
  words: () => ({ words: 'x' })
}
const ofText = ({ holds, named }: Text, known: Known): unknown =>
  (named === null ? byHolds[holds] : (byName[named] ?? byHolds[holds]))(known)

const probed = (field: Field, known: Known): unknown => {
  switch (field.is) {
    case 'text':
      return ofText(field, known)
    case 'yes-no':
      return true
    case 'one-of':
    case 'either':
      return field.of[0]
    case 'some-of':
      return field.of.slice(0, 1)
    case 'list':
      return [probed(field.item, known)]
    case 'record':
      return probeOf(field, known)
  }
}
/** What may be left out is. */
export const probeOf = ({ fields }: FormRecord, known: Known): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields.flatMap(({ name, field, absent }) => {
      if (absent === 'left-out') return []
      return [[name, absent === 'null' ? null : probed(field, known)]]
    })
  )
