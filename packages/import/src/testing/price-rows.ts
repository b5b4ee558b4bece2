/** A price list as the rows of price-list.csv, line by line. */
import type { PriceList } from '@cofc/core'
import type { Cells } from '@cofc/verification'

const inDecimals = (hundredths: number): string => (hundredths / 100).toFixed(2)

export const priceRows = (list: PriceList): ReadonlyArray<Cells> => {
  const { name, inForceFrom, sizeUnit, pricedBy, bandsUpTo, prices, extras, multiYear, roundTo } = list
  const row = (line: string, cells: Cells): Cells => ({
    ...{ list: name, in_force_from: inForceFrom, unit: sizeUnit, priced_by: pricedBy, line },
    ...{ type: '', key: '', band: '', up_to: '', years: '', code: '', net: '', discount: '', ...cells }
  })
  return [
    ...prices.map(({ membershipType: type, key, band, net }) =>
      row('price', { type, key: key ?? '', band: String(band), net: inDecimals(net) })
    ),
    ...bandsUpTo.map((upTo, place) => row('band', { band: String(place + 1), up_to: String(upTo) })),
    ...multiYear.map(({ years, discountBasisPoints: discount }) =>
      row('multi-year', { years: String(years), discount: inDecimals(discount) })
    ),
    ...extras.map(({ code, net }) => row('extra', { code, net: inDecimals(net) })),
    row('round-to', { net: inDecimals(roundTo) })
  ]
}
