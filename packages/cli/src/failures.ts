/** Every failure in plain words, and how the program ends after it: one total table. */
import type { AccessStoreFailure } from '@cofc/access-store'
import type {
  AlreadySigned,
  Fault,
  LogMoved,
  LogStoreFailure,
  NotWhole as LogNotWhole,
  NotInLog,
  WitnessAhead,
  WitnessUnavailable
} from '@cofc/audit'
import type {
  MustWait,
  NotErasable,
  NotWhole,
  ReactionFailed,
  SubmitFailure,
  NotSoManyEvents,
  WordsNotWhole,
  LogUnreadable
} from '@cofc/application'
import type { FollowFailure, CopyFailure } from '@cofc/event-store'
import type { FollowingFailure, RollBackFailure, TableFailure } from '@cofc/projections'
import type { ReportsUnavailable } from '@cofc/reports'
import type { NoLog } from './audit/log-file.ts'
import type { KeyRefused } from './audit/signing-key.ts'
import type { PolicyUnreadable } from './audit/trust-of.ts'
import type { BackupFailure } from './backup.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { whatIsLacking, type FiguresLacking } from './figures-lacking.ts'
import type { NoBrowser, NotPrinted } from './print-pdf.ts'
import type { ReportFailure } from './report-results.ts'
import type { SolverMissing } from './solver.ts'

/** A command that reads was given a folder, or a server, without a single event. */
export interface NoRecords {
  readonly type: 'NoRecords'
  /** The folder; `null` where the history is on a server. */
  readonly folder: string | null
  /** The folder of a demonstration that was found beside it. */
  readonly demonstration: string | null
}
/** A log is begun once, and keeps its origin. */
export interface LogBegun {
  readonly type: 'LogBegun'
  readonly origin: string
}
type OfLog =
  | AlreadySigned
  | Fault
  | KeyRefused
  | LogBegun
  | LogMoved
  | LogNotWhole
  | LogStoreFailure
  | NoLog
  | NotInLog
  | PolicyUnreadable
  | WitnessAhead
  | WitnessUnavailable
export type Failure =
  | AccessStoreFailure
  | OfLog
  | NoRecords
  | BackupFailure
  | CopyFailure
  | SubmitFailure
  | MustWait
  | NotErasable
  | LogUnreadable
  | NotSoManyEvents
  | NotWhole
  | WordsNotWhole
  | ReactionFailed
  | FollowFailure
  | FollowingFailure
  | RollBackFailure
  | ReportFailure
  | ReportsUnavailable
  | SolverMissing
  | FiguresLacking
  | NoBrowser
  | NotPrinted
type OfType<Type extends Failure['type']> = Extract<Failure, { readonly type: Type }>
interface FailureText<F> {
  readonly code: ExitCode
  readonly says: (failure: F) => string
}

const { refused, storeFailed, usage } = exitCodes
const eachOf = (problems: ReadonlyArray<{ readonly path: string; readonly says: string }>): string =>
  problems.map(({ path, says }) => `\n  ${path}: ${says}`).join('')

const whyUnfit = (because: TableFailure): string => {
  if (because.type === 'RebuildNeeded') return `${because.table} was folded by another version of this program then`
  if (because.type === 'FoldFailed') return `${because.table} failed on the event at ${because.position}`
  return `event ${String(because.version)} of ${because.stream} cannot be read`
}

