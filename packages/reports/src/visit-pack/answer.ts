/** The pack of one review's visits, read off the rows of its local report and its steps. */
import {
  isUnderWay,
  type ContentRef,
  type Rating,
  type Review,
  type StandardCode,
  type TeamMember,
  type TeamRole,
  type Visit
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { profileOf } from '../local-report/cover.ts'
import { standardsInFull, summaryOf, wordsIn } from '../local-report/in-words.ts'
import { localTables, onRecord, type OnRecord } from '../local-report/review-on-record.ts'
import type { Extras } from '../report.ts'
import type { TextOf } from '../words.ts'
import { lastDay, reviewsOn } from '../tables/reviews-on.ts'
import { reviewSteps } from '../tables/steps.ts'
import type { AskVisitPack, NoVisitPack, StandardInPack, VisitPack, VisitToCome } from './visit-pack.ts'

export const packTables = { ...localTables, steps: reviewSteps }
type Rows = RowsOf<typeof packTables>

const reviewOf = ({ steps }: Rows, { community, cycle, kind }: AskVisitPack): Review | undefined =>
  reviewsOn(steps, lastDay).find(({ key }) => key.community === community && key.cycle === cycle && key.kind === kind)
    ?.review

const roles: ReadonlyArray<TeamRole> = ['lead', 'member', 'tc-specialist', 'observer']
const byRole = (team: ReadonlyArray<TeamMember>): VisitToCome['team'] =>
  Object.fromEntries(roles.map(role => [role, team.filter(one => one.role === role).length])) as VisitToCome['team']

const daysOf = (visit: Exclude<Visit, { readonly status: 'Cancelled' }>): VisitToCome['days'] => {
  switch (visit.status) {
    case 'Offered':
      return visit.dates
    case 'Agreed':
      return [visit.date]
    case 'Held':
      return visit.days
  }
}
export const visitsToCome = (review: Review): ReadonlyArray<VisitToCome> =>
  isUnderWay(review)
    ? [...review.visits].flatMap(([number, visit]) =>
        visit.status === 'Cancelled'
          ? []
          : [
              {
                ...{ visit: number, status: visit.status, days: daysOf(visit), team: byRole(visit.team) },
                mode: visit.status === 'Offered' ? null : visit.mode
              }
            ]
      )
    : []

const ratingIn = (ratings: OnRecord['row']['self'], standard: StandardCode): Rating | null =>
  ratings[standard]?.rating ?? null
const lastOf = ({ last, formerly }: OnRecord, standard: StandardCode): StandardInPack['last'] => {
  const before = formerly(standard)
  if (last === null || before === null) return null
  const [self, peer] = [ratingIn(last.self, before), ratingIn(last.peer, before)]
  return self === null && peer === null ? null : { standard: before, self, peer }
}

const piecesFor = ({ row: { evidence } }: OnRecord, standard: StandardCode): StandardInPack['pieces'] =>
  evidence.filter(({ standards }) => standards.includes(standard)).map(({ piece }) => piece)

/** Words of peers are not asked for. */
export const packWords = (rows: Rows, ask: AskVisitPack): ReadonlyArray<ContentRef> => {
  const record = onRecord(rows, ask)
  return record === null ? [] : wordsIn({ ...record, row: { ...record.row, peer: {} } })
}

type Visited = readonly [ask: AskVisitPack, record: OnRecord, review: Review]
const packOf = ([ask, record, review]: Visited, text: TextOf): VisitPack => {
  const { row, profile, edition } = record
  const submittedOn = 'submittedOn' in review ? review.submittedOn : null
  const standards = submittedOn === null ? [] : standardsInFull(record, text)
  return {
    ...ask,
    ...{ name: profile?.name ?? null, sector: row.sector, membershipType: row.membershipType },
    ...{ editionTitle: edition?.title ?? '', profile: profileOf(record, text) },
    ...{ visits: visitsToCome(review), submittedOn },
    standards: standards.map(({ peer: _, peerComment: __, ...standard }) => ({
      ...standard,
      pieces: piecesFor(record, standard.standard),
      last: lastOf(record, standard.standard)
    })),
    lastYear: summaryOf(record, text).lastYear
  }
}

export const packAnswer = (
  rows: Rows,
  ask: AskVisitPack,
  { text }: Pick<Extras, 'text'>
): Either<NoVisitPack, VisitPack> => {
  const [record, review] = [onRecord(rows, ask), reviewOf(rows, ask)]
  return record === null || review === undefined || visitsToCome(review).length === 0
    ? left({ type: 'NoSuchVisit', ...ask })
    : right(packOf([ask, record, review], text))
}
