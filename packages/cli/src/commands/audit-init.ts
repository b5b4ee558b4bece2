/** `cofc audit init`: begins the log of a history, with a key of its own. */
import { followLog, keysOfLog, sealHeads, signLog, vkeyOf, type LogStore, type Signer } from '@cofc/audit'
import { openSqliteLogStore } from '@cofc/log-store-sqlite'
import { Command, InvalidArgumentError } from 'commander'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { auditFile } from '../audit/log-file.ts'
import { newSigner, signerIn } from '../audit/signing-key.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Failure } from '../failures.ts'
import { openFile } from '../open-file.ts'
import { ending, failing, inSession, newOrOld, type Ended, type Session } from './session.ts'

const example = `
The origin names the log for ever: an address of the network without a scheme. The private key is made outside the data
folder; keep a copy of it in a safe place of its own.

  $ cofc audit init --origin network.example/cofc
  $ cofc audit init --origin network.example/cofc --key /etc/cofc/log.pem    with a key that is there
`
const originOf = (word: string): string => {
  if (/^[^\s+]{1,200}$/u.test(word)) return word
  throw new InvalidArgumentError('Expected an address such as network.example/cofc, without spaces or plus signs.')
}

interface InitOptions {
  readonly origin: string
  readonly key?: string
}
export const initCommand = (ended: Ended): Command => {
  const command = new Command('init')
  return command
    .description('begin the log of the history')
    .requiredOption('--origin <origin>', 'what the log is called, for example network.example/cofc', originOf)
    .option('--key <file>', 'a private Ed25519 key in PEM that is there already')
    .addHelpText('after', example)
    .action(async (options: InitOptions) => {
      await inSession(
        ended,
        command,
        newOrOld
      )(async session => {
        const { composed, output } = session
        const { log, close } = openFile(auditFile(composed.data), openSqliteLogStore)
        try {
          const signer = await newKeyOf(session, log, options)
          if (isLeft(signer)) return failing(output, signer.left)
          const begun = await firstCheckpoint(session, log, signer.right)
          return ending(output, begun, size => {
            const policy = `log ${vkeyOf(signer.right.key)}`
            output.result(
              { origin: options.origin, size, policy, ...('file' in signer.right ? { key: signer.right.file } : {}) },
              `the log of ${options.origin} begins with ${String(size)} events; whoever checks it needs this line:\n${policy}`
            )
            return exitCodes.done
          })
        } finally {
          close()
        }
      })
    })
}

const newKeyOf = async (
  { composed: { data } }: Session,
  log: LogStore,
  { origin, key }: InitOptions
): Promise<Either<Failure, Signer & { readonly file?: string }>> => {
  const before = await keysOfLog(log)()
  if (isLeft(before)) return before
  if (before.right !== null) return left({ type: 'LogBegun', origin: before.right.current.name })
  const place = { folder: data.folder, name: origin, use: 'log' } as const
  return key === undefined ? newSigner({ ...place, file: undefined }) : signerIn({ ...place, file: key })
}

/** The log has its key before it has any signature, and its size once all are there. */
const firstCheckpoint = async (
  { composed: { events } }: Session,
  log: LogStore,
  signer: Signer
): Promise<Either<Failure, number>> => {
  const stated = await log.state({ kind: 'key', size: 0, text: vkeyOf(signer.key) })()
  if (isLeft(stated)) return stated
  const followed = await followLog({ events: events.store, log })()
  if (isLeft(followed)) return followed
  const signed = await signLog({ events: events.store, log, signer })()
  if (isLeft(signed)) return signed
  const sealed = await sealHeads({ log, signer })()
  return isLeft(sealed) ? sealed : right(followed.right.size)
}
