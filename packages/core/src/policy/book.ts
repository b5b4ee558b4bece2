/** The numbers that may change, as one dated book. Each has its line in docs/rulebook/policy.md. */
import type { Count } from '../values/count.ts'
import type { Country } from '../values/country.ts'

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
  developmentalCycles: 1 as Count,
  fullCyclesForAccreditation: 2 as Count,
  ukCountries: ['GB' as Country],
  visitDatesOffered: 3 as Count,
  visitWeekdaysOffered: 2 as Count,
  clientMembersOnTeam: 1 as Count,
  leadReviewersOnTeam: 1 as Count,
  linkPersonVacancyDays: 28 as Count,
  accuracyCommentWorkingDays: 10 as Count
}
