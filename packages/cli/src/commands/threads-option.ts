/** How many threads fold a history, as it is asked for on the command line. */
import { InvalidArgumentError, Option } from 'commander'

const most = 16
const threads = (word: string): number => {
  const asked = Number(word)
  if (Number.isInteger(asked) && asked >= 1 && asked <= most) return asked
  throw new InvalidArgumentError(`Expected a number from 1 to ${String(most)}.`)
}
export const threadsOption = (): Option =>
  new Option(
    '--threads <number>',
    'how many threads share the work; left out, one a processor on a long history'
  ).argParser(threads)
