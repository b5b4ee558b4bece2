/** The days that a host offers for its visit. */
import { load } from '@cofc/application'
import { bookOn, domain, streamOf, type PolicyBook, type Visit } from '@cofc/core'
import { problemOf, type Answer } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { dayTyped } from './days.ts'
import type { Asking, HandMade } from './hand-made.ts'
import { findReview, pathOfReview, type OfReview } from './of-review.ts'
import { givers } from './readers.ts'

export interface VisitDatesFound extends Pick<OfReview, 'key' | 'version'> {
  readonly visit: number
  /** `null` where nothing was offered yet. */
  readonly before: Visit | null
  readonly policy: Pick<PolicyBook, 'visitDatesOffered' | 'visitWeekdaysOffered'>
}
/** One or two more than are needed. */
const spare = 2
export const rowsIn = ({ before, policy }: Pick<VisitDatesFound, 'before' | 'policy'>): number =>
  Math.max(policy.visitDatesOffered, offeredIn(before).length) + spare
export const offeredIn = (before: Visit | null): ReadonlyArray<string> =>
  before?.status === 'Offered' ? before.dates : []
export const dateName = (row: number): string => `dates.${String(row)}`

/** The last visit that is on offer; the first where none is. */
const visitIn = ({ visits }: OfReview['state']): Pick<VisitDatesFound, 'visit' | 'before'> => {
  const all = [...visits].filter(([, { status }]) => status !== 'Cancelled')
  const [visit, before] = all.find(([, { status }]) => status === 'Offered') ?? all.at(-1) ?? [visits.size + 1, null]
  return { visit, before }
}
const policyNow = ({ giving, options }: Asking): Answer<PolicyBook> => {
  const { aggregate } = domain.policy
  return pipe(
    load(giving.dependencies.events, giving.dependencies.states)(aggregate, streamOf(aggregate, {})),
    TE.map(({ state }) => bookOn(state, options.today())),
    TE.mapLeft(problemOf)
  )
}
export const isOnOffer = ({ before }: Pick<VisitDatesFound, 'before'>): boolean =>
  before === null || before.status === 'Offered'

export const visitDates: HandMade<VisitDatesFound> = {
  path: `/visit-dates/${pathOfReview}`,
  title: 'Offer dates for the visit',
  readers: givers('OfferVisitDates'),
  find: asking =>
    pipe(
      findReview(asking, () => []),
      TE.flatMap(({ key, version, state }) =>
        pipe(
          policyNow(asking),
          TE.map(policy => ({ key, version, ...visitIn(state), policy }))
        )
      )
    ),
  isOpen: isOnOffer,
  answers: (found, values, { params, options }) => {
    const rows = Array.from({ length: rowsIn(found) }, (_, row) => row)
    const typed = rows.flatMap(row => {
      const date = dayTyped(values, dateName(row))
      return date === undefined ? [] : [{ row, date }]
    })
    const dates = typed.map(({ date }) => date)
    if (dates.join() === offeredIn(found.before).join()) return { gives: [] }
    const command = { type: 'OfferVisitDates', ...params, visit: found.visit, dates, on: options.today() }
    const at = (place: string): string => {
      const [field = '', row = ''] = place.split('.')
      return dateName(field === 'dates' ? (typed[Number(row)]?.row ?? 0) : 0)
    }
    return { gives: [{ as: `dates ${dates.join()}`, command, at }] }
  }
}
