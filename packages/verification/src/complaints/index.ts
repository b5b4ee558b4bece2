/**
 * Looks through a folder of CSV files for rows that a rule of the network would refuse.
 *
 * Written apart from the rules, so that folders made for tests are known to be good before they are imported.
 */
import { areBadlyAccredited } from './accreditations.ts'
import { areBadlyAudited } from './audits.ts'
import { areBadlyBooked } from './gatherings.ts'
import { breakMembership } from './memberships.ts'
import { areNotOwed } from './obligations.ts'
import { sayTooMuch } from './opinions.ts'
import { areOutOfOrder } from './order.ts'
import { areBadPortfolios } from './portfolios.ts'
import { recordAt, type NetworkRecord } from './record.ts'
import { nameTheUnknown, standTwice } from './references.ts'
import { areNotRated, areOutOfScope, areRatedTooEarly, haveTheWrongKind } from './scope.ts'
import { countBadly, mapBadly } from './standards.ts'
import { areInConflict } from './conflicts.ts'
import { areBadVisits } from './visits.ts'

const looks = [
  standTwice,
  nameTheUnknown,
  breakMembership,
  areNotOwed,
  haveTheWrongKind,
  areOutOfScope,
  areRatedTooEarly,
  areNotRated,
  areOutOfOrder,
  areBadVisits,
  areInConflict,
  areBadPortfolios,
  mapBadly,
  countBadly,
  sayTooMuch,
  areBadlyAudited,
  areBadlyAccredited,
  areBadlyBooked
]

/** What is said of a folder whose rows are told so. */
export const complaintsIn = (record: NetworkRecord): ReadonlyArray<string> => looks.flatMap(look => look(record))

/** None when the folder can be imported. */
export const complaintsAbout = (path: string): ReadonlyArray<string> => complaintsIn(recordAt(path))
