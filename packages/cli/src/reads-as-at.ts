/** A reader of the history as it stood at a time: the tables of a report are folded for one answer. */
import { storeAsAt, type AsAt } from '@cofc/application'
import { readerOfHistory, type AnyReport } from '@cofc/reports'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Composed } from './container.ts'

export const readsAsAt =
  ({ dependencies: { events }, content: { store } }: Pick<Composed, 'dependencies' | 'content'>) =>
  (asAt: AsAt) =>
  (report: Pick<AnyReport, 'tables'>) =>
    pipe(
      storeAsAt(events)(asAt),
      TE.flatMap(asItStood =>
        readerOfHistory({
          ...{ events: asItStood, words: store.read, codeKey: store.codeKey, issue: store.issue }
        })(report)
      )
    )
