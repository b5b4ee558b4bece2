/** What a report answers after a history. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { ContentRef } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import type { Tables } from '@cofc/projections'
import { allTables, eventFormat } from '../all-reports.ts'
import type { Extra, Message, Report } from '../report.ts'
import { askReport, type ReportsUnavailable } from '../report-reader.ts'
import { afterwards, type EventText } from './history.ts'

export interface Beside {
  readonly codeKey?: string
  /** What was said, by reference; `null` for erased words. */
  readonly said?: (ref: ContentRef) => string | null
  /** Reports as they were issued, by their SHA-256. */
  readonly kept?: Readonly<Record<string, string>>
}
/** The answer, or the failure, through the same reader as everywhere. */
export const answerAfter =
  (history: ReadonlyArray<EventText>, { codeKey = 'a secret', said = () => null, kept = {} }: Beside = {}) =>
  async <Ts extends Tables, Ask, Answer, F extends Message, X extends Extra>(
    report: Report<Ts, Ask, Answer, F, X>,
    ask: Ask
  ): Promise<Either<F | ReportsUnavailable, Answer>> =>
    askReport({
      events: inMemoryEventStore(),
      reports: await afterwards(Object.fromEntries(allTables.map(table => [table.name, table])), history),
      format: eventFormat,
      words: refs => async () => right(refs.map(said)),
      codeKey: () => async () => right(codeKey),
      issue: sha256 => async () => right(kept[sha256] ?? null)
    })(report)(ask)()

/** The answer, where there must be one. */
export const answered = <F, A>(answer: Either<F, A>): A => {
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}
