/** The national report: the whole network's results in one cycle. Small groups are hidden, so the published is public. */
import * as t from 'io-ts'
import type { Cycle, Grants } from '@cofc/core'
import { aCycle } from '../ask-fields.ts'
import { everyone } from '../everyone.ts'
import type { Report } from '../report.ts'
import { noSuchCycle } from '../failures.ts'
import { accreditations } from '../tables/accreditation-row.ts'
import { communities } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { editions } from '../tables/edition-row.ts'
import { jointAudits } from '../tables/joint-audits.ts'
import { memberships } from '../tables/membership-row.ts'
import { nationalReviews } from '../tables/national-reviews.ts'
import { cycleBefore } from '../tables/neighbouring-cycles.ts'
import { nationalAnswer, nationalNumbers } from './answer.ts'
import { nationalCsv } from './csv.ts'
import type { AskNationalReport, NationalReport, NoNationalReport } from './national-report.ts'
import { issuesNeeded } from './kept-issues.ts'
import { issueAsked } from './revision.ts'

export const nationalTables = {
  ...{ cycles, editions, communities, memberships, reviews: nationalReviews },
  ...{ audits: jointAudits, accreditations }
}

type Revision = number | 'next'
const isNumber = (text: unknown): boolean => typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text)
const Revision = new t.Type<Revision, string, unknown>(
  'Revision',
  (value): value is Revision => value === 'next' || (Number.isInteger(value) && Number(value) > 0),
  (text, context) => {
    if (text === 'next') return t.success(text)
    return isNumber(text) ? t.success(Number(text)) : t.failure(text, context)
  },
  String
)

/** The ids of a cycle's reviews begin so. */
export const prefixOf = (cycle: Cycle | null): ReadonlyArray<string> => (cycle === null ? [] : [`${cycle}:`])

/** Figures that still change would tell one community's ratings to those who compare them before and after its report. */
export const provisionalRoles: Grants = { 'network-team': 'any', committee: 'any', auditor: 'any' }

export const nationalReport: Report<
  typeof nationalTables,
  AskNationalReport,
  NationalReport,
  NoNationalReport,
  'codeKey' | 'issues' | 'numbers'
> = {
  name: 'national-report',
  says: "the whole network's results in one cycle; small groups are hidden in every format",
  roles: everyone,
  rolesFor: ({ status }) => (status === 'published' ? everyone : provisionalRoles),
  tables: nationalTables,
  narrow: ({ cycle }, known) => ({ reviews: [cycle, cycleBefore(known, cycle)].flatMap(prefixOf) }),
  printed: { issue: (ask, known) => issueAsked(known.get(ask.cycle), ask), besides: [] },
  ask: {
    cycle: { ...aCycle, says: 'the cycle' },
    revision: {
      codec: Revision,
      called: 'number',
      expected: 'a whole number from 1 on, or next',
      says: 'a published revision, or "next" for what another would say',
      optional: true
    }
  },
  address: ['cycle'],
  needs: {
    codeKey: ({ cycle }) => cycle,
    issues: ({ cycles: known }, ask) => issuesNeeded(known, ask),
    numbers: nationalNumbers
  },
  answer: nationalAnswer,
  failures: {
    NoSuchCycle: noSuchCycle,
    NoSuchRevision: {
      status: 404,
      title: 'Revision not found',
      says: ({ cycle, revision, last }) =>
        last === 0
          ? `The national report of ${cycle} is not published yet.`
          : `The national report of ${cycle} has no revision ${String(revision)}; the last is ${String(last)}.`
    }
  },
  csv: nationalCsv
}
