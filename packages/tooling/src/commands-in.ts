/** Finds the commands that a document shows at a prompt, each with the output the reader is promised. */
import { examplesIn } from './examples-in.ts'

export interface ShownCommand {
  readonly path: string
  readonly line: number
  readonly command: string
  readonly output: ReadonlyArray<string>
}

/** What a person types at `$`, or a bare `npm` or `cofc` line in a fence without prompts. */
const typed = (line: string): string | undefined => /^(?:\$ )?(.*)$/.exec(line)?.[1]

/** The commands of every `sh` and `console` fence, in the order in which a reader types them. */
export const commandsIn = (path: string, text: string): ReadonlyArray<ShownCommand> =>
  examplesIn('sh', 'console')(path, text).flatMap(({ line, code }) => {
    const lines = code.split('\n')
    const prompted = lines.some(one => one.startsWith('$ '))
    const starts = lines.flatMap((one, index) =>
      (prompted ? one.startsWith('$ ') : /^(?:npm|cofc) /.test(one)) ? [index] : []
    )
    return starts.map((start, n) => ({
      path,
      line: line + start,
      command: typed(lines[start] ?? '') ?? '',
      output: prompted ? withoutEnd(lines.slice(start + 1, starts[n + 1])) : ['...']
    }))
  })

const withoutEnd = (lines: ReadonlyArray<string>) => lines.slice(0, lines.findLastIndex(line => line.trim() !== '') + 1)

const asPattern = (text: string) =>
  text
    .split('...')
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')

/** True when the lines are the promised ones. A line `...` stands for any number of lines, `...` in a line for any text. */
export const isAsShown = (shown: ReadonlyArray<string>, actual: string): boolean => {
  const pattern = shown
    .map(line => (line.trim() === '...' ? '(?:.*\\n)*' : `${asPattern(line.trimEnd())}[ \\t]*\\n`))
    .join('')
  return new RegExp(`^${pattern}$`).test(actual === '' || actual.endsWith('\n') ? actual : `${actual}\n`)
}
