/**
 * The numbers that may change, as one dated book. Each has its line here and in docs/rulebook/policy.md, and needs no
 * other: what is stored holds whichever numbers were adopted, by their names.
 *
 * A default once released never changes, for histories rest on it: golden/policy-defaults.json holds each.
 */
import * as t from 'io-ts'
import { BasisPoints } from '../values/basis-points.ts'
import { april, CalendarMonth } from '../values/calendar-month.ts'
import { Count, count } from '../values/count.ts'
import { Country, isleOfMan, unitedKingdom } from '../values/country.ts'
import { CriterionId } from '../values/criterion-id.ts'
import { noMoney, Pence } from '../values/pence.ts'
import { Provider } from '../values/provider.ts'
import { standardRate } from '../values/vat.ts'

interface PolicyNumber<A> {
  readonly codec: t.Type<A, unknown>
  /** In force until the network adopts another. */
  readonly byDefault: A
}
const number = <A extends PolicyValue>(codec: t.Type<A, unknown>, byDefault: A): PolicyNumber<A> => ({
  codec,
  byDefault
})

type AwardStart = 'first-presentation' | 'decision'
const AwardStart: t.Type<AwardStart, unknown> = t.keyof({ 'first-presentation': null, decision: null }, 'AwardStart')
type AwardFate = 'ends' | 'suspended'
const AwardFate: t.Type<AwardFate, unknown> = t.keyof({ ends: null, suspended: null }, 'AwardFate')

/** What a number of the policy can be, in this or any later version of the book. */
export type PolicyValue = number | boolean | string | ReadonlyArray<string>

const numbers = {
  /** How many cycles, ever, a community may be Developmental. */
  developmentalCycles: number(Count, count(1)),
  /** How many completed full cycles Accreditation membership needs. */
  fullCyclesForAccreditation: number(Count, count(2)),
  /** The countries that count as the UK; every other is overseas. */
  ukCountries: number<ReadonlyArray<Country>>(t.readonlyArray(Country), [unitedKingdom]),
  /** The criteria that a community shows before it is a member for accreditation. */
  criteriaForAccreditation: number<ReadonlyArray<CriterionId>>(t.readonlyArray(CriterionId), []),
  /** How many dates a host offers for a visit. */
  visitDatesOffered: number(Count, count(3)),
  /** On how many different weekdays these fall. */
  visitWeekdaysOffered: number(Count, count(2)),
  /** How many client members a visiting team has at least. */
  clientMembersOnTeam: number(Count, count(1)),
  /** How many trained lead reviewers a visiting team has at least. */
  leadReviewersOnTeam: number(Count, count(1)),
  /** How many TC specialists visit for an accreditation at least. */
  tcSpecialistsOnTeam: number(Count, count(1)),
  /** How many senior years each of these has at least. */
  tcSpecialistYears: number(Count, count(5)),
  /** Whether nobody visits their own local area. */
  localAreaBarred: number<boolean>(t.boolean, true),
  /** In how many cycles before a visit its host must not have visited the homes of its reviewers. */
  reciprocalCycles: number(Count, count(2)),
  /** How many review on a visiting team that is proposed. */
  teamSize: number(Count, count(4)),
  /** How many visits of a cycle are proposed to one reviewer at most, those they are on a team of already counted. */
  visitsPerReviewer: number(Count, count(3)),
  /** How many observers attend a visit beside its team at most. */
  observersAtVisit: number(Count, count(2)),
  /** Days within which the network answers who is offered for a visit. */
  offerAnswerDays: number(Count, count(14)),
  /** Days within which a link person is named once the place falls vacant. */
  linkPersonVacancyDays: number(Count, count(28)),
  /** Months from the last day of an audit's visit until the next is due. */
  auditMonths: number(Count, count(24)),
  /** Working days for the host's comments on the draft of its report. */
  accuracyCommentWorkingDays: number(Count, count(10)),
  /** What a host owes that moves or cancels an agreed visit at short notice, in pence without VAT; 0 for nothing. */
  rearrangementFee: number(Pence, noMoney),
  /** Fewer days than these before the day agreed are a short notice. */
  rearrangementNoticeDays: number(Count, count(56)),
  /** Days after the opening within which an Associate hands in its portfolio; 0 where none is asked for by itself. */
  portfolioDays: number(Count, count(0)),
  /** Working days within which a portfolio that was handed in is checked. */
  portfolioCheckWorkingDays: number(Count, count(20)),
  /** How many answers a question of a survey has at least, for its counts to be recorded. */
  surveyMinimum: number(Count, count(5)),
  /** Of the standards of type 1 that count, how many in a hundred are met by who is accredited. */
  thresholdType1: number(Count, count(100)),
  /** The same of type 2. */
  thresholdType2: number(Count, count(80)),
  /** The same of type 3. */
  thresholdType3: number(Count, count(60)),
  /** Whether who is accredited meets every core standard. */
  coreMustBeMet: number<boolean>(t.boolean, true),
  /** How many vote or abstain in a sitting of the accreditation committee, at least. */
  committeeQuorum: number(Count, count(4)),
  /** How many lay members among them, at least. */
  layMembersForQuorum: number(Count, count(1)),
  /** Months from the first presentation until a deferral is over. */
  deferralMonths: number(Count, count(9)),
  /** Months that an award runs. */
  awardMonths: number(Count, count(36)),
  /** Months from its first day until its interim review. */
  interimMonths: number(Count, count(18)),
  /** From which day an award runs. */
  awardStartsAt: number<AwardStart>(AwardStart, 'first-presentation'),
  /** Months by which an award is extended at most. */
  awardExtensionMonths: number(Count, count(6)),
  /** How many days before its last day an award is due to be renewed. */
  awardExpiryDays: number(Count, count(180)),
  /** What becomes of an award when the membership ends. */
  awardWhenMembershipEnds: number<AwardFate>(AwardFate, 'ends'),
  /** Working days for the letter that tells a decision on an accreditation. */
  decisionLetterWorkingDays: number(Count, count(10)),
  /** Working days within which a decision is appealed against. */
  appealWorkingDays: number(Count, count(20)),
  /** Working days for a reply to the suspension of an award. */
  replyWorkingDays: number(Count, count(20)),
  /** How many hear an appeal. */
  appealPanel: number(Count, count(3)),
  /** What is given back of the price of a place that is cancelled early, in a hundred. */
  refundEarlyPercent: number(Count, count(80)),
  /** Months before the first day until which that is early. */
  refundEarlyMonths: number(Count, count(1)),
  /** What is given back of one that is cancelled later, in a hundred. */
  refundLatePercent: number(Count, count(50)),
  /** Days before the first day until which anything is given back. */
  refundLateDays: number(Count, count(14)),
  /** The month with whose first day a financial year begins. */
  financialYearMonth: number(CalendarMonth, april),
  /** Days within which an invoice is paid. */
  paymentTermDays: number(Count, count(30)),
  /** Days after an invoice when its first reminder is due. */
  firstReminderDays: number(Count, count(30)),
  /** The same of the second. */
  secondReminderDays: number(Count, count(45)),
  /** The same of the third and last. */
  thirdReminderDays: number(Count, count(60)),
  /** Days for which the net of a quote holds. */
  quoteDays: number(Count, count(90)),
  /** The rate of VAT, in hundredths of a per cent. */
  vatBasisPoints: number(BasisPoints, standardRate),
  /** The countries in which UK VAT is taken. */
  vatCountries: number<ReadonlyArray<Country>>(t.readonlyArray(Country), [unitedKingdom, isleOfMan]),
  /** The kinds of provider that are not invoiced without a purchase order. */
  purchaseOrderProviders: number<ReadonlyArray<Provider>>(t.readonlyArray(Provider), ['nhs']),
  /** Days for which a form of somebody who wants to join is kept that was not handed in, since it was last saved. */
  joiningFormDays: number(Count, count(60)),
  /** Days for which one is kept that was handed in and not answered, since it was handed in. */
  joiningAnswerDays: number(Count, count(365)),
  /** Days for which one is kept that was answered, recorded or declined, since then. */
  joiningSettledDays: number(Count, count(90)),
  /** Days after a report is first issued for which its visiting team opens the evidence that its review shows. */
  teamEvidenceDays: number(Count, count(28)),
  /** Days within which an enquiry or an application is due to be answered, since it was handed in. */
  joiningReplyDays: number(Count, count(28))
}

