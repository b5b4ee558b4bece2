/** Folds history into the rows of the national report. */
import type {
  CommunityId,
  Cycle,
  LocalReportCorrected,
  ReviewEvent,
  ReviewKind,
  ReviewOpened,
  VisitHeld,
  TeamRole
} from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Table } from '@cofc/projections'
import { rated, scopeOf } from './rating-text.ts'
import { scopeText } from './scope-text.ts'
import type { FinalEntry, FindingEntry, ReviewRow, VisitEntry } from './national-review-row.ts'

type Read = Extract<
  ReviewEvent,
  {
    type:
      | 'ReviewOpened'
      | 'SelfRatingsSaved'
      | 'PeerRatingsSaved'
      | 'OutcomesReturned'
      | 'VisitHeld'
      | 'FindingRecorded'
      | 'ActionPointSettled'
      | 'LocalReportIssued'
      | 'LocalReportCorrected'
  }
>

const opened = (row: ReviewRow, event: ReviewOpened): ReviewRow => {
  const { community, cycle, kind, edition, sector, membershipType } = event
  const scope = scopeOf(scopeText(event.scope.map(({ standard }) => standard))).text
  const unrated = '-'.repeat(event.scope.length)
  return { ...row, community, cycle, kind, edition, sector, membershipType, scope, self: unrated, peer: unrated }
}

const places = ({ team }: VisitHeld, role: TeamRole): number => team.filter(member => member.role === role).length

const visit = (event: VisitHeld, position: Position): VisitEntry => [
  position,
  event.mode,
  places(event, 'lead'),
  places(event, 'member'),
  places(event, 'tc-specialist'),
  places(event, 'observer'),
  event.clientMembers
]

const settled = (entry: FindingEntry, finding: number, how: ['done' | 'dropped', Position]): FindingEntry =>
  entry[1] === finding ? [entry[0], entry[1], entry[2], entry[3], ...how] : entry

const corrected = (row: ReviewRow, { corrections }: LocalReportCorrected): void => {
  const scope = scopeOf(row.scope)
  row.self = rated(
    row.self,
    scope,
    corrections.filter(({ by }) => by === 'self')
  )
  row.peer = rated(
    row.peer,
    scope,
    corrections.filter(({ by }) => by === 'peer')
  )
}

export type ReviewId = `${Cycle}:${CommunityId}:${ReviewKind}`
export const nationalReviews: Table<ReviewId, ReviewRow, Read> = {
  name: 'national-reviews',
  version: 2,
  reads: {
    ReviewOpened: true,
    SelfRatingsSaved: true,
    PeerRatingsSaved: true,
    OutcomesReturned: true,
    VisitHeld: true,
    FindingRecorded: true,
    ActionPointSettled: true,
    LocalReportIssued: true,
    LocalReportCorrected: true
  },
  idOf: ({ cycle, community, kind }) => `${cycle}:${community}:${kind}`,
  // What identifies a review is filled in by its opening, which is always the first event of its stream.
  initial: () =>
    ({ scope: '', self: '', peer: '', outcomes: [], visits: [], findings: [], finals: [] }) as unknown as ReviewRow,
  apply: (row, { event, position }) => {
    switch (event.type) {
      case 'ReviewOpened':
        return opened(row, event)
      case 'SelfRatingsSaved':
        row.self = rated(row.self, scopeOf(row.scope), event.ratings)
        return row
      case 'PeerRatingsSaved':
        row.peer = rated(row.peer, scopeOf(row.scope), event.ratings)
        return row
      case 'OutcomesReturned': {
        const returned = Object.fromEntries(event.counts.map(({ measure, count }) => [measure, count]))
        row.outcomes.push([position, event.on, returned])
        return row
      }
      case 'VisitHeld':
        row.visits.push(visit(event, position))
        return row
      case 'FindingRecorded':
        row.findings.push([position, event.finding, event.findingKind, event.standard])
        return row
      case 'ActionPointSettled':
        row.findings = row.findings.map(entry => settled(entry, event.finding, [event.outcome, position]))
        return row
      case 'LocalReportIssued':
        row.finals.push([position])
        return row
      case 'LocalReportCorrected':
        row.finals = [
          ...row.finals.slice(0, -1),
          ...row.finals.slice(-1).map(([at]): FinalEntry => [at, row.self, row.peer])
        ]
        row.finals.push([position])
        corrected(row, event)
        return row
    }
  }
}
