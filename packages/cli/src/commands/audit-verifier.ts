/** `cofc audit verifier`: the file with which others check a bundle or a receipt, without this program. */
import { verifierText } from '@cofc/audit'
import { Command } from 'commander'
import { hash } from 'node:crypto'
import { exitCodes } from '../exit-codes.ts'
import { outputTo } from '../output.ts'
import type { Ended } from './session.ts'

const example = `
Publish its SHA-256 beside the public key of the log: whoever hands out another file can make it say anything.

  $ cofc audit verifier > cofc-verify.mjs
  $ cofc audit verifier --sha256
`
export const verifierCommand = (ended: Ended): Command => {
  const command = new Command('verifier')
  return command
    .description('print the file with which others check a bundle or a receipt: it needs Node and a policy alone')
    .option('--sha256', 'print its SHA-256 instead', false)
    .addHelpText('after', example)
    .action(({ sha256 }: { readonly sha256: boolean }) => {
      const output = outputTo(command.optsWithGlobals<{ readonly json: boolean }>().json)
      const text = verifierText()
      const digest = hash('sha256', text)
      if (output.json) output.result({ sha256: digest, text }, '')
      else output.text(sha256 ? `${digest}\n` : text)
      ended(exitCodes.done)
    })
}
