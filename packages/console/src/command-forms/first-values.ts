/** What stands in a form when it is opened: what is so today, and whatever the link to it says. */
import type { Field, FormRecord, NamedField } from './field.ts'
import { isContainer, yes } from './read.ts'
import { entriesOf, givenAt, manyAt, valuesOf, within, type Entry, type Values } from './values.ts'
import { written } from './write.ts'

type Entries = ReadonlyArray<Entry>
const isSimple = ({ is }: Field): boolean => is === 'text' || is === 'one-of'
/** A row of a list is one text, or several that are texts each. */
const isRow = (item: Field): boolean =>
  isSimple(item) || (item.is === 'record' && item.fields.every(({ field }) => isSimple(field)))
const isLinked = (field: Field): boolean => isSimple(field) || (field.is === 'list' && isRow(field.item))

/** The fields that a link may fill in. */
export const fillable = ({ fields }: FormRecord): ReadonlyArray<string> =>
  fields.filter(({ name, field }) => isLinked(field) && name !== 'on').map(({ name }) => name)

const cellsOf = (item: Field, row: string, path: string): Entries => {
  if (item.is !== 'record') return [[path, row]]
  const cells = row.split(':')
  return item.fields.map(({ name }, at): Entry => [within(path, name), cells[at] ?? ''])
}
/** The rows of a list stand apart by semicolons and the cells of a row by colons, as in a cell of an import file. */
const rowsOf = (item: Field, text: string, path: string): Entries => {
  const rows = text.split(';')
  return [[manyAt(path), String(rows.length)], ...rows.flatMap((row, at) => cellsOf(item, row, within(path, at)))]
}
const linkedIn = ({ name, field, absent }: NamedField, text: string): Entries => {
  if (field.is !== 'list') return [[name, text]]
  const said: Entries = absent !== 'needed' && isContainer(field) ? [[givenAt(name), yes]] : []
  return [...said, ...rowsOf(field.item, text, name)]
}

/** Nearly every review has one visit. */
const usual: Readonly<Record<string, string>> = { visit: '1' }

type Fields = Readonly<Record<string, unknown>>
export const firstValues = (form: FormRecord, known: Fields, linked: Fields): Values => {
  const fields = form.fields.filter(({ name }) => name in known)
  const names = fillable(form)
  const entries = form.fields.flatMap((one): Entries => {
    const text = names.includes(one.name) ? (linked[one.name] ?? usual[one.name]) : undefined
    return typeof text === 'string' ? linkedIn(one, text) : []
  })
  return valuesOf([...entriesOf(written({ is: 'record', fields }, known)), ...entries])
}
