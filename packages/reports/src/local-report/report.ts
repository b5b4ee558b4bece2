/** The local report: one community's own results of one cycle, with everything it may see. */
import { aCommunity, aCycle, aReviewKind } from '../ask-fields.ts'
import { noSuchCommunity } from '../failures.ts'
import type { Report } from '../report.ts'
import { cycleBefore } from '../tables/neighbouring-cycles.ts'
import { localAnswer, localNumbers, localWords } from './answer.ts'
import { localCsv } from './csv.ts'
import type { AskLocalReport, LocalReport, NoLocalReport } from './local-report.ts'
import { localTables } from './review-on-record.ts'

export const localReport: Report<
  typeof localTables,
  AskLocalReport,
  LocalReport,
  NoLocalReport,
  'text' | 'numbers' | 'network'
> = {
  name: 'local-report',
  says: "one community's own report of one cycle, with everything it may see",
  roles: { 'network-team': 'any', 'link-person': 'own-community', reviewer: 'own-visit', committee: 'any' },
  tables: localTables,
  narrow: ({ community, cycle }, known) => {
    const before = cycleBefore(known, cycle)
    return {
      communities: [community],
      cases: [community],
      audits: [community],
      reviews: (before === null ? [cycle] : [cycle, before]).map(one => `${one}:${community}:`)
    }
  },
  ask: {
    community: { ...aCommunity, says: 'the community, when it is not the first word' },
    cycle: { ...aCycle, says: 'the cycle' },
    kind: { ...aReviewKind, says: 'which review, when there are several in the cycle', optional: true }
  },
  address: ['community', 'cycle'],
  needs: { text: localWords, numbers: localNumbers, network: ({ cycle }) => cycle },
  answer: localAnswer,
  failures: {
    NoSuchCommunity: noSuchCommunity,
    NoSuchReview: {
      status: 404,
      title: 'Report not found',
      says: ({ community, cycle, kind }) => `Community ${community} has no ${kind ?? 'review'} in cycle ${cycle}.`
    }
  },
  csv: localCsv
}
