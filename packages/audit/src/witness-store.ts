/** Where a witness keeps what it cosigned last for each log: in one step with answering, so that it never cosigns two histories. */
import { right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { LogStoreFailure } from './log/log-store.ts'
import type { Checkpoint } from './notes/checkpoint.ts'
import type { VerifierKey } from './notes/key.ts'
import type { Signer } from './notes/sign.ts'
import { cosign, type WitnessAnswer } from './witness.ts'

export type LastCosigned = (origin: string) => Checkpoint | null
export interface WitnessStore {
  /** Answers from what was cosigned last, and keeps durably what the answer says to keep: nobody else answers meanwhile. */
  readonly answering: (answer: (last: LastCosigned) => WitnessAnswer) => TaskEither<LogStoreFailure, WitnessAnswer>
}

export const inMemoryWitnessStore = (): WitnessStore => {
  const kept = new Map<string, Checkpoint>()
  return {
    answering: answer => async () => {
      const answered = answer(origin => kept.get(origin) ?? null)
      if (answered.status === 200) kept.set(answered.keep.origin, answered.keep)
      return right(answered)
    }
  }
}

interface Witnessing {
  readonly signer: Signer
  readonly logs: ReadonlyArray<VerifierKey>
  readonly store: WitnessStore
  /** Seconds since 1970. */
  readonly now: () => number
}
/** Answers one request to cosign. */
export const witnessing =
  ({ signer, logs, store, now }: Witnessing) =>
  (body: string): TaskEither<LogStoreFailure, WitnessAnswer> =>
    store.answering(last => cosign({ signer, logs, last })(body, now()))
