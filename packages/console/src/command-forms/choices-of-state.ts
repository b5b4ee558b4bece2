/** What the thing itself has that a form is about: visits and action points of a review, invoices of an account. */
import {
  inPounds,
  isUnderWay,
  outstandingOf,
  type Account,
  type Edition,
  type Gathering,
  type HmpAudit,
  type Review,
  type ServiceAccess
} from '@cofc/core'
import type { Choice } from '../parts/choose.tsx'
import { dayInWords, daysInWords } from '../words/dates.ts'
import { standardChoices } from './choices-of-network.ts'

/** By the name of the field, or of the value that it holds. */
export type OfState = Readonly<Record<string, ReadonlyArray<Choice>>>

const choice = (value: string | number, text: string): Choice => ({
  value: String(value),
  text: `${String(value)}: ${text}`
})
type Visit =
  Extract<Review, { readonly status: 'WorkbookOpen' }>['visits'] extends ReadonlyMap<number, infer V> ? V : never
const visitInWords = (visit: Visit): string => {
  switch (visit.status) {
    case 'Offered':
      return 'dates are offered'
    case 'Agreed':
      return `agreed for ${dayInWords(visit.date)}`
    case 'Held':
      return `held on ${daysInWords(visit.days)}`
    case 'Cancelled':
      return 'cancelled'
  }
}
/** Whoever is asked about: the team where a host objects, those objected to where that is answered, those offered. */
const reviewersFor = (command: string, review: Review): ReadonlyArray<string> | null => {
  if (!isUnderWay(review)) return null
  if (command === 'ObjectToReviewer')
    return [...review.visits.values()].flatMap(visit =>
      'team' in visit ? visit.team.map(({ reviewer }) => reviewer) : []
    )
  if (command === 'AnswerObjection') return [...review.objections.keys()]
  if (['AcceptOffer', 'DeclineOffer', 'WithdrawOffer'].includes(command))
    return [...review.offers.values()].map(({ reviewer }) => reviewer)
  return null
}
const ofReview = (review: Review, command: string): OfState => {
  if (!isUnderWay(review)) return {}
  const reviewers = reviewersFor(command, review)
  const visits = [...review.visits].map(([number, visit]) => choice(number, visitInWords(visit)))
  const next = { value: String(review.visits.size + 1), text: `${String(review.visits.size + 1)}: a new visit` }
  return {
    visit: command === 'OfferVisitDates' ? [...visits, next] : visits,
    finding: review.findings.flatMap(({ findingKind, outcome, standard, due }, at) =>
      findingKind === 'action' && outcome === 'open'
        ? [choice(at + 1, `${standard ?? 'no standard'}${due === null ? '' : `, due by ${dayInWords(due)}`}`)]
        : []
    ),
    StandardCode: [...review.scope.keys()].map(standard => ({ value: standard, text: standard })),
    ...(reviewers === null ? {} : { reviewer: [...new Set(reviewers)].map(value => ({ value, text: value })) })
  }
}
const ofAccount = (account: Account): OfState => {
  const invoices = account.invoices.map(invoice =>
    choice(invoice.number, `${inPounds(outstandingOf(invoice))} to pay, due on ${dayInWords(invoice.dueOn)}`)
  )
  const quotes = account.quotes.map(({ quote, net, validUntil }) =>
    choice(quote, `${inPounds(net)} without VAT, until ${dayInWords(validUntil)}`)
  )
  const charges = account.charges.map(({ charge, code, charged }) => choice(charge, `${code}, ${inPounds(charged)}`))
  const payments = account.payments.map(({ payment, amount, on }) =>
    choice(payment, `${inPounds(amount)} on ${dayInWords(on)}`)
  )
  return { invoice: invoices, quote: quotes, quotes, charge: charges, charges, payment: payments }
}
const ofGathering = (gathering: Gathering): OfState => {
  if (gathering.status === 'NotAnnounced') return {}
  const bookings = [...gathering.bookings].map(([booking, { status, community, attendee }]) => ({
    value: booking,
    text: [attendee, status.toLowerCase(), community].filter(Boolean).join(', ')
  }))
  return { booking: bookings, bookings }
}
const ofEdition = (edition: Edition): OfState =>
  edition.status === 'Unknown' ? {} : { StandardCode: standardChoices(edition.standards) }
const ofAudit = ({ audits }: HmpAudit): OfState => ({
  item: [...audits.values()].flatMap(({ items }) => items.map(({ item, area }) => choice(item, `area ${area}`))),
  recommendation: [...audits.values()].flatMap(({ recommendations }) =>
    recommendations.map(({ area, outcome }, at) => choice(at + 1, `area ${area}, ${outcome}`))
  )
})
const ofAccess = ({ given }: ServiceAccess): OfState => ({
  person: [...new Set(given.map(({ person }) => person))].map(value => ({ value, text: value }))
})

const byAggregate: Readonly<Record<string, (state: never, command: string) => OfState>> = {
  review: ofReview,
  account: ofAccount,
  gathering: ofGathering,
  edition: ofEdition,
  'hmp-audit': ofAudit,
  'service-access': ofAccess
}
export const hasChoices = (aggregate: string): boolean => aggregate in byAggregate
export const choicesOfState = (aggregate: string, state: unknown, command: string): OfState =>
  byAggregate[aggregate]?.(state as never, command) ?? {}
