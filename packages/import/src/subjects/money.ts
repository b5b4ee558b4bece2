/** The account of a community: what is recorded of it, what its rows come to by the rules, and which VAT may have been taken. */
import {
  account,
  asMembership,
  beforeRecords,
  bookOn,
  decide,
  noBasisPoints,
  policy,
  replay,
  streamOf,
  taxedOn,
  type Account,
  type AccountCommand,
  type AccountEvent,
  type AccountFacts,
  type Country,
  type PlainDate,
  type PolicyBook,
  type PolicyEvent
} from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { communities as communitiesFile } from '../mappings/communities.ts'
import { invoicesFile, invoiceSteps } from '../mappings/invoices.ts'
import type { MoneyKnown } from '../mappings/money-known.ts'
import { paymentsFile, paymentSteps } from '../mappings/payments.ts'
import { stageOf } from '../mappings/registry.ts'
import type { PlannedStep } from '../mappings/step.ts'
import type { Found } from '../planning/subject.ts'
import type { StoreFailed } from '../summary.ts'

const dataOf = <E>(events: ReadonlyArray<RecordedEvent>): ReadonlyArray<E> =>
  events.map(({ data }) => data as unknown as E)

interface Living {
  readonly from: string
  readonly country: Country
}
/** Where a community belonged on a day; the first that is known, if the day is earlier than all. */
const countryOn = ({ rows, events }: Found, day: PlainDate): Country | null => {
  const told: ReadonlyArray<Living> = rows(communitiesFile)
    .filter(({ refused }) => refused === null)
    .map(({ cells: { from, country } }) => ({ from: from ?? beforeRecords, country }))
  const recorded: ReadonlyArray<Living> = events.flatMap(({ data }) =>
    data['profile'] === undefined
      ? []
      : [{ from: data['on'] as string, country: (data['profile'] as unknown as Living).country }]
  )
  const known = (told.length > 0 ? told : recorded).toSorted((one, other) =>
    one.from < other.from ? -1 : one.from > other.from ? 1 : 0
  )
  return (known.findLast(({ from }) => from <= day) ?? known[0])?.country ?? null
}

/** Its rows in the order in which they would be recorded. */
const inOrder = (found: Found): ReadonlyArray<PlannedStep> =>
  [...invoiceSteps(found.rows(invoicesFile)), ...paymentSteps(found.rows(paymentsFile))]
    .filter(({ refused }) => refused === null)
    .toSorted((one, other) =>
      one.date < other.date ? -1 : one.date > other.date ? 1 : stageOf(one) - stageOf(other) || one.line - other.line
    )

/** What the rules make of the rows, after what is recorded; a row that they refuse is passed over. */
const reckoned = (found: Found, opened: Account, policyBook: PolicyBook): ReadonlyArray<AccountEvent> => {
  const events: Array<AccountEvent> = []
  let state = opened
  for (const { command } of inOrder(found)) {
    const decided = decide(account)(command as unknown as AccountCommand, state, { policy: policyBook } as AccountFacts)
    if (isLeft(decided)) continue
    events.push(...decided.right)
    state = replay(account)(decided.right, state)
  }
  return events
}

const none: MoneyKnown = { events: [], ratesOn: () => [] }
export const moneyOf = (
  found: Found
): TE.TaskEither<StoreFailed, MoneyKnown & { recorded: ReadonlyArray<RecordedEvent> }> => {
  const [name = ''] = found.parts
  const of = { community: name }
  return pipe(
    TE.Do,
    TE.bind('recorded', () => found.from.events(streamOf(account, of))),
    TE.bind('adopted', () => found.from.events(streamOf(policy, {}))),
    TE.map(({ recorded, adopted }) => {
      if (found.rows(invoicesFile).length + found.rows(paymentsFile).length === 0) return { ...none, recorded }
      const versions = replay(policy)(dataOf<PolicyEvent>(adopted))
      const state = replay(account)(dataOf<AccountEvent>(recorded))
      const opened: Account = { ...state, openedOn: state.openedOn ?? beforeRecords }
      return {
        recorded,
        events: [...dataOf<AccountEvent>(recorded), ...reckoned(found, opened, bookOn(versions, beforeRecords))],
        ratesOn: (day: PlainDate, isMembership: boolean) => {
          const book = bookOn(versions, day)
          const country = countryOn(found, day)
          if (country === null) return []
          return isMembership
            ? [taxedOn(state, { on: day, policy: book, country }, asMembership).vatBasisPoints]
            : [book.vatBasisPoints, noBasisPoints]
        }
      }
    })
  )
}
