/** Arbitrary values of the domain, for properties. */
import fc from 'fast-check'
import type { Commitment, ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import { countries as allCountries, type Country } from '../values/country.ts'
import { nextCycle, type Cycle } from '../values/cycle.ts'
import { plusDays, type PlainDate } from '../values/plain-date.ts'
import type { Sha256 } from '../values/sha256.ts'
import type { StandardCode } from '../values/standard-code.ts'

/** A day between the two, both included. */
export const plainDates = (first = '1990-01-01', last = '2099-12-31'): fc.Arbitrary<PlainDate> => {
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000
  return fc.integer({ min: 0, max: days }).map(count => plusDays(first as PlainDate, count))
}
export const counts = (max = 1_000): fc.Arbitrary<Count> => fc.nat({ max }).map(count => count as Count)

export const cycles = (first = 2015, last = 2030): fc.Arbitrary<Cycle> =>
  fc.integer({ min: first, max: last }).map(year => nextCycle(`${year - 1}-${year}` as Cycle))

const text = (pattern: RegExp): fc.Arbitrary<string> => fc.stringMatching(pattern)
export const opaqueIds = <Id extends string>(): fc.Arbitrary<Id> => text(/^[A-Z]{1,3}-[0-9]{1,4}$/) as fc.Arbitrary<Id>
export const sha256s: fc.Arbitrary<Sha256> = text(/^[0-9a-f]{64}$/) as fc.Arbitrary<Sha256>
export const standardCodes: fc.Arbitrary<StandardCode> = text(/^(?:CS|S)[0-9]{1,2}$/) as fc.Arbitrary<StandardCode>
export const countries: fc.Arbitrary<Country> = fc.constantFrom(...allCountries)
const commitments: fc.Arbitrary<Commitment> = text(/^[A-Za-z0-9_-]{43}$/) as fc.Arbitrary<Commitment>
export const contentRefs: fc.Arbitrary<ContentRef> = fc.record(
  { commitment: commitments, length: counts() },
  { noNullPrototype: true }
)

/** For the values that are narrower than their shape: by the name of their codec. */
export const byName: ReadonlyMap<string, () => fc.Arbitrary<unknown>> = new Map<string, () => fc.Arbitrary<unknown>>([
  ['PlainDate', () => plainDates()],
  ['CalendarYear', () => fc.integer({ min: 1900, max: 2199 })],
  ['Count', () => counts()],
  ['Cycle', () => cycles()],
  ['CommunityId', () => opaqueIds()],
  ['EditionId', () => opaqueIds()],
  ['ReviewerId', () => opaqueIds()],
  ['EvidenceId', () => opaqueIds()],
  ['OpaqueId', () => opaqueIds()],
  ['StandardCode', () => standardCodes],
  ['ShortCode', () => text(/^q[0-9]{1,2}$/)],
  ['ItemCode', () => text(/^[A-D][0-9]{1,2}$/)],
  ['Score', () => fc.integer({ min: 1, max: 5 })],
  ['Pence', () => fc.nat({ max: 1_000_000 })],
  ['Price', () => fc.nat({ max: 1_000_000 })],
  ['BasisPoints', () => fc.nat({ max: 10_000 })],
  ['Amount', () => fc.integer({ min: 1, max: 1_000_000 })],
  ['Quantity', () => fc.integer({ min: 1, max: 1_000 })],
  ['Percent', () => fc.nat({ max: 100 })],
  ['CalendarMonth', () => fc.integer({ min: 1, max: 12 })],
  ['DocumentNumber', () => fc.constantFrom('TC-0001/2023-24/1', 'TC-0001/2024-25/2', 'OLD-17')],
  ['EntryId', () => fc.constantFrom('P-1', 'P-2', 'C/3')],
  ['FinancialYear', () => fc.constantFrom('2023-24', '2024-25')],
  ['TermYears', () => fc.integer({ min: 1, max: 10 })],
  ['RoundingStep', () => fc.integer({ min: 1, max: 100_000 })],
  ['CriterionId', () => opaqueIds()],
  ['Sha256', () => sha256s],
  ['Country', () => countries],
  ['Commitment', () => commitments]
])
