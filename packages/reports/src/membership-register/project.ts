/** What the membership register is read from. */
import { communities } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { memberships } from '../tables/membership-row.ts'

export const membershipRegisterTables = { cycles, communities, memberships }
