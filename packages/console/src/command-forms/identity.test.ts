/** A form and its command say the same: whatever a command holds stands in its form, and is read from it again. */
import { commandsByType } from '@cofc/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spokenCommands } from '../testing/spoken-commands.ts'
import { formOf, type Field } from './field.ts'
import { labelKnown } from './labels.ts'
import { readRecord } from './read.ts'
import { tidied, withRows } from './rows.ts'
import { entriesOf, own, valuesOf, within } from './values.ts'
import { written } from './write.ts'

const seed = 20_240_901
const all = [...commandsByType]
/** What a form asks, without what its address says. */
const asked = (form: ReturnType<typeof formOf>, spoken: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(form.fields.flatMap(({ name }) => (name in spoken ? [[name, spoken[name]]] : [])))

test.each(all)('what is written in the form of %s is the same command when it is read', (_, named) => {
  const form = formOf(named)
  fc.assert(
    fc.property(spokenCommands(named), spoken => {
      const values = written(form, spoken)
      expect(readRecord(form, values)).toEqual(asked(form, spoken))
      // Tidying takes nothing away but rows in which nothing stands.
      expect(readRecord(form, tidied(form, values))).toEqual(asked(form, spoken))
    }),
    { seed, numRuns: 10 }
  )
})

const pathsIn = (field: Field, path: string): ReadonlyArray<string> => {
  if (field.is === 'record')
    return field.fields.flatMap(({ name, field: inner }) => [within(path, name), ...pathsIn(inner, within(path, name))])
  if (field.is === 'list') return pathsIn(field.item, within(path, 0))
  return field.is === 'either' ? pathsIn(field.or, path) : []
}
test('every field of every command has a name in words', () => {
  const nameless = all.flatMap(([type, named]) =>
    pathsIn(formOf(named), '').flatMap(path => (labelKnown(type, path) === null ? [`${type}.${path}`] : []))
  )
  expect(nameless).toEqual([])
})
test('no field of a command has a name that the form needs for itself', () => {
  const names = all.flatMap(([, named]) => formOf(named).fields.map(({ name }) => name))
  expect(names.filter(name => Object.values<string>(own).includes(name) || name.startsWith('_'))).toEqual([])
})

test('a row more, a row less, and rows that are empty', () => {
  const form = formOf(commandsByType.get('OfferVisitDates')!)
  const dates = ['2024-01-08', '2024-02-09', '2024-03-10']
  const values = written(form, { visit: 1, dates, on: '2023-10-01' })
  const more = withRows(form, values, 'add dates')
  expect(readRecord(form, more)).toMatchObject({ dates: [...dates, undefined] })
  expect(readRecord(form, tidied(form, more))).toEqual({ visit: 1, dates, on: '2023-10-01' })
  expect(readRecord(form, withRows(form, values, 'remove dates.1'))).toMatchObject({
    dates: ['2024-01-08', '2024-03-10']
  })
  expect(entriesOf(withRows(form, values, 'hm'))).toEqual(expect.arrayContaining([...entriesOf(values)]))
})
test('what was filled in is given, also where nobody said that it is', () => {
  const form = formOf(commandsByType.get('DecideAccreditation')!)
  const typed = valuesOf([
    ...[['present._many', '2'] as const, ['present.0', 'R-014'] as const, ['present.1', ''] as const],
    ...[['votes.inFavour', ''] as const, ['stoodAside._many', '1'] as const, ['stoodAside.0', 'R-015'] as const],
    ['stoodAside._given', 'no'] as const
  ])
  expect(readRecord(form, tidied(form, typed))).toMatchObject({ present: ['R-014'], stoodAside: null, votes: null })
})
