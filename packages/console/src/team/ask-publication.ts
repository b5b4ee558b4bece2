/** What is still to be issued of a cycle, and what stands in the way of its national report. */
import type { Cycle } from '@cofc/core'
import { reportProblem, type Answer } from '@cofc/http'
import { reports, type NationalReport, type WaitListed } from '@cofc/reports'
import type { FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { paramsOf } from '../asked.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { cycleIn } from './key-of.ts'

export interface Standing {
  /** What must wait, each in a sentence. */
  readonly mustWait: ReadonlyArray<string>
}
export interface Publication {
  readonly cycle: Cycle
  /** The next issue, as it would be made today. */
  readonly next: NationalReport
  /** Its number: one more than the last that was published. */
  readonly revision: number
  /** Local reports that can be issued now. */
  readonly toIssue: ReadonlyArray<WaitListed>
  /** Final reviews are counted by the national report; of these the local report is not issued yet. */
  readonly underWay: number
  /** `null` where that cannot be asked beforehand here. */
  readonly standing: Standing | null
  /** Figures of the issue that are hidden, by the part of the report. */
  readonly hidden: ReadonlyArray<readonly [part: string, count: number]>
  readonly figures: number
}

interface Counted {
  readonly hidden: number
  readonly all: number
}
/** Every figure says whether it is shown. */
const countIn = (value: unknown): Counted => {
  if (typeof value !== 'object' || value === null) return { hidden: 0, all: 0 }
  const own = 'shown' in value && typeof value.shown === 'boolean' ? [value.shown] : []
  return Object.values(value)
    .map(countIn)
    .reduce((sum, one) => ({ hidden: sum.hidden + one.hidden, all: sum.all + one.all }), {
      hidden: own.filter(shown => !shown).length,
      all: own.length
    })
}
const standingOf = async (giving: Giving | undefined, cycle: Cycle): Promise<Standing | null> => {
  const asked = await giving?.mustWait?.(cycle)()
  return asked === undefined || isLeft(asked) ? null : { mustWait: asked.right }
}
const publicationOf =
  ({ reader, today, giving }: ConsoleOptions, cycle: Cycle) =>
  ({ next, revision }: Pick<Publication, 'next' | 'revision'>): Answer<Publication> =>
    pipe(
      reader.ask(reports.waiting)({ on: today() }),
      TE.mapLeft(reportProblem(reports.waiting)),
      TE.flatMap(({ waits }) => async () => {
        const ofCycle = waits.filter(wait => wait.cycle === cycle)
        const parts = Object.entries(next).map(([part, value]) => [part, countIn(value)] as const)
        return TE.right({
          ...{ cycle, next, revision, standing: await standingOf(giving, cycle) },
          toIssue: ofCycle.filter(({ kind }) => kind === 'report'),
          underWay: ofCycle.filter(({ kind }) => stepsBefore.includes(kind)).length,
          hidden: parts.filter(([, { hidden }]) => hidden > 0).map(([part, { hidden }]) => [part, hidden] as const),
          figures: parts.reduce((sum, [, { all }]) => sum + all, 0)
        })()
      })
    )
/** Steps of a review that is not final yet. */
const stepsBefore: ReadonlyArray<WaitListed['kind']> = [
  'visit-dates',
  'visit-agreed',
  'team',
  'visit',
  'draft',
  'comments'
]

/** A report that was never published is provisional under number 0, and so is whatever comes next. */
const nextIssue = ({ reader }: ConsoleOptions, cycle: Cycle): Answer<Pick<Publication, 'next' | 'revision'>> =>
  pipe(
    reader.ask(reports.national)({ cycle, revision: 'next' }),
    TE.flatMap(next =>
      pipe(
        reader.ask(reports.national)({ cycle }),
        TE.map(last => ({ next, revision: last.revision + 1 }))
      )
    ),
    TE.mapLeft(reportProblem(reports.national))
  )

export const askPublication =
  (options: ConsoleOptions) =>
  (request: FastifyRequest): Answer<Publication> =>
    pipe(
      cycleIn(paramsOf(request)),
      TE.flatMap(cycle => pipe(nextIssue(options, cycle), TE.flatMap(publicationOf(options, cycle))))
    )
