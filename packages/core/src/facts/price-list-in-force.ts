/** The price list in force on the day of a command; `null` before the first. */
import { streamOf } from '../address.ts'
import { priceList, priceListOn } from '../price-list/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { AdoptedPriceList } from '../values/price-list.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly on: PlainDate
}

export const priceListInForce: AnyQuestion<Needs, AdoptedPriceList | null> = question<Needs>()({
  about: priceList,
  streams: () => [streamOf(priceList, {})],
  answer: ({ on }, { states: [lists] }) => priceListOn(lists ?? priceList.initialState, on)
})
