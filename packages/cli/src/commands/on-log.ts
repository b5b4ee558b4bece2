/** What commands about the log begin with: the log of the data folder, and where it is asked for the key that signs. */
import type { Signer } from '@cofc/audit'
import type { Command } from 'commander'
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import { openLog, type OpenedLog } from '../audit/log-file.ts'
import { keyFileOf, signerIn } from '../audit/signing-key.ts'
import type { ExitCode } from '../exit-codes.ts'
import type { Failure } from '../failures.ts'
import { failing, inSession, type Ended, type Session } from './session.ts'

export interface OnLog extends Session, OpenedLog {}

/** Opens the log, does the work, and closes it again whatever happens. */
export const onLog =
  (ended: Ended, command: Command) =>
  (work: (on: OnLog) => Promise<ExitCode>): Promise<void> =>
    inSession(
      ended,
      command
    )(async session => {
      const opened = await openLog(session.composed.data)
      if (isLeft(opened)) return failing(session.output, opened.left)
      try {
        return await work({ ...session, ...opened.right })
      } finally {
        opened.right.close()
      }
    })

/** Whoever signs for the log now: with the key that was told, or the one kept for it. */
export const signerOn = ({ composed: { data }, keys: { current } }: OnLog, told?: string): Either<Failure, Signer> => {
  const file = keyFileOf(current.id, told)
  const signer = signerIn({ file, folder: data.folder, name: current.name, use: 'log' })
  if (isLeft(signer) || signer.right.key.id === current.id) return signer
  return left({ type: 'KeyRefused', file, reason: 'it is not the key that the log goes on with' })
}
