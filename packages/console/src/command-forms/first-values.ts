/** What stands in a form when it is opened: today, and whatever the link to it says. */
import type { PlainDate } from '@cofc/core'
import type { FormRecord } from './field.ts'
import { entriesOf, valuesOf, type Entry, type Values } from './values.ts'
import { written } from './write.ts'

const isSimple = ({ is }: FormRecord['fields'][number]['field']): boolean => is === 'text' || is === 'one-of'

/** The fields that a link may fill in. */
export const fillable = ({ fields }: FormRecord): ReadonlyArray<string> =>
  fields.filter(({ name, field }) => isSimple(field) && name !== 'on').map(({ name }) => name)

export const firstValues = (form: FormRecord, today: PlainDate, linked: Readonly<Record<string, unknown>>): Values => {
  const days = form.fields.filter(({ name }) => name === 'on')
  const entries = fillable(form).flatMap((name): ReadonlyArray<Entry> => {
    const text = linked[name]
    return typeof text === 'string' ? [[name, text]] : []
  })
  return valuesOf([...entriesOf(written({ is: 'record', fields: days }, { on: today })), ...entries])
}
