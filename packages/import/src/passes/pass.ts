/** One pass over the steps: where their commands go, and the account that is kept of them. */
import type { Submission, SubmitFailure, ResultWithReactions } from '@cofc/application'
import type { ContentStore } from '@cofc/content-store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Step } from '../mappings/step.ts'
import type { Staging } from '../staging/staging.ts'
import type { StoreFailed } from '../summary.ts'
import type { Outcomes } from './outcomes.ts'

export interface TakenStep {
  readonly step: Step
  /** Whether it recorded something. */
  readonly written: boolean
}
export interface Pass {
  readonly folder: string
  readonly staging: Staging
  readonly outcomes: Outcomes
  readonly content: ContentStore
  readonly submit: (submission: Submission) => TaskEither<SubmitFailure, ResultWithReactions>
  /** How what is recorded refuses a command, without the rows of this folder; `null` where it is not asked. */
  readonly onRecordAlone: ((submission: Submission) => TaskEither<StoreFailed, string | null>) | null
  /** The steps that were dealt with since what is durable was last counted; `null` where nothing is written. */
  readonly taken: Array<TakenStep> | null
  /** Refusals of parts of which something had been accepted before; `null` when they are not asked for. */
  readonly halves: Set<number> | null
  readonly counts: { commands: number; events: number; givenBefore: number }
}

/** The name under which one row of a command that holds many is left out. */
export const itemPart = ({ part }: Step, name: string): string => `${part}#${name}`
