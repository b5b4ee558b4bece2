/** `cofc help`: of the whole, or of one command however deep it lies. */
import { Command } from 'commander'

/** The help of the command that the words lead to. */
export const helpCommand = (whole: Command): Command =>
  new Command('help')
    .description('the help of a command, for example: cofc help report national')
    .argument('[command...]', 'the command, word by word')
    .action((words: ReadonlyArray<string>) => {
      let found = whole
      for (const word of words) {
        const inner = found.commands.find(command => command.name() === word)
        if (inner === undefined) return found.error(`error: ${found.name()} has no command ${word}`)
        found = inner
      }
      found.outputHelp()
    })
