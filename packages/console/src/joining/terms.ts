/** What is in force today, for those who ask and for those who keep what they write. */
import type { JoiningKeptSince, JoiningStore } from '@cofc/access-store'
import { policyOnRecord, priceListOnRecord, type Dependencies } from '@cofc/application'
import { problemOf, type Answer } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ConsoleOptions, Giving } from '../options.ts'
import { joiningKeptSince } from './kept-since.ts'
import type { JoiningTerms } from './question.ts'

/** What the pages on joining are made from. */
export interface Joining {
  readonly options: ConsoleOptions
  readonly giving: Giving
  readonly store: JoiningStore
  readonly dependencies: Pick<Dependencies, 'events' | 'states' | 'now'>
}
/** `null` where there is no joining. */
export const joiningOf = (options: ConsoleOptions): Joining | null => {
  const { giving, joining } = options
  return giving === undefined || joining === undefined
    ? null
    : { options, giving, store: joining, dependencies: giving.dependencies }
}

export const termsToday = ({
  dependencies,
  options
}: Pick<Joining, 'dependencies' | 'options'>): Answer<JoiningTerms> => {
  const on = options.today()
  return pipe(
    priceListOnRecord(dependencies)(on),
    TE.flatMap(priceList =>
      pipe(
        policyOnRecord(dependencies)(on),
        TE.map(policy => ({ on, policy, priceList }))
      )
    ),
    TE.mapLeft(problemOf)
  )
}
/** Since when what people write is kept. */
export const keptSinceToday = (
  { dependencies }: Pick<Joining, 'dependencies'>,
  { policy }: JoiningTerms
): JoiningKeptSince => joiningKeptSince(policy, dependencies.now())
