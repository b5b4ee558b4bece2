/** `cofc propose-teams`: which reviewers could go on the visits of a cycle that have a day and no team. Nothing is recorded. */
import { AskedDay, aGivenDay, Cycle, type PlainDate } from '@cofc/core'
import { readAvailability, type Availability, type Unreadable } from '@cofc/import'
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import type { Output } from '../output.ts'
import { teamsFor, type AskForTeams } from '../proposing-teams.ts'
import { teamsInWords } from '../teams-in-words.ts'
import { argumentOf, today } from './arguments.ts'
import { failing, inSession, type Ended, type Session } from './session.ts'

const example = `
The visits are those of the cycle that are agreed and have no team. The file of availability has a row for each time that
a reviewer can go: the columns reviewer, from and, for more than one day, until. Whoever is not in it can go on no day;
without a file everybody can go on every day. Nothing is recorded: a team that is wanted is allocated with cofc submit,
and --json has its fields as the command takes them.

The output is for the network team alone: it tells which reviewer belongs to which host.

  $ cofc propose-teams 2023-2024 --availability free.csv
  $ cofc propose-teams 2023-2024 --availability free.csv --json
`
interface Options {
  readonly availability?: string
  readonly on?: PlainDate
}

const tellUnreadable = (output: Output, file: string, wrong: ReadonlyArray<Unreadable>): ExitCode => {
  const lines = wrong.map(({ line, column, says }) => {
    const where = [...(line === null ? [] : [`line ${line}`]), ...(column === null ? [] : [column])].join(', ')
    return where === '' ? says : `${where}: ${says}`
  })
  const failure = { type: 'AvailabilityUnreadable', wrong }
  output.error(failure, `${file} cannot be used:\n${lines.map(one => `  ${one}`).join('\n')}`)
  return exitCodes.usage
}

const answering =
  (asking: AskForTeams) =>
  async ({ composed, output }: Session): Promise<ExitCode> => {
    const found = await teamsFor(composed)(asking)
    if (!isLeft(found)) {
      if (asking.availability === null)
        output.say('no file says when reviewers can go: everybody is taken to be free on every day')
      output.result(found.right, teamsInWords(found.right))
      return exitCodes.done
    }
    const failure = found.left
    if (failure.type === 'NoSuchCycle') {
      output.error(failure, `no cycle ${failure.cycle} is on record`)
      return exitCodes.refused
    }
    if (failure.type !== 'ReviewerNotKnown') return failing(output, failure)
    const says = `line ${failure.line}: no reviewer ${failure.reviewer} is known: register them, give their facts again, or correct the id`
    output.error(failure, says)
    return exitCodes.refused
  }

export const proposeTeamsCommand = (ended: Ended): Command => {
  const command = new Command('propose-teams')
  return command
    .description('propose visiting teams for the visits of a cycle that have none')
    .argument('<cycle>', 'the cycle, for example 2023-2024', argumentOf(Cycle, 'a cycle, for example 2023-2024'))
    .option('--availability <file>', 'a CSV file that says when reviewers can go')
    .option(
      '--on <date>',
      'as reviewers and policy are on that day; today when left out',
      argumentOf(AskedDay, aGivenDay)
    )
    .addHelpText('after', example)
    .action(async (cycle: Cycle, { availability: file, on = today() }: Options) => {
      await inSession(
        ended,
        command
      )(async session => {
        let availability: ReadonlyArray<Availability> | null = null
        if (file !== undefined) {
          const read = await readAvailability(file)
          if (isLeft(read)) return tellUnreadable(session.output, file, read.left)
          availability = read.right
        }
        return answering({ cycle, on, availability })(session)
      })
    })
}
