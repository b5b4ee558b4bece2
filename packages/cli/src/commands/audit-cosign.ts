/** `cofc audit request` and `cosigned`: a checkpoint carried to a witness by hand, and what it signed carried back. */
import { keepCosigned, requestToCosign } from '@cofc/audit'
import { Command, InvalidArgumentError } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { readFileSync } from 'node:fs'
import { trustIn } from '../audit/trust-of.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { onLog, type OnLog } from './on-log.ts'
import { ending, failing, type Ended } from './session.ts'

const sizeOf = (word: string): number => {
  if (/^(0|[1-9]\d{0,14})$/u.test(word)) return Number(word)
  throw new InvalidArgumentError('Expected how many events the witness cosigned last, 0 for none.')
}

export const requestCommand = (ended: Ended): Command => {
  const command = new Command('request')
  return command
    .description('print what a witness without a network is to cosign')
    .option('--old <size>', 'how many events it cosigned last; it says so itself when that is another', sizeOf, 0)
    .action(async ({ old }: { readonly old: number }) => {
      await onLog(
        ended,
        command
      )(async ({ log, output }) => {
        const latest = await log.latest()
        if (isLeft(latest)) return failing(output, latest.left)
        if (latest.right === null) return failing(output, { type: 'Malformed', says: 'nothing is signed yet' })
        if (old > latest.right.size) return failing(output, { type: 'WitnessAhead', name: 'that was named', size: old })
        return ending(output, await requestToCosign(log)(latest.right, old)(), request => {
          output.text(request)
          return exitCodes.done
        })
      })
    })
}

export const cosignedCommand = (ended: Ended): Command => {
  const command = new Command('cosigned')
  return command
    .description('keep what a witness cosigned under the latest checkpoint')
    .argument('<file>', 'what "cofc witness sign" printed (- for standard input)')
    .requiredOption('--policy <file>', 'a policy file that names the witness')
    .action(async (file: string, { policy }: { readonly policy: string }) => {
      await onLog(ended, command)(on => kept(on, file, policy))
    })
}

const kept = async ({ log, output }: OnLog, file: string, policy: string): Promise<ExitCode> => {
  const [trust, latest] = [trustIn(policy), await log.latest()]
  if (isLeft(trust)) return failing(output, trust.left)
  if (isLeft(latest)) return failing(output, latest.left)
  if (latest.right === null) return failing(output, { type: 'Malformed', says: 'nothing is signed yet' })
  const lines = linesIn(file)
  if (lines === null) return failing(output, { type: 'Malformed', says: `${file} cannot be read` })
  const key = trust.right.witnesses.find(({ name }) => lines.startsWith(`— ${name} `))
  if (key === undefined)
    return failing(output, { type: 'SignatureWrong', says: 'the policy does not name that witness' })
  return ending(output, await keepCosigned(log)(latest.right, lines, key)(), ({ size, note }) => {
    output.result({ size, note }, `${key.name} has cosigned ${String(size)} events`)
    return exitCodes.done
  })
}
const linesIn = (file: string): string | null => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    return null
  }
}
