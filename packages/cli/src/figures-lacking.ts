/** What is issued stands for good: it waits while the figures lack something that the history has, or is about to have. */
import { counted } from '@cofc/core'
import type { Lacking } from '@cofc/projections'
import type { ReportsUnavailable } from '@cofc/reports'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Composed } from './container.ts'

export interface FiguresLacking extends Required<Lacking> {
  readonly type: 'FiguresLacking'
}

export const figuresLackNothing = ({
  reads
}: Pick<Composed, 'reads'>): TE.TaskEither<FiguresLacking | ReportsUnavailable, void> =>
  pipe(
    reads.lacking(),
    TE.flatMap(({ parked, halted, unfinished = 0 }): TE.TaskEither<FiguresLacking | ReportsUnavailable, void> =>
      parked + halted + unfinished === 0
        ? TE.right(undefined)
        : TE.left({ type: 'FiguresLacking', parked, halted, unfinished })
    )
  )

const listed = '"cofc quarantine" lists them'
const inWords: Readonly<Record<keyof Lacking, (many: number) => string>> = {
  parked: many => `${counted(many, 'stream')} parked behind an event that cannot be read: ${listed}`,
  halted: many => `${counted(many, 'report')} halted before an event that cannot be read: ${listed}`,
  unfinished: many =>
    `${counted(many, 'import')} begun and not finished: wait for the end, or import the same folder again`
}
/** Each thing that they lack, in words. */
export const whatIsLacking = (lacking: Required<Lacking>): ReadonlyArray<string> =>
  (['parked', 'halted', 'unfinished'] as const).flatMap(name =>
    lacking[name] === 0 ? [] : [inWords[name](lacking[name])]
  )
