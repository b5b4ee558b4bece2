/** Folds history into the rows of the membership register. */
import { report, rows } from '../report.ts'
import { communityRows } from '../rows/community-row.ts'
import { cycleRows } from '../rows/cycle-row.ts'
import { membershipRows } from '../rows/membership-row.ts'

export const membershipRegisterRows = report('membership-register', 1, [
  rows(membershipRows),
  rows(communityRows),
  rows(cycleRows)
])
