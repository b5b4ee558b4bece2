/** A fee as lines to read, and what to do where there is none. */
import type { NotReckoned, ReckonedFee } from '@cofc/application'
import {
  counted,
  dayInWords,
  inPartsOfPounds,
  inPounds,
  listed,
  membershipTypeName,
  sizeUnitName,
  wholeInBasisPoints
} from '@cofc/core'

const perCent = (basisPoints: number): string => `${String(basisPoints / 100)} %`

interface Line {
  readonly what: string
  readonly is: string
}
const netOf = (fee: ReckonedFee): ReadonlyArray<Line> => {
  const { annual, years, undiscounted, discountBasisPoints, roundTo, net } = fee
  const year = { what: 'one year', is: inPounds(annual) }
  if (roundTo === null) return [year, { what: 'without VAT', is: inPounds(net) }]
  return [
    year,
    { what: `${String(years)} years`, is: inPounds(undiscounted) },
    {
      what: `less ${perCent(discountBasisPoints)}`,
      is: inPartsOfPounds(undiscounted * (wholeInBasisPoints - discountBasisPoints))
    },
    { what: `without VAT, to the nearest ${inPounds(roundTo)}`, is: inPounds(net) }
  ]
}

const linesOf = (fee: ReckonedFee): ReadonlyArray<Line> => [
  ...netOf(fee),
  { what: `VAT ${perCent(fee.vatBasisPoints)}`, is: inPounds(fee.vat) },
  { what: 'with VAT', is: inPounds(fee.gross) }
]

const heading = ({ priceList, membershipType, key, unit, size, band }: ReckonedFee): string => {
  const sized = size === null ? '' : `, ${counted(size, sizeUnitName[unit].replace(/s$/, ''), sizeUnitName[unit])}`
  const keyed = key === null ? '' : `, ${key}`
  const { name, inForceFrom } = priceList
  return `${membershipTypeName[membershipType]}${sized}${keyed}: band ${String(band)} of price list ${name}, in force from ${dayInWords(inForceFrom)}`
}

export const feeInWords = (fee: ReckonedFee): string => {
  const lines = linesOf(fee)
  const [left, right] = [
    Math.max(...lines.map(({ what }) => what.length)),
    Math.max(...lines.map(({ is }) => is.length))
  ]
  return [heading(fee), ...lines.map(({ what, is }) => `  ${what.padEnd(left)}  ${is.padStart(right)}`)].join('\n')
}

export const notReckonedInWords = (why: NotReckoned): string => {
  switch (why.type) {
    case 'NoPriceList':
      return `no price list is in force on ${dayInWords(why.on)}: adopt one, or ask for another day with --on`
    case 'KeyNotGiven':
      return `the price list in force differs by ${why.pricedBy}: name it with --${why.pricedBy}`
    case 'SizeNotDeclared':
      return `the price list in force goes by ${sizeUnitName[why.unit]}: say how many with --${why.unit}`
    case 'PriceMissing':
      return `the price list in force has no price for ${membershipTypeName[why.membershipType]}: adopt one that has`
    case 'MultiYearNotOffered':
      return `${counted(why.years, 'year')} at once are not on offer: choose ${listed(['1', ...why.offered.map(String)], 'or')}`
  }
}
