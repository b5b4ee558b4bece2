/** The policy and the price list in force today, and the versions that come. */
import { load } from '@cofc/application'
import {
  bookOn,
  domain,
  priceListOn,
  streamOf,
  type PlainDate,
  type Policy,
  type PolicyBook,
  type PriceLists
} from '@cofc/core'
import { problemOf, type Answer } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ConsoleOptions, Giving } from '../options.ts'

export interface PolicyInForce {
  readonly on: PlainDate
  readonly versions: Policy
  readonly book: PolicyBook
  /** What the network set itself; of the rest the defaults hold. */
  readonly adopted: Partial<PolicyBook>
}
export const askPolicy = (
  { today }: Pick<ConsoleOptions, 'today'>,
  { dependencies }: Giving
): Answer<PolicyInForce> => {
  const { aggregate } = domain.policy
  return pipe(
    load(dependencies.events, dependencies.states)(aggregate, streamOf(aggregate, {})),
    TE.mapLeft(problemOf),
    TE.map(({ state }) => {
      const on = today()
      const adopted = state.findLast(version => version.inForceFrom <= on)?.adopted ?? {}
      return { on, versions: state, book: bookOn(state, on), adopted }
    })
  )
}
export interface PricesInForce {
  readonly on: PlainDate
  readonly lists: PriceLists
  readonly inForce: PriceLists[number] | null
}
export const askPrices = (
  { today }: Pick<ConsoleOptions, 'today'>,
  { dependencies }: Giving
): Answer<PricesInForce> => {
  const { aggregate } = domain['price-list']
  return pipe(
    load(dependencies.events, dependencies.states)(aggregate, streamOf(aggregate, {})),
    TE.mapLeft(problemOf),
    TE.map(({ state }) => ({ on: today(), lists: state, inForce: priceListOn(state, today()) }))
  )
}
