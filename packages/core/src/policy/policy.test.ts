import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryOf, laws, plainDates, specify } from '../testing/index.ts'
import { replay } from '../aggregate.ts'
import { bookOn, defaultBook, policy, type AdoptPolicy, type PolicyAdopted, type PolicyBook } from './index.ts'
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'

const date = (text: string) => text as PlainDate
const count = (number: number) => number as Count
const three: PolicyBook = { ...defaultBook, fullCyclesForAccreditation: count(3) }
const adopt = (inForceFrom: string, book = defaultBook, on = '2024-01-15'): AdoptPolicy => ({
  type: 'AdoptPolicy',
  inForceFrom: date(inForceFrom),
  book,
  on: date(on)
})
const adopted = (version: number, inForceFrom: string, book = defaultBook): PolicyAdopted => ({
  type: 'PolicyAdopted',
  version: count(version),
  inForceFrom: date(inForceFrom),
  book,
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

const days = plainDates('2024-01-01', '2024-01-20')
const books = fc.oneof(
  fc.constantFrom(defaultBook, three),
  arbitraryOf(policy.commands.AdoptPolicy.codec).map(({ book }) => book)
)
const asked = fc
  .tuple(days, books, days)
  .map(([inForceFrom, book, on]) => ({ command: adopt(inForceFrom, book, on), known: {} }))
for (const [law, holds] of laws(policy, { attempts: asked, examples: [[{ command: adopt('2024-04-01'), known: {} }]] }))
  test(law, holds)
