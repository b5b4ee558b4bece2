/** `cofc fee`: what a membership costs, reckoned line by line. Nothing is recorded. */
import {
  aGivenDay,
  AskedDay,
  Count,
  Country,
  MembershipType,
  membershipTypes,
  oneYear,
  Provider,
  providers,
  Sector,
  sectors,
  TermYears,
  unitedKingdom,
  type PlainDate
} from '@cofc/core'
import { feeOnRecord, type AskForFee, type NotReckoned } from '@cofc/application'
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { feeInWords, notReckonedInWords } from '../fee-in-words.ts'
import { argumentOf, numberOf, today } from './arguments.ts'
import { failing, inSession, type Ended, type Session } from './session.ts'

const example = `
The price list is the one in force that day. The size is given as the list counts it, and the sector or the kind of
provider where its prices differ by that. VAT is that of the policy of the day, where the community belongs.

  $ cofc fee --type Full --places 24
  $ cofc fee --type Full --places 24 --years 3
  $ cofc fee --type Accreditation --places 30 --sector HMP --on 2025-04-01 --json
`
interface Options {
  readonly type: MembershipType
  readonly places?: Count
  readonly clients?: Count
  readonly wholeTimeEquivalents?: Count
  readonly years: TermYears
  readonly sector?: Sector
  readonly provider?: Provider
  readonly country: Country
  readonly on?: PlainDate
}
const askedBy = (options: Options): AskForFee => {
  const { type, places = null, clients = null, wholeTimeEquivalents = null } = options
  const { years, sector = null, provider = null, country, on = today() } = options
  return {
    ...{ membershipType: type, years, sector, provider, country, on },
    sizes: { places, clients, 'whole-time-equivalents': wholeTimeEquivalents }
  }
}

const notReckoned: Readonly<Record<NotReckoned['type'], ExitCode>> = {
  NoPriceList: exitCodes.refused,
  KeyNotGiven: exitCodes.usage,
  SizeNotDeclared: exitCodes.usage,
  PriceMissing: exitCodes.refused,
  MultiYearNotOffered: exitCodes.refused
}
const isNotReckoned = (failure: { readonly type: string }): failure is NotReckoned =>
  Object.hasOwn(notReckoned, failure.type)

const answering =
  (asked: AskForFee) =>
  async ({ composed, output }: Session): Promise<ExitCode> => {
    const found = await feeOnRecord(composed.dependencies)(asked)()
    if (!isLeft(found)) {
      output.result(found.right, feeInWords(found.right))
      return exitCodes.done
    }
    const failure = found.left
    if (!isNotReckoned(failure)) return failing(output, failure)
    output.error(failure, notReckonedInWords(failure))
    return notReckoned[failure.type]
  }

const oneOf = (words: ReadonlyArray<string>): string => `one of ${words.join(', ')}`
const aCountry = 'a country’s code like GB'
const size = numberOf(Count, 'a whole number, zero or more')

export const feeCommand = (ended: Ended): Command => {
  const command = new Command('fee')
  return command
    .description('what a membership costs by the price list in force, line by line')
    .requiredOption('--type <type>', oneOf(membershipTypes), argumentOf(MembershipType, oneOf(membershipTypes)))
    .option('--places <number>', 'how many places the community has', size)
    .option('--clients <number>', 'how many clients, where the list counts those', size)
    .option('--whole-time-equivalents <number>', 'how many of its staff, where the list counts those', size)
    .option(
      '--years <number>',
      'for how many years it is paid at once',
      numberOf(TermYears, 'a whole number from 1 to 10'),
      oneYear
    )
    .option('--sector <sector>', oneOf(sectors), argumentOf(Sector, oneOf(sectors)))
    .option('--provider <provider>', oneOf(providers), argumentOf(Provider, oneOf(providers)))
    .option('--country <code>', 'where it belongs, which decides on VAT', argumentOf(Country, aCountry), unitedKingdom)
    .option('--on <date>', 'by the list of that day; today when left out', argumentOf(AskedDay, aGivenDay))
    .addHelpText('after', example)
    .action(async (options: Options) => inSession(ended, command)(answering(askedBy(options))))
}
