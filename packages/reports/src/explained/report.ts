/** Figures explained: the rows behind them tell how single communities were rated, so it is for the network team alone. */
import * as t from 'io-ts'
import type { Grants } from '@cofc/core'
import { keptOf } from '../national-report/kept-issues.ts'
import type { AskNationalReport, NoNationalReport } from '../national-report/national-report.ts'
import { nationalNumbers } from '../national-report/answer.ts'
import { nationalReport, type nationalTables } from '../national-report/report.ts'
import type { Report } from '../report.ts'
import { cycleBefore } from '../tables/neighbouring-cycles.ts'
import type { FigureExplained, FigureListed, NoSuchFigure } from './explained.ts'
import { nationalExplanation, nationalList, type AskNationalFigure } from './national.ts'

const longest = 500
const Address = new t.Type<string, string, unknown>(
  'Address',
  (value): value is string => typeof value === 'string',
  (text, context) =>
    typeof text === 'string' && text.length > 0 && text.length <= longest ? t.success(text) : t.failure(text, context),
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
  csv: figures => ({ columns: ['address', 'shown'], rows: figures.map(figure => ({ ...figure })) })
}

export const nationalFigure: Report<
  typeof nationalTables,
  AskNationalFigure,
  FigureExplained,
  NoNationalReport | NoSuchFigure,
  'codeKey' | 'issues' | 'numbers'
> = {
  ...inCommon,
  name: 'national-figure',
  says: 'what a figure of a national report rests on; of a hidden one only the rule that hides it',
  ask: {
    ...ask,
    figure: {
      codec: Address,
      called: 'figure',
      expected: 'the address of a figure, such as standards/CS3/CYP/met',
      says: 'the figure, by its address'
    }
  },
  address: ['cycle', 'figure'],
  answer: nationalExplanation,
  failures: {
    ...failures,
    NoSuchFigure: {
      status: 404,
      title: 'Figure not found',
      says: () => 'The report has no such figure.'
    }
  },
  csv: explained => ({
    columns: ['key', 'stream', 'contributes', 'of', 'because'],
    rows: 'rows' in explained ? [...explained.rows, ...explained.excluded].map(row => ({ ...row })) : []
  })
}
