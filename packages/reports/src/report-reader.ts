/** Answers reports from a report store: what an edge (HTTP, pages, command line) is given. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Cycle, Sha256 } from '@cofc/core'
import {
  figuresOfTheEngine,
  lacking,
  lag,
  onlyOwnVersions,
  waitFor,
  type AnyTable,
  type Figure,
  type Lacking,
  type Lag,
  type Meter,
  type Readings,
  type ReportStore,
  type RowsOf,
  type RowsWanted,
  type Standing,
  type StoredRow,
  type Tables,
  type Watched
} from '@cofc/projections'
import { allReports, readerOf } from './all-reports.ts'
import { historiesOf } from './histories.ts'
import { notingWords, numbersOf } from './numbers.ts'
import { nationalReport } from './national-report/report.ts'
import type { AnyReport, Extra, Extras, Message, Report } from './report.ts'
import { cycles } from './tables/cycle-row.ts'
import { remember, type Remembered } from './remembered-answers.ts'
import { recordedAtOf } from './recorded-at.ts'
import { textsOf, type ReadWords } from './words.ts'

/** What went wrong outside, and why. */
interface Outside {
  readonly type: string
  readonly reason?: string
}
export interface ReadingFrom extends Watched {
  readonly words: ReadWords<Outside>
  /** The secret key from which a cycle's codes are drawn. */
  readonly codeKey: (cycle: Cycle) => TaskEither<Outside, string>
  /** A report as it was issued, by its SHA-256; `null` where none is kept. */
  readonly issue?: (sha256: string) => TaskEither<Outside, string | null>
  /** How many imports were begun and are not finished. */
  readonly unfinished?: () => TaskEither<Outside, number>
  /** Ends when it is time to look whether a report has come to where somebody waits for it: some milliseconds, when left out. */
  readonly pause?: () => Promise<void>
  /** What this process has folded and written: told among the figures of the engine. */
  readonly meter?: Meter
}
/** The reports cannot be read now, whatever is asked. */
export interface ReportsUnavailable {
  readonly type: 'ReportsUnavailable'
  readonly reason: string
}
export type AskReport = <Ts extends Tables, Ask, Answer, F extends Message, X extends Extra>(
  report: Report<Ts, Ask, Answer, F, X>
) => (ask: Ask) => TaskEither<F | ReportsUnavailable, Answer>
export interface ReportReader {
  /** The answer of any report, from its tables as they all stood at one moment. */
  readonly ask: AskReport
  /** What the figures lack because an event cannot be read, or an import is not finished. */
  readonly lacking: () => TaskEither<ReportsUnavailable, Lacking>
  /** How far each report is behind the history. */
  readonly lag: () => TaskEither<ReportsUnavailable, ReadonlyArray<Lag>>
  /** Waits until the report holds what was recorded at a position, or the limit aborts: how it stands then. */
  readonly waitFor: WaitForReport
  /** How the engine stands, for whoever measures it; `now` answers milliseconds since 1970. */
  readonly figures: (now: () => number) => TaskEither<ReportsUnavailable, ReadonlyArray<Figure>>
}
export type WaitForReport = (
  report: Pick<AnyReport, 'name' | 'tables'>
) => (position: string, limit: AbortSignal) => TaskEither<ReportsUnavailable, Standing>

const unavailable = ({ type, reason }: Outside): ReportsUnavailable => ({
  type: 'ReportsUnavailable',
  reason: reason ?? type
})
const orUnavailable =
  <A>(asked: TaskEither<Outside, A>) =>
  async (): Promise<Either<ReportsUnavailable, A>> => {
    const answer = await asked()
    return isLeft(answer) ? left(unavailable(answer.left)) : answer
  }

type AnyRows = ReadonlyMap<string, unknown>
/** A row and its id. Rows are parsed as they are read, so that their texts are gone by then. */
type Parsed = readonly [id: string, row: unknown]
const parsed = ({ id, row }: StoredRow): Parsed => [id, JSON.parse(row)]
const mapOf = ({ name }: AnyTable, readings: Readings<Parsed>): AnyRows => new Map(readings[name]?.rows)
/** A table gives rows of its own shape: what was read of it is what it wrote. */
const rowsFrom = <Ts extends Tables>(tables: Ts, readings: Readings<Parsed>): RowsOf<Ts> =>
  Object.fromEntries(Object.entries(tables).map(([key, table]) => [key, mapOf(table, readings)])) as RowsOf<Ts>

const cyclesIn = (readings: Readings<Parsed>) => rowsFrom({ cycles }, readings).cycles

