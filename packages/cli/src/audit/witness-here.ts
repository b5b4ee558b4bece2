/** A witness on this machine: its key, the logs it looks after, and what it cosigned last. */
import { witnessing, type Fault, type LogStoreFailure, type WitnessAnswer } from '@cofc/audit'
import { openSqliteWitness } from '@cofc/log-store-sqlite'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { openFile } from '../open-file.ts'
import { signerIn, type KeyRefused } from './signing-key.ts'
import { trustIn, type PolicyUnreadable } from './trust-of.ts'

export interface WitnessOptions {
  readonly key: string
  readonly name: string
  /** A policy file: the logs that it names are looked after. */
  readonly logs: string
  /** The file in which it is kept what was cosigned last. */
  readonly state: string
}
export interface WitnessHere {
  readonly answer: (body: string) => TaskEither<LogStoreFailure, WitnessAnswer>
  readonly close: () => void
}

export const openWitness = ({
  key,
  name,
  logs: file,
  state
}: WitnessOptions): Either<Fault | KeyRefused | PolicyUnreadable, WitnessHere> => {
  const signer = signerIn({ file: key, folder: null, name, use: 'witness' })
  if (isLeft(signer)) return signer
  const trust = trustIn(file)
  if (isLeft(trust)) return trust
  const { store, close } = openFile(state, openSqliteWitness)
  const now = (): number => Math.floor(Date.now() / 1_000)
  return right({ answer: witnessing({ signer: signer.right, logs: trust.right.logs, store, now }), close })
}
