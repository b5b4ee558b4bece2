/** What is asked of the figures of any report, and how what is found looks as a table. */
import * as t from 'io-ts'
import type { AskFields } from '../ask.ts'
import type { CsvTable } from '../report.ts'
import { mostWithEvents, type AskEvents } from './ask-events.ts'
import type { FigureExplained, FigureListed } from './explained.ts'

const longest = 500
const Address = new t.Type<string, string, unknown>(
  'Address',
  (value): value is string => typeof value === 'string',
  (text, context) =>
    typeof text === 'string' && text.length > 0 && text.length <= longest ? t.success(text) : t.failure(text, context),
  String
)
type Events = NonNullable<AskEvents['events']>
/** A server is asked for those of the first rows; of every row they are told by a program of one’s own. */
const SomeEvents = new t.Type<Events, string, unknown>(
  'Events',
  (given): given is Events => given === 'yes' || given === 'all',
  (given, context) => (given === 'yes' ? t.success(given) : t.failure(given, context)),
  String
)
export const eventsToo: AskFields<AskEvents>['events'] = {
  codec: SomeEvents,
  called: 'events',
  expected: 'yes, or nothing',
  says: `of the first ${String(mostWithEvents)} rows that count, the events that made them so`,
  optional: true
}
export const anAddress = {
  codec: Address,
  called: 'figure',
  expected: 'the address of a figure, such as standards/CS3/CYP/met',
  says: 'the figure, by its address'
} as const
export const noSuchFigure = {
  status: 404,
  title: 'Figure not found',
  says: () => 'The report has no such figure.'
} as const
export const listAsTable = (figures: ReadonlyArray<FigureListed>): CsvTable => ({
  columns: ['address', 'shown'],
  rows: figures.map(figure => ({ ...figure }))
})
export const rowsAsTable = (explained: FigureExplained): CsvTable => ({
  columns: ['key', 'stream', 'side', 'contributes', 'of', 'self', 'peer', 'because'],
  rows: 'rows' in explained ? [...explained.rows, ...explained.excluded].map(row => ({ ...row })) : []
})
