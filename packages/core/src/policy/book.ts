/** The numbers that may change, as one dated book. Each has its line in docs/rulebook/policy.md. */
import { count, type Count } from '../values/count.ts'
import { unitedKingdom, type Country } from '../values/country.ts'

export interface PolicyBook {
  /** How many cycles, ever, a community may be Developmental. */
  readonly developmentalCycles: Count
  /** How many completed full cycles Accreditation membership needs. */
  readonly fullCyclesForAccreditation: Count
  /** The countries that count as the UK; every other is overseas. */
  readonly ukCountries: ReadonlyArray<Country>
  /** How many dates a host offers for a visit, and on how many different weekdays. */
  readonly visitDatesOffered: Count
  readonly visitWeekdaysOffered: Count
  /** How many client members, and how many trained lead reviewers, a visiting team has at least. */
  readonly clientMembersOnTeam: Count
  readonly leadReviewersOnTeam: Count
  /** Days within which a link person is named once the place falls vacant. */
  readonly linkPersonVacancyDays: Count
  /** Working days for the host's comments on the draft of its report. */
  readonly accuracyCommentWorkingDays: Count
}

/** What is in force until the network adopts a book of its own. */
export const defaultBook: PolicyBook = {
  developmentalCycles: count(1),
  fullCyclesForAccreditation: count(2),
  ukCountries: [unitedKingdom],
  visitDatesOffered: count(3),
  visitWeekdaysOffered: count(2),
  clientMembersOnTeam: count(1),
  leadReviewersOnTeam: count(1),
  linkPersonVacancyDays: count(28),
  accuracyCommentWorkingDays: count(10)
}
