/** Prints a page as a PDF to standard output; a terminal is not sent one. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import type { Output } from '../output.ts'
import { printPdf, type Printable } from '../print-pdf.ts'
import { failing } from './session.ts'

export const printedAsPdf = async (document: Printable, output: Output): Promise<ExitCode> => {
  if (process.stdout.isTTY) {
    output.error({ type: 'NotForATerminal' }, 'a PDF is not for a terminal: send it to a file with > FILE')
    return exitCodes.usage
  }
  const printed = await printPdf(document)
  if (isLeft(printed)) return failing(output, printed.left)
  process.stdout.write(printed.right)
  return exitCodes.done
}
