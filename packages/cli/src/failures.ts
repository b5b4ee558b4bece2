/** Every failure in plain words, and how the program ends after it: one total table. */
import type { NotWhole, SubmitFailure } from '@cofc/application'
import { exitCodes, type ExitCode } from './exit-codes.ts'

export type Failure = SubmitFailure | NotWhole
type Told = {
  readonly [Type in Failure['type']]: {
    readonly code: ExitCode
    readonly says: (failure: Extract<Failure, { readonly type: Type }>) => string
  }
}

const { refused, storeFailed, usage } = exitCodes
const told: Told = {
  NotACommand: {
    code: usage,
    says: ({ problems }) =>
      ['this is not a command:', ...problems.map(({ path, says }) => `  ${path}: ${says}`)].join('\n')
  },
  Refused: { code: refused, says: ({ says }) => says },
  CommandIdReused: {
    code: refused,
    says: ({ id, stream }) =>
      `another command with the id ${id} was done before, in ${stream}: give the new one an id of its own`
  },
  VersionConflict: {
    code: refused,
    says: ({ stream, expected, actual }) =>
      `${stream} is at version ${String(actual)}, not ${String(expected)}: look at it again before you decide`
  },
  EventTooLarge: {
    code: refused,
    says: ({ bytes, most }) => `too large to be stored: ${String(bytes)} bytes of at most ${String(most)}`
  },
  EventUnreadable: {
    code: storeFailed,
    says: ({ stream, version, problems }) =>
      [
        `event ${String(version)} of ${stream} cannot be read:`,
        ...problems.map(({ path, says }) => `  ${path}: ${says}`)
      ].join('\n')
  },
  OutcomeUnknown: {
    code: storeFailed,
    says: ({ stream }) => `it is not known whether ${stream} was written: do the same again, it will be done once`
  },
  StoreUnavailable: { code: storeFailed, says: ({ reason }) => `the events cannot be reached: ${reason}` },
  StoreCorrupt: { code: storeFailed, says: ({ reason }) => `the events are damaged: ${reason}` },
  PrivateStoreUnavailable: {
    code: storeFailed,
    says: ({ reason }) => `the private store cannot be reached: ${reason}`
  },
  HistoryNotWhole: {
    code: refused,
    says: ({ stream, version, reason }) => `event ${String(version)} of ${stream} is not as it was decided: ${reason}`
  }
}

export const inPlainWords = <F extends Failure>(failure: F): { readonly code: ExitCode; readonly says: string } => {
  const { code, says } = told[failure.type] as { readonly code: ExitCode; readonly says: (failure: Failure) => string }
  return { code, says: says(failure) }
}
