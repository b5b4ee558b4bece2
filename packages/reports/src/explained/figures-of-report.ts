/**
 * The two questions about the figures of a report: which there are, and what one rests on. For the network team alone,
 * unless the report says who else.
 */
import type { Grants } from '@cofc/core'
import type { RowsOf, Tables } from '@cofc/projections'
import { map } from 'fp-ts/lib/Either.js'
import type { AnyReport, Extra, Extras, Message, Report } from '../report.ts'
import { anAddress, eventsToo, listAsTable, noSuchFigure, rowsAsTable } from './asked-of-figures.ts'
import type { DefiningRule } from './defining-rules.ts'
import type { Explainable, FiguresTold } from './explainable.ts'
import type { FigureExplained, FigureListed, NoSuchFigure } from './explained.ts'
import { ofReport, type AskFigure } from './of-report.ts'

/** The rows tell of single communities. */
const forTheNetworkTeam: Grants = { 'network-team': 'any' }

export interface FiguresOfReport {
  readonly list: AnyReport
  readonly figure: AnyReport
  /** The figures that an answer of the report tells, by their addresses. */
  readonly figuresIn: (answer: never) => FiguresTold
  readonly rules: (address: string) => ReadonlyArray<DefiningRule>
}

export const figuresOfReport = <Ts extends Tables, Ask, A, F extends Message, X extends Extra>(
  it: Explainable<Ts, Ask, A, F, X>
): FiguresOfReport => {
  const { report } = it
  const { list, explain, streams } = ofReport(it)
  type Extended = Ask & AskFigure
  const about = (rows: RowsOf<Ts>, ask: Ask, extras: Partial<Extras>) => ({
    rows,
    ask,
    extras: extras as Pick<Extras, X>
  })
  const inCommon = {
    ...{ roles: it.readers ?? forTheNetworkTeam, tables: report.tables, address: report.address },
    ...(report.narrow === undefined ? {} : { narrow: report.narrow })
  }
  const listed: Report<Ts, Ask, ReadonlyArray<FigureListed>, F, X> = {
    ...inCommon,
    name: `${report.name}-figures`,
    says: `the figures that can be explained, by their addresses, of ${report.says}`,
    ...{ ask: report.ask, needs: report.needs },
    answer: (rows, ask, extras) =>
      map((figures: FiguresTold) =>
        Object.entries(figures).map(([address, figure]) => ({ address, shown: figure !== null }))
      )(list(about(rows, ask, extras))),
    failures: report.failures,
    csv: listAsTable
  }
  const explained = {
    ...inCommon,
    name: `${report.name}-figure`,
    says: `what a figure rests on, of ${report.says}`,
    ask: { ...report.ask, figure: anAddress, events: eventsToo },
    needs: {
      ...report.needs,
      histories: (rows: RowsOf<Ts>, ask: Extended, found: Partial<Extras>) => streams(about(rows, ask, found), ask)
    },
    answer: (rows: RowsOf<Ts>, ask: Extended, extras: Pick<Extras, X | 'histories'>) =>
      explain(about(rows, ask, extras), ask, extras.histories),
    failures: { ...report.failures, NoSuchFigure: noSuchFigure },
    csv: rowsAsTable
  } as unknown as Report<Ts, Extended, FigureExplained, F | NoSuchFigure, X | 'histories'>
  return {
    list: listed,
    figure: explained,
    figuresIn: it.figures,
    rules: it.rules
  }
}
