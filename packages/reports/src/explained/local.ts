/**
 * What a figure of a local report rests on. Nothing of a community's own is hidden from those who read its report: hidden is
 * only what the national report hides, which stands beside its own percentages.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { localAnswer } from '../local-report/answer.ts'
import type { AskLocalReport, LocalReport, NoLocalReport } from '../local-report/local-report.ts'
import { localTables, onRecord, type LocalRows } from '../local-report/review-on-record.ts'
import type { Extras } from '../report.ts'
import type { FigureExplained, FigureListed, NoSuchFigure } from './explained.ts'
import { explainedBy } from './explained-by.ts'
import { addressOf, figuresOf, findingFigures, partsOfAddress, type FigureAt } from './figures-of.ts'
import { rowsAsked, type AskEvents } from './ask-events.ts'
import { streamsBehind, withEvents, type MadeFrom } from './made-by.ts'
import { hidingRules } from './hiding-rules.ts'
import type { ExplainingLocal } from './local-tallied.ts'
import { isNoLocalTally, tallyOfLocal } from './local-tally.ts'

export interface AskLocalFigure extends AskLocalReport, AskEvents {
  readonly figure: string
}
export type LocalExtras = Pick<Extras, 'text' | 'numbers' | 'network'>

/** Where nothing is told there is no figure, unless the national report hides it. */
const isThere = ({ at: [chapter, , whose], figure }: FigureAt): boolean =>
  figure !== null || (chapter === 'benchmark' && whose !== 'own')
export const localFigures = (report: LocalReport): ReadonlyArray<FigureAt> =>
  figuresOf(report).filter(one => !isNoLocalTally(one.at) && isThere(one))

const explainedAt = (explaining: ExplainingLocal, { at, figure }: FigureAt): FigureExplained | null => {
  const tallied = tallyOfLocal(explaining, at)
  return tallied === null || figure === null ? null : explainedBy(tallied, { address: addressOf(at), figure })
}
const hidden = (address: string): FigureExplained => ({
  ...{ address, figure: null, rows: [], excluded: [] },
  hiddenBecause: { rule: 'D1809', says: hidingRules.D1809 }
})

/** What a figure of this report rests on, by its address. */
export const explainLocal = (
  report: LocalReport,
  explaining: ExplainingLocal
): ((address: string) => Either<NoSuchFigure, FigureExplained>) => {
  const find = findingFigures(localFigures(report))
  return address => {
    const found = find(partsOfAddress(address))
    if (found === undefined) return left({ type: 'NoSuchFigure', address })
    if (found.figure === null) return right(hidden(address))
    const explained = explainedAt(explaining, found)
    return explained === null ? left({ type: 'NoSuchFigure', address }) : right(explained)
  }
}

type Explanation = Either<NoLocalReport | NoSuchFigure, FigureExplained>
const explanationOf = (
  rows: LocalRows,
  { figure: address, ...ask }: AskLocalFigure,
  { numbers, ...extras }: LocalExtras
): Explanation => {
  const [report, record] = [localAnswer(rows, ask, { ...extras, numbers }), onRecord(rows, ask)]
  if (isLeft(report)) return report
  if (record === null) return left({ type: 'NoSuchFigure', address })
  return explainLocal(report.right, { ...ask, rows, record, numbers })(address)
}

/** The rows of a report are those of one community, and few. */
const behindLocal = (
  rows: LocalRows,
  { figure, ...ask }: AskLocalFigure,
  { numbers, histories }: Pick<Extras, 'numbers' | 'histories'>
): MadeFrom<LocalRows> => ({
  tables: localTables,
  historyOf: histories,
  among: () => [rows],
  tallyIn: had => {
    const record = onRecord(had, ask)
    return record === null ? null : tallyOfLocal({ ...ask, rows: had, record, numbers }, partsOfAddress(figure))
  }
})

export const localExplanation = (
  rows: LocalRows,
  ask: AskLocalFigure,
  extras: LocalExtras & Pick<Extras, 'histories'>
): Explanation => {
  const explained = explanationOf(rows, ask, extras)
  if (isLeft(explained) || ask.events === undefined) return explained
  return right(withEvents(explained.right, rowsAsked(ask), behindLocal(rows, ask, extras)))
}
/** The streams of the rows, where their events are asked for. */
export const localStreams = (rows: LocalRows, ask: AskLocalFigure, found: Partial<Extras>): ReadonlyArray<string> => {
  if (ask.events === undefined) return []
  const explained = explanationOf(rows, ask, found as LocalExtras)
  return isLeft(explained) ? [] : streamsBehind(explained.right, rowsAsked(ask))
}

export const localList = (
  rows: LocalRows,
  ask: AskLocalReport,
  extras: LocalExtras
): Either<NoLocalReport, ReadonlyArray<FigureListed>> => {
  const report = localAnswer(rows, ask, extras)
  return isLeft(report)
    ? report
    : right(localFigures(report.right).map(({ at, figure }) => ({ address: addressOf(at), shown: figure !== null })))
}
