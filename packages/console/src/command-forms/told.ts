/** What was typed, as rows to be read once more before it is sent. */
import { PlainDate } from '@cofc/core'
import { dayInWords } from '../words/dates.ts'
import { choiceName } from './choice-names.ts'
import type { Field, FormRecord, NamedField } from './field.ts'
import { labelOf } from './labels.ts'
import { isContainer, other, yes } from './read.ts'
import { readText } from './text.ts'
import { givenAt, rowsAt, textIn, within, type Values } from './values.ts'

export interface ToldRow {
  readonly label: string
  readonly text: string
}
interface Telling {
  readonly command: string
  readonly values: Values
}
interface At {
  readonly path: string
  readonly name: string
  /** What it is part of: `Ratings 2`. */
  readonly label: string
}
const notSaid = 'Not said'

const dayAt = ({ values }: Telling, path: string): string =>
  ['day', 'month', 'year'].map(part => textIn(values, within(path, part))).join(' ')
/** In words, so that a slip in a number is seen; what is no day is told as it was typed. */
const textAt = (telling: Telling, field: Extract<Field, { readonly is: 'text' }>, path: string): string => {
  if (field.holds === 'day') {
    const day = readText(field, telling.values, path)
    return PlainDate.is(day) ? dayInWords(day) : dayAt(telling, path).trim()
  }
  const text = textIn(telling.values, path)
  return field.holds === 'money' && text !== '' ? `£${text.replace('£', '')}` : text
}
const row = ({ label }: At, text: string): ReadonlyArray<ToldRow> => [{ label, text: text === '' ? notSaid : text }]
const chosen = (name: string, text: string): string =>
  text === '' ? '' : choiceName(name, /^\d+$/.test(text) ? Number(text) : text)

const rowsOf = (telling: Telling, field: Field, at: At): ReadonlyArray<ToldRow> => {
  const { values } = telling
  const { path, name, label } = at
  const text = textIn(values, path)
  switch (field.is) {
    case 'text':
      return row(at, textAt(telling, field, path))
    case 'yes-no':
      return row(at, text === yes ? 'Yes' : text === 'no' ? 'No' : '')
    case 'one-of':
      return row(at, chosen(name, text))
    case 'some-of':
      return row(at, (values.get(path) ?? []).map(one => chosen(name, one)).join(', '))
    case 'either':
      return text === other
        ? rowsOf(telling, field.or, { ...at, path: within(path, other) })
        : row(at, chosen(name, text))
    case 'list': {
      const many = rowsAt(values, path, 0)
      if (many === 0) return row(at, 'None')
      return Array.from({ length: many }, (_, place) =>
        rowsOf(telling, field.item, { ...at, path: within(path, place), label: `${label} ${String(place + 1)}` })
      ).flat()
    }
    case 'record':
      return field.fields.flatMap(one => rowsOfNamed(telling, one, at))
  }
}
const rowsOfNamed = (
  telling: Telling,
  { name, field, absent }: NamedField,
  { path, label }: At
): ReadonlyArray<ToldRow> => {
  const inner = within(path, name)
  const own = labelOf(telling.command, inner)
  const at = {
    path: inner,
    name,
    label: label === '' ? own : `${label}: ${own.charAt(0).toLowerCase()}${own.slice(1)}`
  }
  const isLeftOut = absent !== 'needed' && isContainer(field) && textIn(telling.values, givenAt(inner)) !== yes
  return isLeftOut ? row(at, notSaid) : rowsOf(telling, field, at)
}
export const toldRows = (form: FormRecord, telling: Telling): ReadonlyArray<ToldRow> =>
  rowsOf(telling, form, { path: '', name: '', label: '' })
