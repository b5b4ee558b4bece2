/** A reader with answers that a test made up, for edges that only pass them on. */
import { left, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { cyclesOnRecord } from '../cycles-on-record/report.ts'
import type { AnswerOf, AskOf, FailureOf } from '../report.ts'
import type { ReportReader } from '../report-reader.ts'
import { onRecord } from '../on-record/report.ts'
import { reports } from '../reports.ts'
import { visitsOfReviewer } from '../visits-of-reviewer/report.ts'

type All = typeof reports & {
  readonly cycles: typeof cyclesOnRecord
  readonly visits: typeof visitsOfReviewer
  readonly onRecord: typeof onRecord
}
/** One that is asked and was not made up throws. */
type Canned = {
  readonly [N in keyof All]?: (ask: AskOf<All[N]>) => Either<FailureOf<All[N]>, AnswerOf<All[N]>>
}
type AnyAnswer = (ask: unknown) => Either<never, never>

export interface CannedReader extends ReportReader {
  /** The same reader with some answers changed. */
  readonly but: (changed: Canned) => CannedReader
  /** The same reader, whose store is away. */
  readonly away: (reason: string) => CannedReader
}

export const cannedReader = (canned: Canned, more: Partial<ReportReader> = {}): CannedReader => {
  const answers = canned as unknown as Readonly<Record<string, AnyAnswer>>
  const keys = new Map(
    Object.entries({ ...reports, cycles: cyclesOnRecord, visits: visitsOfReviewer, onRecord }).map(
      ([key, { name }]) => [name, key]
    )
  )
  return {
    ask:
      ({ name }) =>
      ask =>
      async () => {
        const answer = answers[keys.get(name) ?? '']
        if (answer === undefined) throw new Error(`no answer was made up for ${name}`)
        return answer(ask)
      },
    lacking: () => async () => ({ _tag: 'Right', right: { parked: 0, halted: 0 } }),
    lag: () => async () => ({
      _tag: 'Right',
      right: [{ report: 'national-report', unseen: null, stopped: null, parked: 0 }]
    }),
    waitFor: () => mark => async () => ({ _tag: 'Right', right: { type: 'Reached', mark } }),
    figures: () => async () => ({ _tag: 'Right', right: [] }),
    ...more,
    but: changed => cannedReader({ ...canned, ...changed }, more),
    away: reason => {
      const away =
        (): TaskEither<{ readonly type: 'ReportsUnavailable'; readonly reason: string }, never> => async () =>
          left({ type: 'ReportsUnavailable', reason })
      return cannedReader(canned, { ...more, ask: () => away })
    }
  }
}