type Asked<Ts extends Tables, Ask> = Pick<Report<Ts, Ask, unknown, never>, 'tables' | 'narrow' | 'printed'>
/** Of what was printed little more is read than the cycles, which say so. */
const read = <Ts extends Tables, Ask>(
  store: ReportStore,
  { tables, narrow, printed }: Asked<Ts, Ask>,
  ask: Ask
): Promise<Either<Outside, Readings<Parsed>>> => {
  const wanted = (narrowed: Readonly<Record<string, ReadonlyArray<string> | undefined>> = {}): RowsWanted =>
    Object.fromEntries(Object.entries(tables).map(([key, { name }]) => [name, narrowed[key] ?? 'all']))
  const further = (found: Readings<Parsed>): RowsWanted => {
    const known = cyclesIn(found)
    if (printed === undefined || printed.issue(ask, known) === null) return wanted(narrow?.(ask, known))
    return Object.fromEntries(printed.besides.flatMap(key => tables[key]?.name ?? []).map(name => [name, 'all']))
  }
  const readRows = store.readAs(parsed)
  return narrow === undefined && printed === undefined
    ? readRows(wanted())()
    : readRows({ [cycles.name]: 'all' }, further)()
}

/** Of an issue only: what may be read of it is asked of the national report, and none of it while that cannot be read. */
const networkIn = async (from: ReadingFrom, cycle: Cycle): Promise<Extras['network']> => {
  const answer = await askReport(from)(nationalReport)({ cycle })()
  return isLeft(answer) || answer.right.status === 'provisional' ? [] : answer.right.sections
}

/** What was kept under a SHA-256 must have it still. */
const issueIn = async ({ issue }: ReadingFrom, sha256: Sha256): Promise<Either<Outside, string | null>> => {
  if (issue === undefined) return right(null)
  const kept = await issue(sha256)()
  if (isLeft(kept) || kept.right === null) return kept
  const isWhole = createHash('sha256').update(kept.right).digest('hex') === sha256
  return isWhole ? kept : left({ type: 'IssueDamaged', reason: `the issue ${sha256} is not as it was issued` })
}

interface Found<Ts extends Tables> {
  readonly rows: RowsOf<Ts>
  /** What is told as it was printed. */
  readonly issues: Extras['issues']
}
/** Of what was printed and is not kept, the rows are read after all. */
const readRows = async <Ts extends Tables, Ask>(
  from: ReadingFrom,
  asked: Asked<Ts, Ask>,
  ask: Ask
): Promise<Either<Outside, Found<Ts>>> => {
  const { printed, ...worked } = asked
  const readings = await read(from.reports, asked, ask)
  if (isLeft(readings)) return readings
  const wanted = [printed?.issue(ask, cyclesIn(readings.right)) ?? []].flat()
  const issues = await issuesIn(from, wanted)
  if (isLeft(issues)) return issues
  const isKept = wanted.every(sha256 => issues.right.has(sha256))
  const whole = isKept ? readings : await read(from.reports, worked, ask)
  return isLeft(whole) ? whole : right({ rows: rowsFrom(asked.tables, whole.right), issues: issues.right })
}

/** Those that are known are large, and not looked for again. */
const issuesIn = async (
  from: ReadingFrom,
  wanted: ReadonlyArray<Sha256>,
  known: Extras['issues'] = new Map()
): Promise<Either<Outside, Extras['issues']>> => {
  const found = new Map(known)
  for (const sha256 of wanted.filter(one => !known.has(one))) {
    const issue = await issueIn(from, sha256)
    if (isLeft(issue)) return issue
    if (issue.right !== null) found.set(sha256, issue.right)
  }
  return right(found)
}

