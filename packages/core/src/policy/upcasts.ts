/** How a policy's events were stored before, and what they say today. */
import * as t from 'io-ts'
import { upcastFrom, type Upcasts } from '../upcast.ts'
import { Count } from '../values/count.ts'
import { Country } from '../values/country.ts'
import { PlainDate } from '../values/plain-date.ts'
import type { PolicyAdopted, PolicyEvent } from './events.ts'

/** The book as it was then, whole: each of its numbers counts as adopted. */
const WholeBook = t.strict(
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
interface AdoptedWhole {
  readonly type: 'PolicyAdopted'
  readonly version: Count
  readonly inForceFrom: PlainDate
  readonly book: t.TypeOf<typeof WholeBook>
  readonly on: PlainDate
}
const AdoptedWhole: t.Type<AdoptedWhole, unknown> = t.strict({
  type: t.literal('PolicyAdopted'),
  version: Count,
  inForceFrom: PlainDate,
  book: WholeBook,
  on: PlainDate
})

export const policyUpcasts: Upcasts<PolicyEvent> = {
  PolicyAdopted: upcastFrom(AdoptedWhole, ({ type, version, inForceFrom, book, on }): PolicyAdopted => ({
    type,
    v: 2,
    version,
    inForceFrom,
    numbers: Object.entries(book).map(([number, is]) => ({ number, is })),
    on
  }))
}
