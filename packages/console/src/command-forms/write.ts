/** From a command as it is spoken, or a part of it, to what stands in its form. */
import type { Field, FormRecord } from './field.ts'
import { isContainer, other, yes } from './read.ts'
import { writeText } from './text.ts'
import { givenAt, manyAt, valuesOf, within, type Entry, type Values } from './values.ts'

type Entries = ReadonlyArray<Entry>
type Fields = Readonly<Record<string, unknown>>

const writeRecord = ({ fields }: FormRecord, value: Fields, path: string): Entries =>
  fields.flatMap(({ name, field, absent }) => {
    const [at, part] = [within(path, name), value[name]]
    const isThere = part !== undefined && part !== null
    const said: Entries = absent === 'needed' || !isContainer(field) ? [] : [[givenAt(at), isThere ? yes : 'no']]
    return isThere ? [...said, ...write(field, part, at)] : said
  })

const writeList = (item: Field, rows: ReadonlyArray<unknown>, path: string): Entries => [
  [manyAt(path), String(rows.length)],
  ...rows.flatMap((row, at) => write(item, row, within(path, at)))
]

const write = (field: Field, value: unknown, path: string): Entries => {
  switch (field.is) {
    case 'text':
      return writeText(field, value, path)
    case 'yes-no':
      return [[path, value === true ? yes : 'no']]
    case 'one-of':
      return [[path, String(value)]]
    case 'some-of':
      return (value as ReadonlyArray<unknown>).map((one): Entry => [path, String(one)])
    case 'either':
      return field.of.some(one => one === value)
        ? [[path, String(value)]]
        : [[path, other], ...write(field.or, value, within(path, other))]
    case 'list':
      return writeList(field.item, value as ReadonlyArray<unknown>, path)
    case 'record':
      return writeRecord(field, value as Fields, path)
  }
}
export const written = (form: FormRecord, spoken: Fields): Values => valuesOf(writeRecord(form, spoken, ''))
