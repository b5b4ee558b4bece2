/** Everything that is asked of the reports: what an edge (HTTP, pages, command line) is given, and what it can meet. */
import type { CommunityId, Cycle, EditionId, PlainDate } from '@cofc/core'
import type { Lacking, Lag } from '@cofc/projections'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AskLocalReport, LocalReport, NoLocalReport } from './local-report/local-report.ts'
import type { MembershipRegister, MembersOfCycle } from './membership-register/membership-register.ts'
import type { AskNationalReport, NationalReport, NoNationalReport } from './national-report/national-report.ts'

export interface ReportReads {
  readonly national: (ask: Omit<AskNationalReport, 'codeKey'>) => TaskEither<ReadFailure, NationalReport>
  readonly local: (ask: AskLocalReport) => TaskEither<ReadFailure, LocalReport>
  readonly register: (on: PlainDate) => TaskEither<ReadFailure, MembershipRegister>
  readonly membersOf: (cycle: Cycle) => TaskEither<ReadFailure, MembersOfCycle>
  /** Every cycle on record, the latest first. */
  readonly cycles: () => TaskEither<ReadFailure, ReadonlyArray<CycleOnRecord>>
  /** What the figures lack because an event cannot be read. */
  readonly lacking: () => TaskEither<ReadFailure, Lacking>
  /** How far each report is behind the history. */
  readonly lag: () => TaskEither<ReadFailure, ReadonlyArray<Lag>>
}
export interface CycleOnRecord {
  readonly cycle: Cycle
  readonly edition: EditionId
  readonly opens: PlainDate
  readonly closes: PlainDate
  /** The last published revision of the national report; 0 while provisional. */
  readonly revision: number
}
export type ReadFailure =
  | NoNationalReport
  | NoLocalReport
  | { readonly type: 'NoSuchCommunity'; readonly community: CommunityId }
  | { readonly type: 'ReportsUnavailable'; readonly reason: string }
