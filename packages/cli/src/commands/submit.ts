/** `cofc submit`: one command from a file, as JSON. */
import { randomUUID } from 'node:crypto'
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes } from '../exit-codes.ts'
import { finishReactions } from '../reactions.ts'
import { readJson } from '../read-json.ts'
import { submitOrPublish } from '../submit-or-publish.ts'
import { submittedInWords } from '../submitted-in-words.ts'
import { actorOf, withActorOptions, type ActorOptions } from './actor.ts'
import { ending, inSession, newOrOld, type Ended } from './session.ts'

const example = `
The file holds a command as a person says it: words as { "words": "…" } wherever people's words belong. With an id of
your own the same command is done once, however often you submit it.

  $ echo '{ "type": "PublishNationalReport", "cycle": "2023-2024", "revision": 1, "on": "2024-10-14" }' > publish.json
  $ cofc submit publish.json --id 5f0c4a0e-1b5c-4b6e-9a53-2f6f4d9d8b01
  $ cofc submit ratings.json --as link-person --community TC-0042
`
export const submitCommand = (ended: Ended): Command => {
  const command = new Command('submit')
  return withActorOptions(command)
    .description('submit one command from a JSON file (- for standard input)')
    .argument('<file>', 'the file with the command')
    .option('--id <uuid>', 'the id of the command; drawn when left out')
    .addHelpText('after', example)
    .action(async (file: string, { id = randomUUID(), ...acting }: { id?: string } & ActorOptions) => {
      const actor = actorOf(command, acting)
      const spoken = readCommand(file)
      await inSession(
        ended,
        command,
        newOrOld
      )(async ({ composed, output }) => {
        await finishReactions(composed, output.say)
        const submitted = await submitOrPublish(composed)({ id, command: spoken, actor })()
        await finishReactions(composed, output.say)
        return ending(output, submitted, found => {
          output.result(found, submittedInWords(found))
          return exitCodes.done
        })
      })
    })
  function readCommand(file: string): unknown {
    const read = readJson(file)
    return isLeft(read) ? command.error(`${file} cannot be read as JSON: ${read.left}`) : read.right
  }
}
