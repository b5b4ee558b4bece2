/** Folds history into the rows of the membership register. */
import { report, rows } from '@cofc/projections'
import { communityRows } from '../tables/community-row.ts'
import { cycleRows } from '../tables/cycle-row.ts'
import { membershipRows } from '../tables/membership-row.ts'

export const membershipRegisterRows = report('membership-register', 1, [
  rows(membershipRows),
  rows(communityRows),
  rows(cycleRows)
])
