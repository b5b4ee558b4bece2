/**
 * A command with something in every field, to ask its rule whether it can be given at all: a refusal that no field would
 * put right says that it cannot, and why.
 */
import type { Cycle, PlainDate } from '@cofc/core'
import type { Field, FormRecord } from './field.ts'

interface Known {
  readonly today: PlainDate
  readonly cycle: Cycle
}
const numbers: ReadonlyArray<string> = ['Count', 'Quantity', 'TermYears', 'RoundingStep', 'CalendarYear', 'Percent']
const ofText = ({ holds, named }: Extract<Field, { readonly is: 'text' }>, { today, cycle }: Known): unknown => {
  if (holds === 'day') return today
  if (holds === 'words') return { words: 'x' }
  if (holds === 'money' || holds === 'percent') return 1
  if (named === 'CalendarYear') return Number(today.slice(0, 4))
  if (holds === 'whole' || (named !== null && numbers.includes(named))) return 1
  if (named === 'FinancialYear') return `${cycle.slice(0, 4)}-${cycle.slice(7)}`
  return named === 'Cycle' ? cycle : 'X1'
}
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
