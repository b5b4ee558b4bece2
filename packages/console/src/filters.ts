/** What a page may be asked to show only: the report behind it stays whole, and the page says how much it shows. */
import { entries, MembershipType, membershipTypes, Sector, sectors } from '@cofc/core'
import type { AnyFields, AskFields } from '@cofc/reports'
import * as t from 'io-ts'

/** The part of the register that a page shows; all of it while nothing is chosen. */
export interface Only {
  readonly sector?: Sector
  readonly type?: MembershipType
  /** Of a long list the part that is shown, from 1. */
  readonly page?: number
}
const onlyFields: AskFields<Pick<Only, 'sector' | 'type'>> = {
  sector: {
    codec: Sector,
    called: 'sector',
    expected: `one of ${sectors.join(', ')}`,
    says: 'only communities of this sector',
    optional: true
  },
  type: {
    codec: MembershipType,
    called: 'type',
    expected: `one of ${membershipTypes.join(', ')}`,
    says: 'only members of this type',
    optional: true
  }
}
const PageNumber = new t.Type<number, string, unknown>(
  'PageNumber',
  (given): given is number => typeof given === 'number',
  (given, context) =>
    typeof given === 'string' && /^[1-9]\d{0,4}$/.test(given) ? t.success(Number(given)) : t.failure(given, context),
  String
)
const pageFields: AskFields<Pick<Only, 'page'>> = {
  page: {
    codec: PageNumber,
    called: 'page',
    expected: 'the number of a page, such as 2',
    says: 'only this part of the list',
    optional: true
  }
}
/** By the name of the report. */
const filters: Readonly<Record<string, AnyFields>> = {
  register: onlyFields,
  waiting: pageFields,
  invoices: pageFields,
  accounts: pageFields,
  payments: pageFields,
  'actions-outstanding': pageFields,
  'visit-calendar': pageFields
}
export const filtersOf = (key: string): AnyFields => filters[key] ?? {}

/** The aggregates whose events tell of one community. */
export const kinds: ReadonlyArray<string> = entries
  .map(({ aggregate }) => aggregate)
  .filter(({ address }) => address[0] === 'community')
  .map(({ name }) => name)
const Kind = new t.Type<string, string, unknown>(
  'Kind',
  (given): given is string => typeof given === 'string' && kinds.includes(given),
  (given, context) =>
    typeof given === 'string' && kinds.includes(given) ? t.success(given) : t.failure(given, context),
  t.identity
)
export interface OnlyKind {
  readonly kind?: string
}
export const kindFields: AskFields<OnlyKind> = {
  kind: {
    codec: Kind,
    called: 'kind',
    expected: `one of ${kinds.join(', ')}`,
    says: 'only events of this kind',
    optional: true
  }
}
