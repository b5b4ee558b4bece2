/** What the network decided for its last cycle: a fee for visits that hosts move or cancel, and two criteria of accreditation. */
import { criteria } from './criteria.ts'
import { plusDays } from './days.ts'
import type { Given } from './given.ts'

/** In pence. */
const rearrangementFee = 75_000

export const policyFrom = (opens: string): ReadonlyArray<Given> => [
  {
    type: 'AdoptPolicy',
    inForceFrom: opens,
    book: { rearrangementFee, criteriaForAccreditation: criteria },
    on: plusDays(opens, -60)
  }
]
