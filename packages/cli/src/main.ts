/** The program: understands the command line, runs one command, answers how it ended. Nothing here decides anything. */
import 'reflect-metadata'
import { checkShapes } from '@cofc/core'
import { CommanderError } from 'commander'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { heapAsUsual } from './heap.ts'
import { outputTo } from './output.ts'
import { program } from './program.ts'
import { watchStandardOutput } from './standard-output.ts'
import { reasonOf } from './system-error.ts'

/** Help that was asked for is no error. */
const codeOf = ({ exitCode }: CommanderError): ExitCode => (exitCode === 0 ? exitCodes.done : exitCodes.usage)

const run = async (words: ReadonlyArray<string>, json: boolean): Promise<ExitCode> => {
  const faults = checkShapes()
  if (faults.length > 0) {
    outputTo(json).error(
      { type: 'ShapesDoNotFit', reason: faults.join('; ') },
      `what is stored cannot be read: ${faults.join('; ')}`
    )
    return exitCodes.storeFailed
  }
  let code: ExitCode = exitCodes.done
  const ended = (how: ExitCode): void => {
    code = how
  }
  try {
    await program(ended, json).parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    const says = reasonOf(error)
    if (!(error instanceof CommanderError)) {
      outputTo(json).error({ type: 'Unexpected' }, says)
      return exitCodes.storeFailed
    }
    if (json && error.exitCode !== 0) outputTo(json).error({ type: 'NotUnderstood', reason: says }, says)
    return codeOf(error)
  }
}

/** Runs the program with the words of a command line. Never throws; the answer is the exit code. */
export const main = async (words: ReadonlyArray<string>): Promise<ExitCode> => {
  heapAsUsual()
  // People's words are in the files it writes: they are the owner's alone, in whatever folder.
  process.umask(0o077)
  const json = words.includes('--json')
  const written = watchStandardOutput()
  const code = await run(words, json)
  const reason = await written()
  if (reason === null) return code
  outputTo(json).error({ type: 'OutputFailed', reason }, `not everything could be printed: ${reason}`)
  return exitCodes.storeFailed
}
