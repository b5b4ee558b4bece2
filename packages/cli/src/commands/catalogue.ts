/** `cofc catalogue`: every event in every shape in which it was ever stored, and what a change of that means. */
import { catalogue, differenceBetween, worstOf, type Catalogue, type Change } from '@cofc/core/catalogue'
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { outputTo } from '../output.ts'
import { readJson } from '../read-json.ts'
import type { Ended } from './session.ts'

const example = `
The catalogue is an AsyncAPI 3 document; the shape of each event is a JSON Schema. Of two catalogues each change is safe,
needs a past shape, or is forbidden, and the exit code says the worst of them.

  $ cofc catalogue > events.json
  $ cofc catalogue diff events.json              what has changed since
  $ cofc catalogue diff older.json newer.json
`
const codeOf: Readonly<Record<ReturnType<typeof worstOf>, ExitCode>> = {
  safe: exitCodes.done,
  'needs a past shape': exitCodes.needsPastShape,
  forbidden: exitCodes.forbidden
}
const line = ({ event, path, kind, class: classed }: Change): string =>
  `${classed}: ${event}${path === '' ? '' : `.${path}`}: ${kind}`

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const isCatalogue = (value: unknown): value is Catalogue =>
  isRecord(value) &&
  isRecord(value['channels']) &&
  isRecord(value['components']) &&
  isRecord(value['components']['messages'])

const readCatalogue = (command: Command, file: string): Catalogue => {
  const read = readJson(file)
  if (isLeft(read)) return command.error(`error: ${file} cannot be read as JSON: ${read.left}`)
  if (isCatalogue(read.right)) return read.right
  return command.error(`error: ${file} is no catalogue: make one with "cofc catalogue"`)
}

const diffCommand = (ended: Ended): Command => {
  const command = new Command('diff')
  return command
    .description("class every change from one catalogue to another, or to this program's")
    .argument('<old>', 'a file that "cofc catalogue" printed')
    .argument('[new]', 'a later one; left out, what this program stores')
    .action((old: string, now: string | undefined) => {
      const before = readCatalogue(command, old)
      const changes = differenceBetween(before, now === undefined ? catalogue() : readCatalogue(command, now))
      const { json } = command.optsWithGlobals<{ readonly json: boolean }>()
      outputTo(json).result(changes, changes.length === 0 ? 'nothing has changed' : changes.map(line).join('\n'))
      ended(codeOf[worstOf(changes)])
    })
}

export const catalogueCommand = (ended: Ended): Command =>
  new Command('catalogue')
    .description('print the catalogue of events: AsyncAPI 3, with a JSON Schema for each')
    .addHelpText('after', example)
    .action(() => {
      outputTo(false).text(`${JSON.stringify(catalogue(), null, 2)}\n`)
      ended(exitCodes.done)
    })
    .addCommand(diffCommand(ended))
