/** A command line given to the program within the test: for whatever needs no process of its own, and costs a tenth of one. */
import 'reflect-metadata'
import { vi } from 'vitest'
import { main } from '../main.ts'
import type { Ran } from './running.ts'

/** Keeps what is written to a stream from here on. */
const kept = (stream: NodeJS.WriteStream) => {
  const parts = new Array<string>()
  const write = vi.spyOn(stream, 'write').mockImplementation((part, ...more: ReadonlyArray<unknown>) => {
    parts.push(Buffer.from(part).toString())
    const written = more.at(-1)
    if (typeof written === 'function') (written as () => void)()
    return true
  })
  return { said: () => parts.join(''), restore: () => write.mockRestore() }
}

/** Answers as a process does that is run to its end. One at a time: what two say at once would be told together. */
export const typed = async (data: string, ...words: ReadonlyArray<string>): Promise<Ran> => {
  const [out, err] = [kept(process.stdout), kept(process.stderr)]
  // What others print goes past the stream where tests run.
  const log = vi.spyOn(console, 'log').mockImplementation(line => void process.stdout.write(`${String(line)}\n`))
  try {
    const code = await main(['--data', data, ...words])
    return { code, out: out.said(), err: err.said() }
  } finally {
    log.mockRestore()
    out.restore()
    err.restore()
  }
}
