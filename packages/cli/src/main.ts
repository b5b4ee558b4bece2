/** The program: understands the command line, runs one command, answers how it ended. Nothing here decides anything. */
import 'reflect-metadata'
import { CommanderError } from 'commander'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { program } from './program.ts'

/** Runs the program with the words of a command line. Never throws; the answer is the exit code. */
export const main = async (words: ReadonlyArray<string>): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.done
  // People's words are in the files it writes: they are the owner's alone, in whatever folder.
  process.umask(0o077)
  try {
    await program(ended => {
      code = ended
    }).parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    process.stderr.write(`${error instanceof Error ? error.message : 'something unexpected went wrong'}\n`)
    return exitCodes.storeFailed
  }
}
