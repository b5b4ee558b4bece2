/** The registry: every file that is read, in the order in which the rows of one day stand. */
import { accreditations } from './accreditations.ts'
import { auditItems } from './audit-items.ts'
import { audits } from './audits.ts'
import { communities } from './communities.ts'
import { criteria } from './criteria.ts'
import { announcements } from './announcements.ts'
import { bookings } from './bookings.ts'
import type { AnyCsvFile } from './csv-file.ts'
import { cycles } from './cycles.ts'
import { editions } from './editions.ts'
import { events } from './events.ts'
import { evidence } from './evidence.ts'
import { exceptions } from './exceptions.ts'
import { feedback } from './feedback.ts'
import { findings } from './findings.ts'
import { holidays } from './holidays.ts'
import { invoices } from './invoices.ts'
import { mappings } from './mappings.ts'
import { memberships } from './memberships.ts'
import { obligations } from './obligations.ts'
import { outcomes } from './outcomes.ts'
import { payments } from './payments.ts'
import { portfolio } from './portfolio.ts'
import { priceList } from './price-list.ts'
import { programmes } from './programmes.ts'
import { ratings } from './ratings.ts'
import { reports } from './reports.ts'
import { reviewers } from './reviewers.ts'
import { reviews } from './reviews.ts'
import { standards } from './standards.ts'
import { surveys } from './surveys.ts'
import { visits } from './visits.ts'

export const csvFiles = [
  holidays,
  priceList,
  editions,
  standards,
  mappings,
  communities,
  criteria,
  cycles,
  memberships,
  reviewers,
  reviews,
  ratings,
  evidence,
  exceptions,
  portfolio,
  visits,
  findings,
  reports,
  outcomes,
  surveys,
  feedback,
  obligations,
  auditItems,
  audits,
  programmes,
  accreditations,
  events,
  bookings,
  announcements,
  invoices,
  payments
] as unknown as ReadonlyArray<AnyCsvFile>
