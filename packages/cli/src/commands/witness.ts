/** `cofc witness`: cosigns the checkpoints of somebody else's log, so that it cannot show two people two histories. */
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { openWitness, type WitnessOptions } from '../audit/witness-here.ts'
import { witnessServer } from '../audit/witness-server.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { outputTo, type Output } from '../output.ts'
import { untilAsked } from '../serving.ts'
import { reasonOf } from '../system-error.ts'
import { portOf } from './serve.ts'
import { failing, type Ended } from './session.ts'

const example = `
A witness is run by somebody else than whoever keeps the log: the advisory group, an auditor. It needs no history, only the
public key of the log, and keeps what it cosigned last in a file of its own.

  $ cofc audit key new witness.pem --witness --name advisers.example/witness
  $ cofc witness serve --key witness.pem --name advisers.example/witness --logs logs.txt --state witness.db
  $ cofc witness sign request.txt --key witness.pem --name advisers.example/witness --logs logs.txt --state witness.db
`
const withWitness = (command: Command): Command =>
  command
    .requiredOption('--key <file>', 'the private key of the witness')
    .requiredOption('--name <name>', 'the name of the witness, as its public key says it')
    .requiredOption('--logs <file>', 'a policy file that names the logs to look after')
    .requiredOption('--state <file>', 'the file in which it is kept what was cosigned last')

interface ServeOptions extends WitnessOptions {
  readonly port: number
  readonly host: string
}
const serveCommand = (ended: Ended): Command => {
  const command = new Command('serve')
  return withWitness(command)
    .description('answer requests to cosign over HTTP')
    .option('--port <port>', 'the port', portOf, 4_005)
    .option('--host <host>', 'the address to listen on; put it behind a server with TLS', '127.0.0.1')
    .action(async (options: ServeOptions) => ended(await asWitness(command, options, serving(options))))
}

const signCommand = (ended: Ended): Command => {
  const command = new Command('sign')
  return withWitness(command)
    .description('cosign a request by hand, on a machine without a network (- for standard input)')
    .argument('<request>', 'what "cofc audit request" printed')
    .action(async (file: string, options: WitnessOptions) => ended(await asWitness(command, options, signing(file))))
}

export const witnessCommand = (ended: Ended): Command => {
  const command = new Command('witness').description('cosign the checkpoints of a log')
  for (const make of [serveCommand, signCommand]) command.addCommand(make(ended))
  return command.addHelpText('after', example)
}

type Opened = Extract<ReturnType<typeof openWitness>, { readonly _tag: 'Right' }>['right']
type Work = (witness: Opened, output: Output) => Promise<ExitCode>

const asWitness = async (command: Command, options: WitnessOptions, work: Work): Promise<ExitCode> => {
  const output = outputTo(command.optsWithGlobals<{ readonly json: boolean }>().json)
  try {
    const opened = openWitness(options)
    if (isLeft(opened)) return failing(output, opened.left)
    try {
      return await work(opened.right, output)
    } finally {
      opened.right.close()
    }
  } catch (error) {
    return failing(output, { type: 'LogUnavailable', reason: reasonOf(error) })
  }
}

const serving =
  ({ port, host }: ServeOptions): Work =>
  async ({ answer }, output) => {
    const [server, end] = [witnessServer(answer), untilAsked()]
    server.listen(port, host)
    await once(server, 'listening')
    const address = `http://${host}:${String((server.address() as AddressInfo).port)}`
    output.result({ address }, `The witness is at ${address} (Ctrl-C stops)`)
    await end
    server.close()
    server.closeAllConnections()
    return exitCodes.done
  }

const signing =
  (file: string): Work =>
  async ({ answer }, output) => {
    const made = await answer(readFileSync(file === '-' ? 0 : file, 'utf8'))()
    if (isLeft(made)) return failing(output, made.left)
    if (made.right.status === 200) {
      output.text(made.right.body)
      return exitCodes.done
    }
    const says =
      made.right.status === 409
        ? `the request does not go on from what was cosigned last: ask for one with --old ${made.right.body.trim()}`
        : made.right.says
    output.error({ type: 'NotCosigned' }, says)
    return exitCodes.refused
  }
