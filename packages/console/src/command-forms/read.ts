/** From what was typed to a command as it is spoken. What is missing or wrong is left to the command's codec to say. */
import type { Choosable, Field, FormRecord, NamedField } from './field.ts'
import { readText } from './text.ts'
import { givenAt, rowsAt, textIn, within, type Values } from './values.ts'

export const yes = 'yes'
/** The choice that is no word, but what another field holds. */
export const other = '_other'

const chosen = (of: ReadonlyArray<Choosable>, text: string): unknown => of.find(one => String(one) === text) ?? text
const yesOrNo = (text: string): unknown => (text === yes ? true : text === 'no' ? false : text)

/** Whether its being there must be said: an empty list is not the same as none. */
export const isContainer = ({ is }: Field): boolean => is === 'record' || is === 'list' || is === 'some-of'

const readNamed = ({ name, field, absent }: NamedField, values: Values, path: string): ReadonlyArray<unknown> => {
  const isLeftOut = absent !== 'needed' && isContainer(field) && textIn(values, givenAt(within(path, name))) !== yes
  const value = isLeftOut ? undefined : read(field, values, within(path, name))
  if (value !== undefined) return [[name, value]]
  return absent === 'null' ? [[name, null]] : []
}

/** Undefined where nothing is filled in. */
export const read = (field: Field, values: Values, path: string): unknown => {
  const text = textIn(values, path)
  switch (field.is) {
    case 'text':
      return readText(field, values, path)
    case 'yes-no':
      return text === '' ? undefined : yesOrNo(text)
    case 'one-of':
      return text === '' ? undefined : chosen(field.of, text)
    case 'some-of':
      return (values.get(path) ?? []).map(one => chosen(field.of, one))
    case 'either':
      return readEither(field, values, path)
    case 'list':
      return Array.from({ length: rowsAt(values, path, 0) }, (_, at) => read(field.item, values, within(path, at)))
    case 'record':
      return readRecord(field, values, path)
  }
}
const readEither = ({ of, or }: Extract<Field, { readonly is: 'either' }>, values: Values, path: string): unknown => {
  const text = textIn(values, path)
  if (text === '') return undefined
  return text === other ? read(or, values, within(path, other)) : chosen(of, text)
}
export const readRecord = ({ fields }: FormRecord, values: Values, path = ''): Readonly<Record<string, unknown>> =>
  Object.fromEntries(fields.flatMap(one => readNamed(one, values, path) as ReadonlyArray<[string, unknown]>))
