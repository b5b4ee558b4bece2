import { smallNetwork } from '@cofc/verification'
import { expect, test } from 'vitest'
import type { Contents } from './testing/asked-of-import.ts'
import { history, importFiles } from './testing/importing.ts'
import { temporaryStores } from './testing/stores.ts'

const days = (...all: ReadonlyArray<string>) => all.map(day => ({ day }))
const commentsDue = smallNetwork['reports.csv']?.[0]?.['draft_on'] ?? ''
const withHolidays = (...all: ReadonlyArray<string>): Contents => ({ ...smallNetwork, 'holidays.csv': days(...all) })

const imported = async (...folders: ReadonlyArray<Contents>) => {
  await using stores = await temporaryStores()
  const summaries = []
  for (const folder of folders) summaries.push(await importFiles(stores, folder))
  const events = await history(stores)
  const of = (type: string) => events.filter(event => event.type === type).map(({ data }) => data)
  return { summaries, declared: of('HolidaysDeclared'), drafted: of('LocalReportDrafted'), first: events[0]?.type }
}

test('the days of a year are declared together, before whatever is counted in working days', async () => {
  expect(commentsDue).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  const without = await imported(smallNetwork)
  const dueWithout = without.drafted[0]?.['commentsDue'] as string
  const { declared, drafted, first } = await imported(withHolidays('2099-12-25', dueWithout, '2099-01-01'))
  expect(first).toBe('HolidaysDeclared')
  expect(declared).toEqual([
    { type: 'HolidaysDeclared', year: Number(dueWithout.slice(0, 4)), days: [dueWithout], on: '0001-01-01' },
    { type: 'HolidaysDeclared', year: 2099, days: ['2099-01-01', '2099-12-25'], on: '0001-01-01' }
  ])
  expect((drafted[0]?.['commentsDue'] as string) > dueWithout).toBe(true)
})

test('a list with one day more takes the place of the list of its year; the same list again adds nothing', async () => {
  const [some, all] = [withHolidays('2099-12-25'), withHolidays('2099-12-26', '2099-12-25')]
  const { declared, summaries } = await imported(some, some, all, all)
  expect(declared.map(data => data['days'])).toEqual([['2099-12-25'], ['2099-12-25', '2099-12-26']])
  expect(summaries.map(({ outcome }) => outcome)).toEqual(['imported', 'nothing-new', 'imported', 'nothing-new'])
})

test('a day that is none is refused at its cell, and what counts on the calendar waits for it', async () => {
  await using stores = await temporaryStores()
  const wrong = { ...smallNetwork, 'holidays.csv': days('2099-12-25', 'Boxing Day') }
  const { refusals } = await importFiles(stores, wrong, { keepGoing: true })
  expect(refusals).toMatchObject([{ file: 'holidays.csv', line: 3, column: 'day', value: null }])
  expect(refusals[0]?.waiting.map(({ file }) => file)).toEqual(expect.arrayContaining(['holidays.csv', 'reports.csv']))
  expect((await history(stores)).map(({ type }) => type)).not.toContain('LocalReportDrafted')
  expect(await importFiles(stores, withHolidays('2099-12-25', '2099-12-26'))).toMatchObject({ refusals: [] })
  expect((await history(stores)).map(({ type }) => type)).toContain('LocalReportDrafted')
})
