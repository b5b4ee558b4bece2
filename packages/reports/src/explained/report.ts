/** Figures explained: the rows behind them tell how single communities were rated, so it is for the network team alone. */
import * as t from 'io-ts'
import type { Grants } from '@cofc/core'
import { keptOf } from '../national-report/kept-issues.ts'
import type { AskNationalReport, NoNationalReport } from '../national-report/national-report.ts'
import { nationalNumbers } from '../national-report/answer.ts'
import { nationalReport, type nationalTables } from '../national-report/report.ts'
import { anAddress, eventsToo, listAsTable, noSuchFigure, rowsAsTable } from './asked-of-figures.ts'
import type { Extra, Message, Report } from '../report.ts'
import { cycleBefore } from '../tables/neighbouring-cycles.ts'
import type { FigureExplained, FigureListed, NoSuchFigure } from './explained.ts'
import { localReport } from '../local-report/report.ts'
import type { localTables } from '../local-report/review-on-record.ts'
import type { AskLocalReport, NoLocalReport } from '../local-report/local-report.ts'
import { localExplanation, localList, localStreams, type AskLocalFigure } from './local.ts'
import { nationalExplanation, nationalList, nationalStreams, type AskNationalFigure } from './national.ts'
import { issueExplained, type AskIssue, type IssueExplained, type IssueNotKept } from './issue.ts'

const IssueNumber = new t.Type<number, string, unknown>(
  'IssueNumber',
  (value): value is number => Number.isInteger(value) && Number(value) > 0,
  (text, context) =>
    typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? t.success(Number(text)) : t.failure(text, context),
  String
)
const forTheNetworkTeam: Grants = { 'network-team': 'any' }

/** Unlike the report itself, it stands on the record also where the report is told as it was printed. */
const needs: Report<
  typeof nationalTables,
  AskNationalReport,
  unknown,
  never,
  'codeKey' | 'issues' | 'numbers'
>['needs'] = {
  codeKey: ({ cycle }) => cycle,
  issues: ({ cycles }, { cycle }) =>
    [cycle, cycleBefore(cycles, cycle)].flatMap(one => (one === null ? [] : keptOf(cycles.get(one)))),
  numbers: (rows, ask) => nationalNumbers(rows, ask, {})
}
const { tables, narrow, ask, failures } = nationalReport
const inCommon = { roles: forTheNetworkTeam, tables, ...(narrow === undefined ? {} : { narrow }), needs }

export const nationalFigureList: Report<
  typeof nationalTables,
  AskNationalReport,
  ReadonlyArray<FigureListed>,
  NoNationalReport,
  'codeKey' | 'issues' | 'numbers'
> = {
  ...inCommon,
  name: 'national-figures',
  says: 'the figures of a national report that can be explained, by their addresses',
  ask,
  address: ['cycle'],
  answer: nationalList,
  failures,
  csv: listAsTable
}

export const nationalFigure: Report<
  typeof nationalTables,
  AskNationalFigure,
  FigureExplained,
  NoNationalReport | NoSuchFigure,
  'codeKey' | 'issues' | 'numbers' | 'histories'
> = {
  ...inCommon,
  needs: { ...needs, histories: nationalStreams },
  name: 'national-figure',
  says: 'what a figure of a national report rests on; of a hidden one only the rule that hides it',
  ask: { ...ask, figure: anAddress, events: eventsToo },
  address: ['cycle'],
  answer: nationalExplanation,
  failures: {
    ...failures,
    NoSuchFigure: noSuchFigure
  },
  csv: rowsAsTable
}

/** All figures of an issue at once, with its text: what a bundle about it holds. */
export const nationalIssue: Report<
  typeof nationalTables,
  AskIssue,
  IssueExplained,
  NoNationalReport | IssueNotKept,
  'codeKey' | 'issues' | 'numbers'
> = {
  ...inCommon,
  name: 'national-issue',
  says: 'a national report as it was issued, with the rows behind each of its figures',
  ask: { cycle: ask.cycle, revision: { ...ask.revision, codec: IssueNumber, expected: 'a whole number from 1 on' } },
  address: ['cycle'],
  answer: issueExplained,
  failures: {
    ...failures,
    IssueNotKept: {
      status: 404,
      title: 'Issue not kept',
      says: ({ cycle, revision }) =>
        `Revision ${String(revision)} of the national report of ${cycle} was issued before issues were kept: nothing that is recorded says what it said.`
    }
  },
  csv: ({ figures }) =>
    listAsTable(figures.map(({ explained: { address, figure } }) => ({ address, shown: figure !== null })))
}

const ofLocal = {
  ...{ roles: forTheNetworkTeam, tables: localReport.tables, needs: localReport.needs },
  ...(localReport.narrow === undefined ? {} : { narrow: localReport.narrow })
}
type LocalFigures<Ask, Answer, F extends Message, X extends Extra = never> = Report<
  typeof localTables,
  Ask,
  Answer,
  F,
  'text' | 'numbers' | 'network' | X
>
export const localFigureList: LocalFigures<AskLocalReport, ReadonlyArray<FigureListed>, NoLocalReport> = {
  ...ofLocal,
  name: 'local-figures',
  says: 'the figures of a local report that can be explained, by their addresses',
  ask: localReport.ask,
  address: ['community', 'cycle'],
  answer: localList,
  failures: localReport.failures,
  csv: listAsTable
}
export const localFigure: LocalFigures<AskLocalFigure, FigureExplained, NoLocalReport | NoSuchFigure, 'histories'> = {
  ...ofLocal,
  needs: { ...ofLocal.needs, histories: localStreams },
  name: 'local-figure',
  says: 'what a figure of a local report rests on',
  ask: { ...localReport.ask, figure: anAddress, events: eventsToo },
  address: ['community', 'cycle'],
  answer: localExplanation,
  failures: { ...localReport.failures, NoSuchFigure: noSuchFigure },
  csv: rowsAsTable
}
