/** One review as its local report needs it, with last cycle's beside it. */
import type { CommunityId, Cycle, PlainDate, Profile, ScopedStandard, StandardCode } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { communities, profileIn, type CommunityRow } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { editions, type EditionRow } from '../tables/edition-row.ts'
import { cycleBefore } from '../tables/neighbouring-cycles.ts'
import { byPrecedence } from '../tables/review-precedence.ts'
import { formerly } from '../tables/former-standard.ts'
import type { AskLocalReport } from './local-report.ts'
import { accreditations } from '../tables/accreditation-row.ts'
import { jointAudits } from '../tables/joint-audits.ts'
import { localReviews } from '../tables/local-reviews.ts'
import { policies } from '../tables/policy-row.ts'
import type { LocalReviewRow, Rated } from '../tables/local-review-row.ts'

export const localTables = {
  ...{ cycles, editions, communities, policies },
  ...{ reviews: localReviews, cases: accreditations, audits: jointAudits }
}
export type LocalRows = RowsOf<typeof localTables>

export interface OnRecord {
  readonly row: LocalReviewRow
  readonly edition: EditionRow | undefined
  readonly community: CommunityRow | undefined
  readonly profile: Profile | null
  readonly last: LocalReviewRow | null
  /** What a standard of this review was called in the last. */
  readonly formerly: (standard: StandardCode) => StandardCode | null
}

const reviewsOf = ({ reviews }: LocalRows, cycle: Cycle, community: CommunityId): ReadonlyArray<LocalReviewRow> =>
  [...reviews].flatMap(([id, row]) => (id.startsWith(`${cycle}:${community}:`) ? row : [])).toSorted(byPrecedence)

const asked = (rows: LocalRows, { community, cycle, kind }: AskLocalReport): LocalReviewRow | undefined => {
  const reviews = reviewsOf(rows, cycle, community)
  if (kind !== undefined) return reviews.find(row => row.kind === kind)
  return reviews.find(({ days }) => days.abandoned === null) ?? reviews[0]
}

const profileDay = ({ days }: LocalReviewRow): PlainDate => days.submitted ?? days.opened

export const onRecord = (rows: LocalRows, ask: AskLocalReport): OnRecord | null => {
  const row = asked(rows, ask)
  if (row === undefined) return null
  const before = cycleBefore(rows.cycles, ask.cycle)
  const last =
    before === null ? null : (reviewsOf(rows, before, ask.community).find(({ days }) => days.final !== null) ?? null)
  const edition = rows.editions.get(row.edition)
  const community = rows.communities.get(ask.community)
  const same = last?.edition === row.edition
  return {
    ...{ row, edition, community, last },
    profile: profileIn(community, profileDay(row), null),
    formerly: standard => (last === null ? null : same ? standard : formerly(edition, last.edition, null)(standard))
  }
}

/** What each standard of its edition asks. */
export const textsIn = ({ edition }: OnRecord): ReadonlyMap<StandardCode, string> =>
  new Map(edition?.standards.map(one => [one.standard, one.text]))

/** The ratings that count, by the kind of review. */
export const countedIn = ({ kind, self, peer }: LocalReviewRow): Partial<Record<StandardCode, Rated>> =>
  kind === 'self-review' ? self : peer

export const sectionsIn = ({
  scope
}: LocalReviewRow): ReadonlyArray<{ readonly section: string; readonly standards: ReadonlyArray<ScopedStandard> }> =>
  [...new Set(scope.map(({ section }) => section))].map(section => ({
    section,
    standards: scope.filter(one => one.section === section)
  }))
