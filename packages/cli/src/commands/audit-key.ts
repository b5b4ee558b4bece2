/** `cofc audit key`: the key that signs for the log. What is private of it is shown nowhere. */
import { rotateKey, vkeyOf } from '@cofc/audit'
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { newSigner, signerIn } from '../audit/signing-key.ts'
import { exitCodes } from '../exit-codes.ts'
import { outputTo } from '../output.ts'
import { onLog, signerOn } from './on-log.ts'
import { ending, failing, type Ended } from './session.ts'

const newKeyCommand = (ended: Ended): Command => {
  const command = new Command('new')
  return command
    .description('make a private key in a file of its own, and print the public one')
    .argument('<file>', 'where to keep it; never over a file that is there')
    .requiredOption('--name <name>', 'whom it signs for: the origin of a log, or the name of a witness')
    .option('--witness', 'for a witness, rather than for a log', false)
    .action((file: string, { name, witness }: { readonly name: string; readonly witness: boolean }) => {
      const output = outputTo(command.optsWithGlobals<{ readonly json: boolean }>().json)
      const made = newSigner({ file, folder: null, name, use: witness ? 'witness' : 'log' })
      ended(
        ending(output, made, ({ key, file: kept }) => {
          const vkey = vkeyOf(key)
          output.result({ key: vkey, file: kept }, vkey)
          return exitCodes.done
        })
      )
    })
}

const showCommand = (ended: Ended): Command => {
  const command = new Command('show')
  return command
    .description('print the public keys of the log, as the policy of whoever checks names them')
    .action(async () => {
      await onLog(
        ended,
        command
      )(({ keys: { first, current, rotations }, output }) => {
        const lines = [first, ...(rotations.length === 0 ? [] : [current])].map(key => `log ${vkeyOf(key)}`)
        output.result({ origin: current.name, keys: lines, rotations }, lines.join('\n'))
        return Promise.resolve(exitCodes.done)
      })
    })
}

const rotateExample = `
The checkpoint of now is signed by both keys, and the old one names the new. From then on the old key counts for the
checkpoints up to this one only. Stop cofc serve and cofc follow before, and start them again after.

  $ cofc audit key rotate
  $ cofc audit key rotate --to /etc/cofc/next.pem
`
interface RotateOptions {
  readonly key?: string
  readonly to?: string
}
const rotateCommand = (ended: Ended): Command => {
  const command = new Command('rotate')
  return command
    .description('let another key take over')
    .option('--key <file>', 'the private key that goes, where it is not in its usual place')
    .option('--to <file>', 'the private key that comes; one is made when left out')
    .addHelpText('after', rotateExample)
    .action(async ({ key, to }: RotateOptions) => {
      await onLog(
        ended,
        command
      )(async on => {
        const { composed, log, keys, output } = on
        const signer = signerOn(on, key)
        if (isLeft(signer)) return failing(output, signer.left)
        const place = { folder: composed.data.folder, name: keys.current.name, use: 'log' } as const
        const next = to === undefined ? newSigner({ ...place, file: undefined }) : signerIn({ ...place, file: to })
        if (isLeft(next)) return failing(output, next.left)
        const rotating = { events: composed.events.store, log, signer: signer.right, next: next.right }
        return ending(output, await rotateKey(rotating)(), ({ size }) => {
          const policy = `log ${vkeyOf(next.right.key)}`
          output.result(
            { size, policy },
            `from ${String(size)} events on another key signs; tell whoever checks:\n${policy}`
          )
          return exitCodes.done
        })
      })
    })
}

export const logKeyCommand = (ended: Ended): Command => {
  const command = new Command('key').description('make, show or change the key that signs for the log')
  for (const make of [newKeyCommand, showCommand, rotateCommand]) command.addCommand(make(ended))
  return command
}
