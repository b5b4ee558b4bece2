/** What commands and states are answered from. */
import type { AccessStore } from '@cofc/access-store'
import type { Dependencies, ResultWithReactions, Submission } from '@cofc/application'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { CommandFailure } from './failure.ts'

export type Give = (submission: Submission) => TaskEither<CommandFailure, ResultWithReactions>

export interface Records {
  readonly dependencies: Dependencies
  /** Where the answers to requests are kept, so that one that is sent again is done once. */
  readonly access: AccessStore
  /** Does a command, through the use case where only that may give it. Left out, it is submitted, and its reactions are run. */
  readonly give?: Give
}
