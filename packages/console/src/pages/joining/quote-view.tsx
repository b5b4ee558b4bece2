/** A quote, line by line as it is reckoned. */
import type { ReckonedFee } from '@cofc/application'
import { dayInWords, inPartsOfPounds, inPounds, membershipTypeName, sizeUnitName, wholeInBasisPoints } from '@cofc/core'
import type { Quote } from '../../joining/quote.ts'
import { Facts, type Fact } from '../../parts/facts.tsx'

const perCent = (basisPoints: number): string => `${String(basisPoints / 100)} %`

const severalYears = ({ years, undiscounted, discountBasisPoints, roundTo }: ReckonedFee): ReadonlyArray<Fact> =>
  roundTo === null
    ? []
    : [
        [`${String(years)} years`, inPounds(undiscounted)],
        [
          `Less ${perCent(discountBasisPoints)}`,
          inPartsOfPounds(undiscounted * (wholeInBasisPoints - discountBasisPoints))
        ],
        ['Rounded to the nearest', inPounds(roundTo)]
      ]
const factsOf = (fee: ReckonedFee): ReadonlyArray<Fact> => [
  ['Type', membershipTypeName[fee.membershipType]],
  ['Size', fee.size === null ? 'Every size pays the same' : `${String(fee.size)} ${sizeUnitName[fee.unit]}`],
  ['One year', inPounds(fee.annual)],
  ...severalYears(fee),
  ['Without VAT', inPounds(fee.net), 'quote/net'],
  [`VAT of ${perCent(fee.vatBasisPoints)}`, inPounds(fee.vat), 'quote/vat'],
  ['To pay', <strong>{inPounds(fee.gross)}</strong>, 'quote/gross']
]

export const QuoteView = ({ quote }: { readonly quote: Quote }) => {
  if (quote.is === 'none') return <p>{quote.says}</p>
  if (quote.is === 'wrong') return null
  const { fee } = quote
  return (
    <>
      <Facts facts={factsOf(fee)} />
      <p class="nhsuk-hint">
        By price list {fee.priceList.name}, in force since {dayInWords(fee.priceList.inForceFrom)}. This is no invoice.
        The price may change if you join later.
      </p>
    </>
  )
}
