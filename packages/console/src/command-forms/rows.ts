/**
 * The rows of a form's lists: one more, one less, and none that is empty. Whatever is no field of the form is left out on
 * the way.
 */
import type { Field, FormRecord, NamedField } from './field.ts'
import { isContainer, other, read, yes } from './read.ts'
import { namesOf } from './text.ts'
import { givenAt, manyAt, rowsAt, textIn, valuesOf, within, type Entry, type Values } from './values.ts'

/** Which rows stay, of the list at a path, and how many stand there when the form does not say. */
interface Keeping {
  readonly stays: (item: Field, path: string, row: number) => boolean
  readonly more: (path: string) => number
  readonly unsaid: number
  readonly isTidied: boolean
}
interface Moved {
  readonly from: string
  readonly to: string
}
type Entries = ReadonlyArray<Entry>

const copying = (values: Values, { stays, more, unsaid, isTidied }: Keeping) => {
  const texts = ({ from, to }: Moved): Entries => (values.get(from) ?? []).map((text): Entry => [to, text])
  const rows = (item: Field, { from, to }: Moved): Entries => {
    const kept = Array.from({ length: rowsAt(values, from, unsaid) }, (_, row) => row).filter(row =>
      stays(item, from, row)
    )
    const copied = kept.flatMap((row, at) => copy(item, { from: within(from, row), to: within(to, at) }))
    return [[manyAt(to), String(kept.length + more(from))], ...copied]
  }
  /** What may be left out is given where something stands in it and nobody said that it is not. */
  const said = ({
    field,
    absent,
    moved: { from, to }
  }: Omit<NamedField, 'name'> & { readonly moved: Moved }): Entries => {
    if (absent === 'needed' || !isContainer(field)) return []
    const isFilledIn = isTidied && textIn(values, givenAt(from)) === '' && !isBlank(field, values, from)
    return isFilledIn ? [[givenAt(to), yes]] : texts({ from: givenAt(from), to: givenAt(to) })
  }
  const named =
    ({ from, to }: Moved) =>
    ({ name, field, absent }: NamedField): Entries => {
      const moved = { from: within(from, name), to: within(to, name) }
      return [...said({ field, absent, moved }), ...copy(field, moved)]
    }
  const copy = (field: Field, moved: Moved): Entries => {
    switch (field.is) {
      case 'text':
        return namesOf(field, '').flatMap(name => texts({ from: inside(moved.from, name), to: inside(moved.to, name) }))
      case 'yes-no':
      case 'one-of':
      case 'some-of':
        return texts(moved)
      case 'either':
        return [...texts(moved), ...copy(field.or, { from: within(moved.from, other), to: within(moved.to, other) })]
      case 'list':
        return rows(field.item, moved)
      case 'record':
        return field.fields.flatMap(named(moved))
    }
  }
  return copy
}
const inside = (path: string, name: string): string => (name === '' ? path : within(path, name))

const copied = (form: FormRecord, values: Values, keeping: Keeping): Values =>
  valuesOf(copying(values, keeping)(form, { from: '', to: '' }))

/** Whether nothing was typed in a row. */
const isBlank = (field: Field, values: Values, path: string): boolean => {
  switch (field.is) {
    case 'some-of':
      return (values.get(path) ?? []).length === 0
    case 'list':
      return Array.from({ length: rowsAt(values, path, 0) }, (_, at) => at).every(at =>
        isBlank(field.item, values, within(path, at))
      )
    case 'record':
      return field.fields.every(one => isBlankNamed(one, values, path))
    case 'text':
    case 'yes-no':
    case 'one-of':
    case 'either':
      return read(field, values, path) === undefined
  }
}
const isBlankNamed = ({ name, field, absent }: NamedField, values: Values, path: string): boolean => {
  const at = within(path, name)
  const said = absent !== 'needed' && isContainer(field) ? textIn(values, givenAt(at)) : ''
  return said === '' ? isBlank(field, values, at) : said !== yes
}

const none = (): number => 0
/** Without the rows in which nothing was typed: what is wrong in the fifth is then told at the fifth. */
export const tidied = (form: FormRecord, values: Values): Values =>
  copied(form, values, {
    stays: (item, path, row) => !isBlank(item, values, within(path, row)),
    more: none,
    unsaid: 0,
    isTidied: true
  })

/** As a form is shown again: a list in which nothing was typed has a row to type in, as when it was opened. */
export const withARowEach = (values: Values): Values =>
  new Map([...values].filter(([name, [text]]) => !(name.endsWith(manyAt('')) && text === '0')))

const asIs = { stays: () => true, more: none, unsaid: 1, isTidied: false }
/** What a button of a list asks for: `add dates`, `remove dates.2`. Anything else changes nothing. */
export const withRows = (form: FormRecord, values: Values, does: string): Values => {
  const [verb, path = ''] = does.split(' ')
  if (verb === 'add') return copied(form, values, { ...asIs, more: at => (at === path ? 1 : 0) })
  const removes = (at: string, row: number): boolean => verb === 'remove' && within(at, row) === path
  return copied(form, values, { ...asIs, stays: (_, at, row) => !removes(at, row) })
}
