/** What stands in a form when it is opened: what is so today, and whatever the link to it says. */
import type { FormRecord } from './field.ts'
import { entriesOf, valuesOf, type Entry, type Values } from './values.ts'
import { written } from './write.ts'

const isSimple = ({ is }: FormRecord['fields'][number]['field']): boolean => is === 'text' || is === 'one-of'

/** The fields that a link may fill in. */
export const fillable = ({ fields }: FormRecord): ReadonlyArray<string> =>
  fields.filter(({ name, field }) => isSimple(field) && name !== 'on').map(({ name }) => name)

/** Nearly every review has one visit. */
const usual: Readonly<Record<string, string>> = { visit: '1' }

type Fields = Readonly<Record<string, unknown>>
export const firstValues = (form: FormRecord, known: Fields, linked: Fields): Values => {
  const fields = form.fields.filter(({ name }) => name in known)
  const entries = fillable(form).flatMap((name): ReadonlyArray<Entry> => {
    const text = linked[name] ?? usual[name]
    return typeof text === 'string' ? [[name, text]] : []
  })
  return valuesOf([...entriesOf(written({ is: 'record', fields }, known)), ...entries])
}
