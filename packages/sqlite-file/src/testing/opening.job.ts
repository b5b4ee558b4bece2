/** Opens one file after the other, as the lines of its input name them, and says whether it could. */
import { createInterface } from 'node:readline'

type Open = (path: string) => { readonly close: () => unknown }
const [module = '', name = ''] = process.argv.slice(2)
const open = ((await import(module)) as Readonly<Record<string, Open>>)[name]

const opened = async (path: string): Promise<string> => {
  try {
    await open?.(path).close()
    return 'opened'
  } catch (error) {
    return error instanceof Error ? error.message : 'failed'
  }
}
for await (const path of createInterface(process.stdin)) process.stdout.write(`${await opened(path)}\n`)
