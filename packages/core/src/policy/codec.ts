/** The JSON form of what is asked of the policy and of what has happened to it. */
import * as t from 'io-ts'
import { Count } from '../values/count.ts'
import { Country } from '../values/country.ts'
import { PlainDate } from '../values/plain-date.ts'
import type { PolicyBook } from './book.ts'

const Book: t.Type<PolicyBook, unknown> = t.strict(
  {
    developmentalCycles: Count,
    fullCyclesForAccreditation: Count,
    ukCountries: t.readonlyArray(Country),
    visitDatesOffered: Count,
    visitWeekdaysOffered: Count,
    clientMembersOnTeam: Count,
    leadReviewersOnTeam: Count,
    linkPersonVacancyDays: Count,
    accuracyCommentWorkingDays: Count
  },
  'PolicyBook'
)

export const AdoptPolicy = t.strict({
  type: t.literal('AdoptPolicy'),
  inForceFrom: PlainDate,
  book: Book,
  on: PlainDate
})
export const PolicyAdopted = t.strict({
  type: t.literal('PolicyAdopted'),
  version: Count,
  inForceFrom: PlainDate,
  book: Book,
  on: PlainDate
})
