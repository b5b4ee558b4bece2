/** What a community counted over its cycle: each count beside the one that was returned last. */
import { outcomeMeasures, PlainDate, type Count, type OutcomeMeasure } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { readText } from '../command-forms/text.ts'
import { dayTyped } from './days.ts'
import type { HandMade } from './hand-made.ts'
import { findReview, pathOfReview, type OfReview } from './of-review.ts'
import { givers } from './readers.ts'

export interface Returned {
  readonly count: Count
  readonly on: PlainDate
}
export interface OutcomesFound extends Pick<OfReview, 'key' | 'version'> {
  readonly today: PlainDate
  /** The count of the latest day. */
  readonly last: ReadonlyMap<OutcomeMeasure, Returned>
  readonly ofDay: OfReview['state']['outcomes']
}
export const countName = (measure: OutcomeMeasure): string => `count.${measure}`
export const onName = 'on'

const lastOf = ({ outcomes }: OfReview['state']): ReadonlyMap<OutcomeMeasure, Returned> =>
  new Map(
    [...outcomes]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([on, counts]) => [...counts].map(([measure, count]) => [measure, { count, on }] as const))
  )

export const outcomes: HandMade<OutcomesFound> = {
  path: `/outcome-counts/${pathOfReview}`,
  title: 'Return what you counted',
  readers: givers('ReturnOutcomes'),
  find: asking =>
    pipe(
      findReview(asking, () => []),
      TE.map(({ key, version, state }) => ({
        ...{ key, version, today: asking.options.today(), last: lastOf(state), ofDay: state.outcomes }
      }))
    ),
  isOpen: () => true,
  answers: ({ ofDay }, values, { params, key }) => {
    const on = dayTyped(values, onName)
    const counts = outcomeMeasures.flatMap(measure => {
      const count = readText({ holds: 'whole', named: null }, values, countName(measure))
      const saved = PlainDate.is(on) ? ofDay.get(on)?.get(measure) : undefined
      return count === undefined || count === saved ? [] : [{ measure, count }]
    })
    if (counts.length === 0) return { gives: [] }
    const command = { type: 'ReturnOutcomes', ...params, counts, ...(on === undefined ? {} : { on }) }
    const at = (place: string): string => {
      const [field = '', row = ''] = place.split('.')
      const measure = field === 'counts' ? counts[Number(row)]?.measure : undefined
      return measure === undefined ? onName : countName(measure)
    }
    return { gives: [{ as: `counts ${key} ${JSON.stringify(counts)} ${on ?? ''}`, command, at }] }
  }
}
