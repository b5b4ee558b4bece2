/** The pack of a visit: for the team of that visit, and the network team. */
import { aCommunity, aCycle, aReviewKind } from '../ask-fields.ts'
import { localReport } from '../local-report/report.ts'
import type { Report } from '../report.ts'
import { packAnswer, packTables, packWords } from './answer.ts'
import type { AskVisitPack, NoVisitPack, VisitPack } from './visit-pack.ts'

export const visitPackReport: Report<typeof packTables, AskVisitPack, VisitPack, NoVisitPack, 'text'> = {
  name: 'visit-pack',
  says: 'what a visiting team reads before a visit: the self-review as submitted, and what became of the last',
  roles: { 'network-team': 'any', reviewer: 'own-visit' },
  tables: packTables,
  narrow: (ask, cycles) => ({
    ...localReport.narrow?.(ask, cycles),
    steps: [`${ask.cycle}:${ask.community}:${ask.kind}`]
  }),
  ask: {
    community: { ...aCommunity, says: 'the community, when it is not the first word' },
    cycle: { ...aCycle, says: 'the cycle' },
    kind: { ...aReviewKind, says: 'which review is visited' }
  },
  address: ['community', 'cycle', 'kind'],
  needs: { text: packWords },
  answer: packAnswer,
  failures: {
    NoSuchVisit: {
      status: 404,
      title: 'Visit not found',
      says: ({ community, cycle, kind }) => `No visit to ${community} for the ${kind} of ${cycle} is on record.`
    }
  },
  csv: ({ community, cycle, kind, standards }) => ({
    columns: ['community', 'cycle', 'kind', 'standard', 'section', 'type', 'core', 'self', 'lastSelf', 'lastPeer'],
    rows: standards.map(({ last, core, ...one }) => ({
      ...{ community, cycle, kind, ...one, core: core ? 'yes' : 'no' },
      ...{ lastSelf: last?.self ?? null, lastPeer: last?.peer ?? null }
    }))
  })
}
