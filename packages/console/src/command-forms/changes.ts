/** What a new version changes of what is so today, field by field. */
import type { FormRecord } from './field.ts'
import { toldRows, type ToldRow } from './told.ts'
import type { Values } from './values.ts'

export interface Change {
  readonly label: string
  /** `null` of what was not there. */
  readonly before: string | null
  /** `null` of what is taken away. */
  readonly after: string | null
}
interface Versions {
  readonly command: string
  readonly before: Values
  readonly after: Values
}
const byLabel = (rows: ReadonlyArray<ToldRow>): ReadonlyMap<string, string> =>
  new Map(rows.map(({ label, text }) => [label, text]))

/** Of the fields that are there today: the name and the days of a new version are not a change of the old. */
export const changesIn = (form: FormRecord, { command, before, after }: Versions): ReadonlyArray<Change> => {
  const names = new Set([...before.keys()].map(path => path.split('.')[0] ?? ''))
  const kept = { ...form, fields: form.fields.filter(({ name }) => names.has(name)) }
  const [was, is] = [before, after].map(values => byLabel(toldRows(kept, { command, values })))
  if (was === undefined || is === undefined) return []
  return [...new Set([...was.keys(), ...is.keys()])].flatMap(label => {
    const change = { label, before: was.get(label) ?? null, after: is.get(label) ?? null }
    return change.before === change.after ? [] : [change]
  })
}
