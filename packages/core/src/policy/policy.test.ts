import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { arbitraryOf, laws, plainDates, specify } from '../testing/index.ts'
import { replay } from '../aggregate.ts'
import { decodeCommand } from '../decode-command.ts'
import { decodeEvent } from '../decode-event.ts'
import { bookOn, defaultBook, policy, type AdoptPolicy, type PolicyAdopted, type PolicyBook } from './index.ts'
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'

const date = (text: string) => text as PlainDate
const count = (number: number) => number as Count
const three: PolicyBook = { ...defaultBook, fullCyclesForAccreditation: count(3) }
const adopt = (inForceFrom: string, book: Partial<PolicyBook> = defaultBook, on = '2024-01-15'): AdoptPolicy => ({
  type: 'AdoptPolicy',
  inForceFrom: date(inForceFrom),
  book,
  on: date(on)
})
const adopted = (version: number, inForceFrom: string, book: Partial<PolicyBook> = defaultBook): PolicyAdopted => ({
  type: 'PolicyAdopted',
  v: 2,
  version: count(version),
  inForceFrom: date(inForceFrom),
  numbers: Object.entries(book).map(([number, is]) => ({ number, is })),
  on: date('2024-01-15')
})
const { given } = specify(policy, {})

test('a policy is adopted as a numbered version, in force from its day on', () =>
  given(adopted(1, '2024-04-01'))
    .when(adopt('2025-04-01', three))
    .thenEvents(adopted(2, '2025-04-01', three)))

test('versions of the policy never overlap', () =>
  given(adopted(1, '2024-04-01'))
    .when(adopt('2024-04-01', three))
    .thenRefused({
      type: 'PolicyVersionsOverlap',
      inForceFrom: date('2024-04-01'),
      lastInForceFrom: date('2024-04-01')
    }))

test('a policy is never backdated', () => {
  given()
    .when(adopt('2024-01-14'))
    .thenRefused({ type: 'PolicyIsNotBackdated', inForceFrom: date('2024-01-14'), on: date('2024-01-15') })
  given().when(adopt('2024-01-15')).thenEvents(adopted(1, '2024-01-15'))
})

test('until the network adopts a policy the defaults are in force', () => {
  expect(bookOn([], date('2024-01-01'))).toEqual(defaultBook)
  const later = replay(policy)([adopted(1, '2024-04-01', three)])
  expect(bookOn(later, date('2024-03-31'))).toEqual(defaultBook)
})

test('the version in force on a day is the last that has come into force by then', () => {
  const both = replay(policy)([adopted(1, '2024-04-01', three), adopted(2, '2025-04-01')])
  expect(bookOn(both, date('2024-04-01'))).toEqual(three)
  expect(bookOn(both, date('2025-03-31'))).toEqual(three)
  expect(bookOn(both, date('2025-04-01'))).toEqual(defaultBook)
})

test('adopting the same book from the same day again changes nothing', () =>
  given(adopted(1, '2024-04-01', three))
    .when(adopt('2024-04-01', three))
    .thenAlreadySo())

test('what the network did not adopt is its default, whatever it had adopted before', () => {
  const five = { visitDatesOffered: count(5) }
  given(adopted(1, '2024-04-01', three))
    .when(adopt('2025-04-01', five))
    .thenEvents(adopted(2, '2025-04-01', five))
  const both = replay(policy)([adopted(1, '2024-04-01', three), adopted(2, '2025-04-01', five)])
  expect(bookOn(both, date('2025-04-01'))).toEqual({ ...defaultBook, ...five })
  expect(bookOn(replay(policy)([adopted(1, '2024-04-01', {})]), date('2024-04-01'))).toEqual(defaultBook)
})

test('a number adopted as its default is adopted all the same', () =>
  given()
    .when(adopt('2024-04-01', { visitDatesOffered: defaultBook.visitDatesOffered }))
    .thenEvents(adopted(1, '2024-04-01', { visitDatesOffered: count(3) })))

test('a whole book that was stored keeps all its numbers', () => {
  const book = {
    ...{ developmentalCycles: 1, fullCyclesForAccreditation: 3, ukCountries: ['GB'], visitDatesOffered: 3 },
    ...{ visitWeekdaysOffered: 2, clientMembersOnTeam: 1, leadReviewersOnTeam: 1, linkPersonVacancyDays: 28 },
    accuracyCommentWorkingDays: 10
  }
  const stored = { type: 'PolicyAdopted', version: 1, inForceFrom: '2024-04-01', book, on: '2024-01-15' }
  const today = adopted(1, '2024-04-01', book as unknown as Partial<PolicyBook>)
  expect(decodeEvent(stored)).toEqual({ _tag: 'Right', right: today })
  expect(bookOn(replay(policy)([today]), date('2024-04-01'))).toEqual({ ...defaultBook, ...book })
})

test('a number that this book does not hold, or holds otherwise, is stored and passed over', () => {
  const numbers = [
    { number: 'biscuitsAtMeetings', is: 7 },
    { number: 'constructor', is: 7 },
    { number: '__proto__', is: ['x'] },
    { number: 'visitDatesOffered', is: 'many' },
    { number: 'developmentalCycles', is: 2 }
  ]
  const later = { ...adopted(1, '2024-04-01'), numbers }
  expect(decodeEvent(later)).toEqual({ _tag: 'Right', right: later })
  const book = bookOn(replay(policy)([later]), date('2024-04-01'))
  expect(book).toEqual({ ...defaultBook, developmentalCycles: 2 })
})

test('only a number that there is can be adopted, as what it is', () => {
  const command = { ...adopt('2024-04-01'), book: { biscuitsAtMeetings: 7, visitDatesOffered: 'many' } }
  expect(decodeCommand(command)).toEqual({
    _tag: 'Left',
    left: [
      { path: 'book.visitDatesOffered', says: 'expected a whole number, zero or more, got a text of 4 characters' },
      { path: 'book.biscuitsAtMeetings', says: 'no field is called so' }
    ]
  })
})

/** Each default as it was released: `npm run catalogue` adds new ones and changes none. */
const file = new URL('../../golden/policy-defaults.json', import.meta.url)
const released = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>

test('a default once released never changes and is never taken away, for histories rest on it', () => {
  expect(Object.keys(released).length).toBeGreaterThanOrEqual(9)
  expect(defaultBook).toMatchObject(released)
})

test('every default is on record: npm run catalogue -w packages/core writes a new one', () => {
  if (process.env['COFC_CATALOGUE'] === 'write')
    writeFileSync(file, `${JSON.stringify({ ...defaultBook, ...released }, null, 2)}\n`)
  else expect(Object.keys(released).toSorted()).toEqual(Object.keys(defaultBook).toSorted())
})

const days = plainDates('2024-01-01', '2024-01-20')
const books = fc.oneof(
  fc.constantFrom<Partial<PolicyBook>>(defaultBook, three, {}, { visitDatesOffered: count(5) }),
  arbitraryOf(policy.commands.AdoptPolicy.codec).map(({ book }) => book)
)
const asked = fc
  .tuple(days, books, days)
  .map(([inForceFrom, book, on]) => ({ command: adopt(inForceFrom, book, on), known: {} }))
for (const [law, holds] of laws(policy, { attempts: asked, examples: [[{ command: adopt('2024-04-01'), known: {} }]] }))
  test(law, holds)