const told: { readonly [Type in Failure['type']]: FailureText<OfType<Type>> } = {
  NoRecords: {
    code: storeFailed,
    says: ({ folder, demonstration }) => {
      const where = folder === null ? 'the history on the server is empty' : `there are no records in ${folder}`
      const found = demonstration === null ? '' : `. A demonstration network is in ${demonstration}: name that folder`
      return `${where}: name another folder with --data, or begin with "cofc import FOLDER"${found}`
    }
  },
  NotACommand: { code: usage, says: ({ problems }) => `this is not a command:${eachOf(problems)}` },
  Denied: { code: refused, says: ({ says }) => says },
  Refused: { code: refused, says: ({ says }) => says },
  MustWait: {
    code: refused,
    says: ({ cycle, because }) =>
      `the report of ${cycle} must wait, or it would tell too much beside those that are published:${because.map(one => `\n  ${one}`).join('')}`
  },
  FiguresLacking: {
    code: refused,
    says: lacking =>
      `nothing is published or restated while its figures lack something:${whatIsLacking(lacking)
        .map(one => `\n  ${one}`)
        .join('')}`
  },
  SolverMissing: {
    code: refused,
    says: ({ install }) =>
      `nothing is published without the solver that finds what could be worked out, and it cannot be loaded: run "${install}"`
  },
  CommandIdReused: {
    code: refused,
    says: ({ id, stream }) =>
      `another command with the id ${id} was done before, in ${stream}: give the new one an id of its own`
  },
  VersionConflict: {
    code: refused,
    says: ({ stream, expected, actual }) =>
      `${stream} is at version ${String(actual)}, not ${String(expected)}: look at it again before you decide`
  },
  EventTooLarge: {
    code: refused,
    says: ({ bytes, most, counted }) =>
      `too large to be stored: ${counted} take ${String(bytes)} bytes of at most ${String(most)}`
  },
  NotStorable: { code: refused, says: ({ path, says }) => `cannot be stored: ${path}: ${says}` },
  EventUnreadable: {
    code: storeFailed,
    says: failure => {
      const { stream, version, problems } = failure
      const where = 'report' in failure ? `${failure.report} halts at ${failure.position}: ` : ''
      return `${where}event ${String(version)} of ${stream} cannot be read:${eachOf(problems)}`
    }
  },
  OutcomeUnknown: {
    code: storeFailed,
    says: ({ stream }) => `it is not known whether ${stream} was written: do the same again, it will be done once`
  },
  StoreUnavailable: { code: storeFailed, says: ({ reason }) => `the events cannot be reached: ${reason}` },
  StoreCorrupt: { code: storeFailed, says: ({ reason }) => `the events are damaged: ${reason}` },
  PositionUnknown: { code: storeFailed, says: () => 'the reports are of another history: run "cofc rebuild"' },
  ContentStoreUnavailable: {
    code: storeFailed,
    says: ({ reason }) => `the content store cannot be reached: ${reason}`
  },
  AccessStoreUnavailable: {
    code: storeFailed,
    says: ({ reason }) => `the access store cannot be reached: ${reason}`
  },
  ReportStoreUnavailable: { code: storeFailed, says: ({ reason }) => `the reports cannot be reached: ${reason}` },
  ReportStoreCorrupt: {
    code: storeFailed,
    says: ({ reason }) => `the reports are damaged (${reason}): run "cofc rebuild"`
  },
  ReportsUnavailable: { code: storeFailed, says: ({ reason }) => `the reports cannot be read: ${reason}` },
  FoldFailed: {
    code: storeFailed,
    says: ({ report, position, reason }) => `${report} failed on the event at ${position}: ${reason}`
  },
  RebuildNeeded: {
    code: storeFailed,
    says: ({ report }) => `${report} was built by another version: run "cofc rebuild"`
  },
  RebuildUnderWay: {
    code: refused,
    says: () => 'the reports are being rebuilt elsewhere: wait until that is done'
  },
  NoFormerRows: {
    code: refused,
    says: () => 'there is nothing to go back to: it was not rebuilt, or what was before is dropped'
  },
  FormerRowsUnfit: {
    code: refused,
    says: ({ because }) => `it cannot go back to what was before, and is as it was: ${whyUnfit(because)}`
  },
  BuilderFailed: { code: storeFailed, says: ({ reason }) => `a thread that rebuilt the reports failed: ${reason}` },
  BackupExists: { code: refused, says: ({ folder }) => `there is something in ${folder} already: name a new folder` },
  HistoriesPart: {
    code: refused,
    says: ({ position }) => `another history stands there: they part at position ${position}`
  },
  BackupFailed: { code: storeFailed, says: ({ file, reason }) => `${file} cannot be copied: ${reason}` },
  ReactionFailed: {
    code: storeFailed,
    says: ({ stream, version, failure }) => `after event ${String(version)} of ${stream}: ${inPlainWords(failure).says}`
  },
  LogUnreadable: { code: storeFailed, says: ({ reason }) => `the log cannot be read: ${reason}` },
  NotSoManyEvents: {
    code: refused,
    says: ({ size, recorded }) => `the history has ${String(recorded)} events, not ${String(size)}`
  },
  HistoryNotWhole: {
    code: refused,
    says: ({ stream, version, reason }) => `event ${String(version)} of ${stream} is not as it was decided: ${reason}`
  },
  NotWhole: {
    code: refused,
    says: ({ what, index, stream, version, says }) =>
      what === 'forked'
        ? says
        : `event ${String(version)} of ${stream}, number ${String(index + 1)} of all, is not as it was logged: ${says}`
  },
  WordsNotWhole: {
    code: refused,
    says: ({ stream, version, commitment, says }) =>
      `the words ${commitment} that event ${String(version)} of ${stream} refers to are not whole: ${says}`
  },
  NotInLog: {
    code: refused,
    says: ({ stream, version, says }) => `event ${String(version)} of ${stream} has no receipt: ${says}`
  },
  WitnessAhead: {
    code: refused,
    says: ({ name, size }) =>
      `the witness ${name} has cosigned ${String(size)} events, more than the log has: it was put back to an older state, and signs nothing`
  },
  WitnessUnavailable: {
    code: storeFailed,
    says: ({ name, reason }) => `the witness ${name} does not answer: ${reason}`
  },
  NoLog: { code: refused, says: () => 'no log is kept of this history: begin one with "cofc audit init"' },
  LogBegun: { code: refused, says: ({ origin }) => `there is a log of this history already: ${origin}` },
  PolicyUnreadable: {
    code: storeFailed,
    says: ({ file, reason }) => `the policy in ${file} cannot be read: ${reason}`
  },
  KeyRefused: { code: refused, says: ({ file, reason }) => `the private key in ${file} is not used: ${reason}` },
  LogUnavailable: { code: storeFailed, says: ({ reason }) => `the log cannot be reached: ${reason}` },
  LogCorrupt: {
    code: storeFailed,
    says: ({ reason }) => `the log is damaged: ${reason} ("cofc audit rebuild" makes again what can be made again)`
  },
  LogMoved: { code: storeFailed, says: () => 'another process extends the log: try again' },
  AlreadySigned: {
    code: refused,
    says: ({ size }) => `something else was signed for ${String(size)} events before: nothing more is signed`
  },
  Malformed: { code: storeFailed, says: ({ says }) => says },
  NotProved: { code: refused, says: ({ says }) => says },
  SignatureWrong: { code: refused, says: ({ says }) => says },
  QuorumMissing: { code: refused, says: ({ says }) => says },
  CannotTell: { code: usage, says: ({ says }) => says },
  NoBrowser: {
    code: refused,
    says: () =>
      'no browser is found that prints a PDF: install Chromium (for example "apt install chromium") or name one in COFC_CHROMIUM, or use --format html and print the page'
  },
  NotPrinted: {
    code: storeFailed,
    says: ({ browser, reason }) => `${browser} did not print the page: ${reason}. Use --format html and print the page`
  },
  NobodyIsRegisteredSo: {
    code: refused,
    says: ({ id }) => `neither a community nor a reviewer is registered as ${id}`
  },
  TwoAreRegisteredSo: {
    code: usage,
    says: ({ id }) => `a community and a reviewer are registered as ${id}: say which with --kind`
  },
  PrivateFactsHaveNoCycle: {
    code: usage,
    says: ({ reviewer }) => `${reviewer} is a reviewer, whose private facts have no cycle: leave --cycle out`
  }
}

/** What a failure says, and the exit code it ends in. */
export const inPlainWords = (failure: Failure): { readonly code: ExitCode; readonly says: string } => {
  const { code, says } = told[failure.type] as FailureText<Failure>
  return { code, says: says(failure) }
}
