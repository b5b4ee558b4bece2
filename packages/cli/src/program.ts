/** The command line: every command with its help. */
import tab from '@bomb.sh/tab/commander'
import { Command, InvalidArgumentError } from 'commander'
import { readFileSync } from 'node:fs'
import { accessCommand } from './commands/access.ts'
import { auditCommand } from './commands/audit.ts'
import { backupCommand } from './commands/backup.ts'
import { bundleCommand } from './commands/bundle.ts'
import { catalogueCommand } from './commands/catalogue.ts'
import { certificateCommand } from './commands/certificate.ts'
import { decisionsCommand } from './commands/decisions.ts'
import { diffCommand } from './commands/diff.ts'
import { copyHistoryCommand } from './commands/copy-history.ts'
import { disclosureCommand } from './commands/disclosure.ts'
import { eraseCommand } from './commands/erase.ts'
import { evidenceCommand } from './commands/evidence.ts'
import { explainCommand } from './commands/explain.ts'
import { feeCommand } from './commands/fee.ts'
import { followCommand } from './commands/follow.ts'
import { helpCommand } from './commands/help.ts'
import { historyCommand } from './commands/history.ts'
import { importCommand } from './commands/import.ts'
import { membershipRecordCommand } from './commands/membership-record.ts'
import { noticesCommand } from './commands/notices.ts'
import { proposeTeamsCommand } from './commands/propose-teams.ts'
import { quarantineCommand } from './commands/quarantine.ts'
import { rebuildCommand } from './commands/rebuild.ts'
import { receiptCommand } from './commands/receipt.ts'
import { reportCommand } from './commands/report.ts'
import { restateCommand } from './commands/restate.ts'
import { proveCommand } from './commands/prove.ts'
import { rollbackCommand } from './commands/rollback.ts'
import { serveCommand } from './commands/serve.ts'
import { submitCommand } from './commands/submit.ts'
import { verifyCommand } from './commands/verify.ts'
import { wordsCommand } from './commands/words.ts'
import { workCommand } from './commands/work.ts'
import { whatIfCommand } from './commands/what-if.ts'
import { witnessCommand } from './commands/witness.ts'
import { exitLines, type ExitCode } from './exit-codes.ts'

const lastWords = `
Where the records are: --data DIR, else the environment variable COFC_DATA, else this platform's folder for data.
The history may be kept on a server, EventStoreDB, KurrentDB or PostgreSQL: --events esdb://host:2113, kurrentdb://host:2113
or postgres://host:5432/network, else the environment variable COFC_EVENTS. The rows of reports may be kept in PostgreSQL:
--reports postgres://host/database, else the environment variable COFC_REPORTS. People's words may be kept by another machine,
which runs cofc words: --words-at https://host, else COFC_WORDS, with the key in a file or in COFC_WORDS_KEY. A command line can
be seen by others on the machine: a connection string with a password belongs into the variable.

A report halts before an event that cannot be read. With --park, or COFC_PARK=yes in the environment, the event's stream
is parked and the report goes on with the others: cofc quarantine lists what waits. cofc serve and cofc follow start in
either case.

Exit codes:
${exitLines.join('\n')}

A first look:
  $ cofc import ./my-network --dry-run     what would be imported, and what stands in the way
  $ cofc import ./my-network
  $ cofc report national --cycle 2023-2024 --format json
  $ cofc history TC-0001 --as-of 2023-12-31
  $ cofc serve                             the pages, on this machine only

Completion by the tabulator, for bash (zsh and fish likewise):
  $ source <(cofc completion bash)
`
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

const notEmpty = (name: string): string => {
  if (name.trim() !== '') return name
  throw new InvalidArgumentError('The name is empty.')
}

const silent = { outputError: () => undefined, writeErr: () => undefined }

/** `ended` is told how a command ended. With `quiet` nothing is said of a command line that is not understood, but thrown. */
export const program = (ended: (code: ExitCode) => void, quiet: boolean): Command => {
  const whole = new Command('cofc')
  whole
    .description('The records of a quality network of therapeutic communities: import, report, replay, erase.')
    .version(version, '--version', 'print the version')
    .option('--data <dir>', 'the folder in which the records are', notEmpty)
    .option(
      '--events <connection>',
      'the EventStoreDB, KurrentDB or PostgreSQL in which the history is, instead of the folder',
      notEmpty
    )
    .option(
      '--reports <connection>',
      'the PostgreSQL in which the rows of reports are, instead of the folder',
      notEmpty
    )
    .option('--words-at <address>', 'the machine that keeps people’s words, instead of the folder', notEmpty)
    .option('--words-key-file <file>', 'where the key to that machine stands; COFC_WORDS_KEY when left out', notEmpty)
    .option('--park', 'let a stream wait behind an event that cannot be read, instead of every report', false)
    .option('--json', 'print results and errors as JSON', false)
    .addHelpText('after', lastWords)
    .enablePositionalOptions(false)
    .helpCommand(false)
  const commands = [
    importCommand,
    reportCommand,
    disclosureCommand,
    rebuildCommand,
    proveCommand,
    rollbackCommand,
    historyCommand,
    membershipRecordCommand,
    explainCommand,
    diffCommand,
    decisionsCommand,
    whatIfCommand,
    certificateCommand,
    noticesCommand,
    evidenceCommand,
    eraseCommand,
    verifyCommand,
    backupCommand,
    copyHistoryCommand,
    submitCommand,
    proposeTeamsCommand,
    feeCommand,
    restateCommand,
    serveCommand,
    followCommand,
    workCommand,
    wordsCommand,
    accessCommand,
    auditCommand,
    witnessCommand,
    bundleCommand,
    receiptCommand,
    quarantineCommand,
    catalogueCommand
  ]
  for (const command of commands) whole.addCommand(command(ended))
  whole.addCommand(helpCommand(whole))
  tab(whole, { completionCommandName: 'completion' })
  everyCommand(whole, command => {
    command.exitOverride()
    command.showHelpAfterError('(--help tells more)')
    if (quiet) command.configureOutput(silent)
  })
  return whole
}

const everyCommand = (command: Command, change: (command: Command) => void): void => {
  change(command)
  for (const inner of command.commands) everyCommand(inner, change)
}