/** Every number, as it is on some day. */
export type PolicyBook = {
  readonly [Name in keyof typeof numbers]: (typeof numbers)[Name] extends PolicyNumber<infer A> ? A : never
}

const fromNumbers = <A>(make: (one: PolicyNumber<PolicyValue>) => A): { readonly [Name in keyof PolicyBook]: A } =>
  Object.fromEntries(
    Object.entries(numbers).map(([name, one]) => [name, make(one as unknown as PolicyNumber<PolicyValue>)])
  ) as { readonly [Name in keyof PolicyBook]: A }

/** What is in force until the network adopts a book of its own. */
export const defaultBook = fromNumbers(({ byDefault }) => byDefault) as unknown as PolicyBook

/** Some of the numbers, or all. */
export const PartialBook: t.Type<Partial<PolicyBook>, unknown> = t.exact(
  t.partial(fromNumbers(({ codec }) => codec) as unknown as t.Props, 'PolicyNumbers'),
  'PolicyBook'
)

/** A number that the network adopted, as it is stored: by its name. */
export interface AdoptedNumber {
  readonly number: string
  readonly is: PolicyValue
}

/** The numbers that a book names, in the order of the whole book. */
export const numbersIn = (book: Partial<PolicyBook>): ReadonlyArray<AdoptedNumber> =>
  (Object.keys(numbers) as ReadonlyArray<keyof PolicyBook>).flatMap(name => {
    const is = book[name]
    return is === undefined ? [] : [{ number: name, is }]
  })

/** The book that adopted numbers make; one that is not of the book, or not as it must be, is passed over. */
export const bookFrom = (adopted: ReadonlyArray<AdoptedNumber>): Partial<PolicyBook> =>
  Object.fromEntries(
    adopted
      .filter(({ number: name, is }) => Object.hasOwn(numbers, name) && numbers[name as keyof PolicyBook].codec.is(is))
      .map(({ number: name, is }) => [name, is])
  )