type Needs<Ts extends Tables, Ask> = Partial<Report<Ts, Ask, unknown, never, Extra>['needs']>
type Finding<X extends Extra> = Promise<Either<Outside, Pick<Extras, X>>>
interface About<Ts extends Tables, Ask> extends Found<Ts> {
  readonly ask: Ask
}
/** How each extra is found that a report needs, told what was found before. */
const findersFor = <Ts extends Tables, Ask>(
  from: ReadingFrom,
  { network, codeKey, text, numbers, issues, histories }: Needs<Ts, Ask>,
  { rows, issues: known, ask }: About<Ts, Ask>
): ReadonlyArray<(found: Partial<Extras>) => Promise<Either<Outside, Partial<Extras>>>> => [
  ...(network === undefined
    ? []
    : [async (): Finding<'network'> => right({ network: await networkIn(from, network(ask)) })]),
  ...(codeKey === undefined
    ? []
    : [async (): Finding<'codeKey'> => named('codeKey', await from.codeKey(codeKey(ask))())]),
  ...(text === undefined
    ? []
    : [async (): Finding<'text'> => named('text', await textsOf(from.words, text(rows, ask)))]),
  ...(issues === undefined
    ? []
    : [async (): Finding<'issues'> => named('issues', await issuesIn(from, issues(rows, ask), known))]),
  ...(numbers === undefined
    ? []
    : [
        async (found: Partial<Extras>): Finding<'numbers'> =>
          named('numbers', await numbersOf(from.words, numbers(rows, ask, found)))
      ]),
  ...(histories === undefined
    ? []
    : [
        async (found: Partial<Extras>): Finding<'histories'> =>
          named('histories', await historiesOf(from, histories(rows, ask, found)))
      ])
]
const named = <X extends Extra>(name: X, found: Either<Outside, Extras[X]>): Either<Outside, Pick<Extras, X>> =>
  isLeft(found) ? found : right({ [name]: found.right } as unknown as Pick<Extras, X>)

const extrasFor = async <Ts extends Tables, Ask>(
  from: ReadingFrom,
  needs: Needs<Ts, Ask>,
  about: About<Ts, Ask>
): Promise<Either<Outside, Partial<Extras>>> => {
  let extras: Partial<Extras> = {}
  for (const find of findersFor(from, needs, about)) {
    const found = await find(extras)
    if (isLeft(found)) return found
    extras = { ...extras, ...found.right }
  }
  return right(extras)
}

/** What was answered from these rows, as long as they are read from. */
const answers = new WeakMap<ReadingFrom, Remembered>()
const rememberedOf = (from: ReadingFrom): Remembered => {
  const remembered: Remembered = answers.get(from) ?? new Map<string, never>()
  answers.set(from, remembered)
  return remembered
}

export const askReport =
  (from: ReadingFrom): AskReport =>
  report =>
  ask => {
    const { name, needs } = report as { readonly name: string; readonly needs: Partial<Record<Extra, unknown>> }
    const tables = [...readerOf(report).tables, cycles]
    const key = JSON.stringify([name, ask])
    const { reports: store } = from
    if (needs.text !== undefined || needs.network !== undefined) return answering(from)(report)(ask)
    const { words, areStillThere } = notingWords(from.words)
    return () =>
      remember(
        { remembered: rememberedOf(from), store, tables, key, isStillSo: areStillThere },
        answering({ ...from, words })(report)(ask)
      )
  }

const answering =
  (from: ReadingFrom): AskReport =>
  report =>
  ask =>
  async () => {
    const store = onlyOwnVersions(from.reports, [...readerOf(report).tables, cycles], from.format)
    const found = await readRows({ ...from, reports: store }, report, ask)
    if (isLeft(found)) return left(unavailable(found.left))
    const extras = await extrasFor(from, report.needs, { ...found.right, ask })
    if (isLeft(extras)) return left(unavailable(extras.left))
    // Just what `needs` names was found.
    return report.answer(found.right.rows, ask, extras.right as never)
  }

const lackingIn =
  ({ reports, unfinished }: ReadingFrom): TaskEither<Outside, Lacking> =>
  async () => {
    const lacks = await lacking(reports)(allReports)()
    if (isLeft(lacks) || unfinished === undefined) return lacks
    const imports = await unfinished()()
    return isLeft(imports) ? imports : right({ ...lacks.right, unfinished: imports.right })
  }

/** In milliseconds, between two looks: as long as it takes at most until a waiting reader sees what stands there. */
const usualPause = 25
/** All who wait are told by one look. What a report reads beside its own tables stands as far as they do. */
const waitingIn = (from: ReadingFrom): WaitForReport => {
  const waiting = waitFor(from, { pause: from.pause ?? (async () => wait(usualPause)) })
  return report => (position, limit) =>
    orUnavailable(async () => {
      const told = await waiting(readerOf(report), position, limit)()
      return isLeft(told) ? left<Outside>(told.left) : told
    })
}

export const reportReader = (from: ReadingFrom): ReportReader => ({
  ask: askReport(from),
  lacking: () => orUnavailable(lackingIn(from)),
  lag: () => orUnavailable(lag({ ...from, recordedAtOf })(allReports)),
  waitFor: waitingIn(from),
  figures: now => orUnavailable(figuresOfTheEngine({ ...from, recordedAtOf, now })(allReports))
})
