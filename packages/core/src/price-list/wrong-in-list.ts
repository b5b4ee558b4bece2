/** What is wrong with a price list by itself, whatever lists there are: bands that do not rise, prices, extras or terms too few or too many. */
import { membershipTypes } from '../values/membership-type.ts'
import { count, none, numberAfter, type Count } from '../values/count.ts'
import { priceKeys, type PriceList, type PricePlace } from '../values/price-list.ts'
import type { PriceListRefusal } from './refusals.ts'

/** The first that an earlier one is like. */
const repeated = <A>(things: ReadonlyArray<A>, nameOf: (thing: A) => unknown): A | undefined => {
  const seen = new Set<unknown>()
  return things.find(thing => {
    const name = nameOf(thing)
    const isThere = seen.has(name)
    seen.add(name)
    return isThere
  })
}

const outOfOrder = ({ bandsUpTo }: PriceList): PriceListRefusal | null => {
  const before = (place: number): Count => bandsUpTo[place - 1] ?? none
  const wrong = bandsUpTo.findIndex((upTo, place) => upTo <= before(place))
  const upTo = bandsUpTo[wrong]
  return upTo === undefined ? null : { type: 'BandsOutOfOrder', upTo, after: before(wrong) }
}

/** Every price that a list must have. */
const placesOf = ({ pricedBy, bandsUpTo }: PriceList): ReadonlyArray<PricePlace> => {
  const bands = [count(1), ...bandsUpTo.map((_, place) => numberAfter(bandsUpTo.slice(0, place + 1)))]
  return membershipTypes.flatMap(membershipType =>
    priceKeys(pricedBy).flatMap(key => bands.map(band => ({ membershipType, key, band })))
  )
}
const nameOf = ({ membershipType, key, band }: PricePlace): string => JSON.stringify([membershipType, key, band])
const placeOf = ({ membershipType, key, band }: PricePlace): PricePlace => ({ membershipType, key, band })

const wrongInPrices = (list: PriceList): PriceListRefusal | null => {
  const places = placesOf(list)
  const [needed, given] = [new Set(places.map(nameOf)), new Set(list.prices.map(nameOf))]
  const outside = list.prices.find(price => !needed.has(nameOf(price)))
  if (outside !== undefined) return { type: 'PriceOutsideTheList', ...placeOf(outside) }
  const twice = repeated(list.prices, nameOf)
  if (twice !== undefined) return { type: 'PriceListedTwice', ...placeOf(twice) }
  const missing = places.find(place => !given.has(nameOf(place)))
  return missing === undefined ? null : { type: 'PriceMissing', ...missing }
}

const wrongInExtras = ({ extras, multiYear }: PriceList): PriceListRefusal | null => {
  const extra = repeated(extras, ({ code }) => code)
  if (extra !== undefined) return { type: 'ExtraGivenTwice', code: extra.code }
  if (multiYear.some(({ years }) => years === 1)) return { type: 'OneYearIsNoTerm' }
  const term = repeated(multiYear, ({ years }) => years)
  return term === undefined ? null : { type: 'TermGivenTwice', years: term.years }
}

export const wrongInList = (list: PriceList): PriceListRefusal | null =>
  outOfOrder(list) ?? wrongInPrices(list) ?? wrongInExtras(list)
