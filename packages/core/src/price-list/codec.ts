/** The JSON form of what is asked of the price lists and of what has happened to them. */
import * as t from 'io-ts'
import { Count } from '../values/count.ts'
import { PlainDate } from '../values/plain-date.ts'
import { priceListFields } from '../values/price-list.ts'
import type { AdoptPriceList as AdoptPriceListType } from './commands.ts'
import type { PriceListAdopted as PriceListAdoptedType } from './events.ts'

export const AdoptPriceList: t.Type<AdoptPriceListType, unknown> = t.strict({
  type: t.literal('AdoptPriceList'),
  ...priceListFields,
  on: PlainDate
})
export const PriceListAdopted: t.Type<PriceListAdoptedType, unknown> = t.strict({
  type: t.literal('PriceListAdopted'),
  version: Count,
  ...priceListFields,
  on: PlainDate
})
