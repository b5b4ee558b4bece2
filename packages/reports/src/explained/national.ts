/**
 * What a figure of the national report rests on. The report is made as ever; the figure is read off it, and only where it
 * is shown is it tallied again, one row at a time, by what tallies them all.
 */
import { isLeft, left, map, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { nationalAnswer, nationalWithBehind } from '../national-report/answer.ts'
import type { AskNationalReport, NationalReport, NoNationalReport } from '../national-report/national-report.ts'
import type { Network } from '../national-report/cycle-figures.ts'
import type { Extras } from '../report.ts'
import type { FigureExplained, FigureListed, NoSuchFigure } from './explained.ts'
import type { Explaining } from './explaining.ts'
import { addressOf, figuresOf, findingFigures, partsOfAddress, type FigureAt } from './figures-of.ts'
import { isNoTally, tallyOfNational } from './national-tally.ts'
import { explainedBy } from './explained-by.ts'
import { rowsAsked, type AskEvents } from './ask-events.ts'
import { behindNational } from './behind-national.ts'
import { streamsBehind, withEvents } from './made-by.ts'
import { whyHidden } from './why-hidden.ts'

export interface AskNationalFigure extends AskNationalReport, AskEvents {
  readonly figure: string
}
export type NationalExtras = Pick<Extras, 'codeKey' | 'issues' | 'numbers'>

/** The figures that tally something. */
export const nationalFigures = (report: NationalReport): ReadonlyArray<FigureAt> =>
  figuresOf(report).filter(({ at }) => !isNoTally(at))

export const listed = (figures: ReadonlyArray<FigureAt>): ReadonlyArray<FigureListed> =>
  figures.map(({ at, figure }) => ({ address: addressOf(at), shown: figure !== null }))

/** A figure that is shown. */
const shownAt = (explaining: Explaining, at: ReadonlyArray<string>, figure: number): FigureExplained | null => {
  const tallied = tallyOfNational(explaining, at)
  if (tallied === null) return null
  const told = { address: addressOf(at), figure, hiddenBecause: null } as const
  return explainedBy(tallied, told)
}

/** A hidden figure comes no further than its rule. */
export const explain = (
  report: NationalReport,
  explaining: Explaining
): ((address: string) => Either<NoSuchFigure, FigureExplained>) => {
  const find = findingFigures(nationalFigures(report))
  return address => {
    const at = partsOfAddress(address)
    const found = find(at)
    if (found === undefined) return left({ type: 'NoSuchFigure', address })
    if (found.figure === null)
      return right({ address, figure: null, rows: [], excluded: [], hiddenBecause: whyHidden(explaining, found.at) })
    const explained = shownAt(explaining, at, found.figure)
    return explained === null ? left({ type: 'NoSuchFigure', address }) : right(explained)
  }
}

interface Explained {
  readonly explained: FigureExplained
  readonly explaining: Explaining
}
const explanationOf = (
  network: Network,
  { figure: address, ...ask }: AskNationalFigure,
  extras: NationalExtras
): Either<NoNationalReport | NoSuchFigure, Explained> => {
  const found = nationalWithBehind(network, ask, extras)
  if (isLeft(found)) return found
  const { report, behind } = found.right
  const explaining = { ...behind, numbers: extras.numbers }
  return pipe(
    explain(report, explaining)(address),
    map(explained => ({ explained, explaining }))
  )
}

export const nationalExplanation = (
  network: Network,
  ask: AskNationalFigure,
  extras: NationalExtras & Pick<Extras, 'histories'>
): Either<NoNationalReport | NoSuchFigure, FigureExplained> =>
  pipe(
    explanationOf(network, ask, extras),
    map(({ explained, explaining }) =>
      ask.events === undefined
        ? explained
        : withEvents(explained, rowsAsked(ask), behindNational(explaining, ask.figure, extras.histories))
    )
  )
/** The streams of the rows, where their events are asked for. */
export const nationalStreams = (
  network: Network,
  ask: AskNationalFigure,
  found: Partial<Extras>
): ReadonlyArray<string> => {
  if (ask.events === undefined) return []
  const told = explanationOf(network, ask, found as NationalExtras)
  return isLeft(told) ? [] : streamsBehind(told.right.explained, rowsAsked(ask))
}

export const nationalList = (
  network: Network,
  ask: AskNationalReport,
  extras: NationalExtras
): Either<NoNationalReport, ReadonlyArray<FigureListed>> => {
  const report = nationalAnswer(network, ask, extras)
  return isLeft(report) ? report : right(listed(nationalFigures(report.right)))
}
