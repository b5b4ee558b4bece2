/**
 * What a report is: one value that says who may read it, what it is asked, which tables it reads, what it answers, how it
 * fails and how it looks as a table. The routes, the command line, the pages and the documentation all come from it.
 *
 * An answer is a pure function of rows, question, words and secret key.
 */
import type { ContentRef, Cycle, Grants, Sha256 } from '@cofc/core'
import type { AnyTable, RowsOf, Tables } from '@cofc/projections'
import type { Either } from 'fp-ts/lib/Either.js'
import type { AnyFields, AskFields } from './ask.ts'
import type { HistoryOf } from './histories.ts'
import type { NumberOf } from './numbers.ts'
import type { SectionFigures } from './national-report/national-report.ts'
import type { CycleRow } from './tables/cycle-row.ts'
import type { TextOf } from './words.ts'

export interface Message {
  readonly type: string
}
/** How a failure is told: the HTTP status, the title of its page, and a sentence. */
export interface FailureEntry<F> {
  readonly status: 400 | 404 | 409 | 422
  readonly title: string
  readonly says: (failure: F) => string
}
/** Cells by column. Those that no column asks for are left out, so that people's words never travel with a table. */
export interface CsvTable {
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>
}
/** What an answer may need beside its rows. */
export interface Extras {
  /** People's words, by the reference that rows hold. */
  readonly text: TextOf
  /** Numbers that are kept as words are, by what rows hold. */
  readonly numbers: NumberOf
  /** The secret key of a cycle, from which its codes are drawn. */
  readonly codeKey: string
  /** National reports as they were issued, by their SHA-256; those that are not kept are left out. */
  readonly issues: ReadonlyMap<Sha256, string>
  /** The sections of a cycle as the last issue of its national report shows them; none before the first issue. */
  readonly network: ReadonlyArray<SectionFigures>
  /** The events of single streams. */
  readonly histories: HistoryOf
}
export type Extra = keyof Extras
/** How each of them is found. */
interface FindExtras<Ts extends Tables, Ask> {
  readonly text: (rows: RowsOf<Ts>, ask: Ask) => ReadonlyArray<ContentRef>
  /** Told the issues that were found before: what is told as it was issued needs no number. */
  readonly numbers: (rows: RowsOf<Ts>, ask: Ask, found: Partial<Pick<Extras, 'issues'>>) => ReadonlyArray<ContentRef>
  readonly codeKey: (ask: Ask) => Cycle
  readonly network: (ask: Ask) => Cycle
  /** The SHA-256 of each that is needed. */
  readonly issues: (rows: RowsOf<Ts>, ask: Ask) => ReadonlyArray<Sha256>
  /** The streams that are read. Told all that was found before: which they are may be part of the answer. */
  readonly histories: (rows: RowsOf<Ts>, ask: Ask, found: Partial<Extras>) => ReadonlyArray<string>
}
/** Of some tables, only rows whose ids begin with one of these texts. A table left out is read whole. */
export type Narrowed<Ts extends Tables> = { readonly [N in keyof Ts]?: ReadonlyArray<string> }

export interface Printed<Ts extends Tables, Ask> {
  /** The SHA-256 of the issue that answers the question, told the cycles on record; `null` for what was not printed. */
  readonly issue: (ask: Ask, cycles: ReadonlyMap<Cycle, CycleRow>) => Sha256 | null
  /** Where that is kept, it is found among the issues, and of the tables no more is read than these and the cycles. */
  readonly besides: ReadonlyArray<keyof Ts & string>
}

export interface Report<Ts extends Tables, Ask, Answer, F extends Message, X extends Extra = never> {
  readonly name: string
  /** What it tells, as help says it. */
  readonly says: string
  /** Who may read it, and how far. */
  readonly roles: Grants
  /** Who may read this answer, where that is fewer. */
  readonly rolesFor?: (answer: Answer) => Grants
  readonly tables: Ts
  /** Which rows the question needs, told the cycles on record; all of them when left out. */
  readonly narrow?: (ask: Ask, cycles: ReadonlyMap<Cycle, CycleRow>) => Narrowed<Ts>
  /** How it is told as it was printed. */
  readonly printed?: Printed<Ts, Ask>
  readonly ask: AskFields<Ask>
  /** The fields that stand in its address, in their order. The others may be asked beside it. */
  readonly address: ReadonlyArray<keyof Ask & string>
  /** Whether it may be asked as the history stood at a time, by those who may know when anything was recorded. */
  readonly asItStood?: true
  readonly needs: { readonly [N in X]: FindExtras<Ts, Ask>[N] }
  readonly answer: (rows: RowsOf<Ts>, ask: Ask, extras: Pick<Extras, X>) => Either<F, Answer>
  readonly failures: { readonly [T in F['type']]: FailureEntry<Extract<F, { readonly type: T }>> }
  readonly csv: (answer: Answer) => CsvTable
}

/** A report whose types need not be named: every `Report` is one. */
export interface AnyReport {
  readonly name: string
  readonly says: string
  readonly roles: Grants
  readonly rolesFor?: (answer: never) => Grants
  readonly tables: Readonly<Record<string, AnyTable>>
  readonly ask: Readonly<Record<string, unknown>>
  readonly address: ReadonlyArray<string>
  readonly asItStood?: true
  readonly answer: (rows: never, ask: never, extras: never) => Either<Message, unknown>
  readonly failures: Readonly<Record<string, FailureEntry<never>>>
  readonly csv: (answer: never) => CsvTable
}
export type Reports = Readonly<Record<string, AnyReport>>
export type AskOf<R> = R extends { readonly answer: (rows: never, ask: infer Ask, extras: never) => unknown }
  ? Ask
  : never
export type AnswerOf<R> = R extends {
  readonly answer: (rows: never, ask: never, extras: never) => Either<unknown, infer Answer>
}
  ? Answer
  : never
export type FailureOf<R> = R extends {
  readonly answer: (rows: never, ask: never, extras: never) => Either<infer F, unknown>
}
  ? F
  : never

/** What an edge makes of every answer: total, so that a report without a page does not compile. */
export type Pages<Rs extends Reports, Page, More = undefined> = {
  readonly [N in keyof Rs]: (answer: AnswerOf<Rs[N]>, more: More) => Page
}

/** A report of a registry under its name there, for what is done alike with every one of them. */
export interface NamedReport {
  readonly key: string
  readonly report: Report<Tables, Given, unknown, Message, Extra>
}
type Given = Readonly<Record<string, unknown>>

/**
 * The reports of a registry. Their types are forgotten together: an edge hands a report only questions that its own
 * fields decoded, and its functions only what it answered itself.
 */
export const eachReport = (reports: Reports): ReadonlyArray<NamedReport> =>
  Object.entries(reports).map(([key, report]) => ({ key, report: report as unknown as NamedReport['report'] }))

/** The fields of a report's question, whatever their types. */
export const fieldsOf = <Ask>({ ask }: { readonly ask: AskFields<Ask> }): AnyFields => ask
