/** What a membership would cost, from what somebody typed: the same reckoning as everywhere. */
import { reckoned, type ReckonedFee } from '@cofc/application'
import {
  counted,
  Count,
  Country,
  dayInWords,
  listed,
  MembershipType,
  membershipTypeName,
  Provider,
  Sector,
  sizeUnitName,
  sizeUnits,
  TermYears
} from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { JoiningTerms, WrongAnswer, Written } from './question.ts'
import { answerTo } from './question.ts'

/** As texts. */
export interface AskedQuote {
  readonly type: string
  readonly size: string
  readonly years: string
  readonly sector: string
  readonly provider: string
  readonly country: string
}
export type Quote =
  | { readonly is: 'fee'; readonly fee: ReckonedFee }
  /** What is to be put right, and in which field; of none where it is for the network to do. */
  | { readonly is: 'wrong'; readonly wrong: ReadonlyArray<WrongAnswer> }
  | { readonly is: 'none'; readonly says: string }

const wrong = (name: string, says: string): Quote => ({ is: 'wrong', wrong: [{ name, says }] })
const none = (says: string): Quote => ({ is: 'none', says })
const numberIn = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN)

type Sizes = Parameters<typeof reckoned>[2]['sizes']
const sizesOf = (size: number): Sizes =>
  Object.fromEntries(sizeUnits.map(unit => [unit, Count.is(size) ? size : null])) as unknown as Sizes

/** What stands in the way of a fee, in words and beside the field that puts it right. */
const notOnOffer = (failure: Extract<ReturnType<typeof reckoned>, { readonly _tag: 'Left' }>['left']): Quote => {
  switch (failure.type) {
    case 'NoPriceList':
      return none(`No price list is in force on ${dayInWords(failure.on)}. Ask us what it costs.`)
    case 'KeyNotGiven':
      return failure.pricedBy === 'sector'
        ? wrong('sector', 'Choose whom the community is for: prices differ by it')
        : wrong('provider', 'Choose who provides it: prices differ by it')
    case 'SizeNotDeclared':
      return wrong('size', `Say how many ${sizeUnitName[failure.unit]} the community has, such as 24`)
    case 'PriceMissing':
      return none(`The price list has no price for ${membershipTypeName[failure.membershipType]} of this size. Ask us.`)
    case 'MultiYearNotOffered':
      return wrong(
        'years',
        `Choose ${listed(['1', ...failure.offered.map(String)], 'or')} years: ${counted(failure.years, 'year')} at once are not on offer`
      )
  }
}

/** A quote, or what is to be put right before there is one. */
export const quoteFor = ({ on, policy, priceList }: JoiningTerms, asked: AskedQuote): Quote => {
  const { type, sector, provider, country } = asked
  const years = numberIn(asked.years)
  if (priceList === null) return none(`No price list is in force on ${dayInWords(on)}. Ask us what it costs.`)
  if (!MembershipType.is(type)) return wrong('type', 'Choose a type of membership')
  if (!TermYears.is(years)) return wrong('years', 'Choose for how long you pay at once')
  if (!Country.is(country)) return wrong('country', 'Choose the country where the community is')
  const found = reckoned(priceList, policy, {
    ...{ membershipType: type, years, sizes: sizesOf(numberIn(asked.size)), country, on },
    sector: Sector.is(sector) ? sector : null,
    provider: Provider.is(provider) ? provider : null
  })
  return isLeft(found) ? notOnOffer(found.left) : { is: 'fee', fee: found.right }
}

const joiningAnswer = (written: Written) => (name: string) => answerTo(written, 'joining', name)
const financeAnswer = (written: Written) => (name: string) => answerTo(written, 'finance', name)
/** What somebody gave in the joining form and the finance form. */
export const quoteOfForm = (terms: JoiningTerms, written: Written): Quote => {
  const [ofJoining, ofFinance] = [joiningAnswer(written), financeAnswer(written)]
  return quoteFor(terms, {
    ...{ type: ofJoining('type'), sector: ofJoining('sector'), provider: ofJoining('provider') },
    ...{ country: ofJoining('country'), size: ofFinance('size'), years: ofFinance('years') }
  })
}
