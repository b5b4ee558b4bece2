/**
 * What was typed in a form: texts by the names of its fields, `ratings.0.standard`. What a form brings along of its own has
 * a name that no field of a command has.
 */
export type Values = ReadonlyMap<string, ReadonlyArray<string>>
export type Entry = readonly [name: string, text: string]

export const valuesOf = (entries: Iterable<Entry>): Values => {
  const all = new Map<string, Array<string>>()
  for (const [name, text] of entries) {
    const before = all.get(name)
    if (before === undefined) all.set(name, [text])
    else before.push(text)
  }
  return all
}
export const entriesOf = (values: Values): ReadonlyArray<Entry> =>
  [...values].flatMap(([name, texts]) => texts.map((text): Entry => [name, text]))

export const textIn = (values: Values, name: string): string => values.get(name)?.[0] ?? ''

/** A path within a path; the whole has none. */
export const within = (path: string, name: string | number): string =>
  path === '' ? String(name) : `${path}.${String(name)}`

/** How many rows of a list a form has. */
export const manyAt = (path: string): string => within(path, '_many')
/** Whether what may be left out is given. */
export const givenAt = (path: string): string => within(path, '_given')

const most = 1_000
/** `unsaid` where the form does not say. */
export const rowsAt = (values: Values, path: string, unsaid: number): number => {
  const said = textIn(values, manyAt(path))
  return /^\d{1,4}$/.test(said) ? Math.min(Number(said), most) : unsaid
}

/** What a form brings along beside its fields. */
export const own = {
  token: 'token',
  /** The form's own key: what is sent by it is done once. */
  form: '_form',
  /** Of the state that the form was made from. */
  tag: '_tag',
  /** What the button that was pressed asks for. */
  does: '_do',
  /** What was said when it was refused, where that cannot be found out anew. */
  said: '_said'
} as const
