/** Real processes that open one new file at the same moment, again and again. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { newFile, removeFiles } from './files.ts'

const job = fileURLToPath(new URL('./opening.job.ts', import.meta.url))
const processes = 3

const opener = (words: ReadonlyArray<string>) => {
  const options = ['--conditions=source', '--disable-warning=ExperimentalWarning', job, ...words]
  const child = spawn(process.execPath, options, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    open: async (path: string) => {
      child.stdin.write(`${path}\n`)
      return (await lines.next()).value as string
    },
    close: () => child.stdin.end()
  }
}

/** COFC_OPENINGS says how many files are opened; see docs/CONTRIBUTING.md for the nightly run. */
const filesOf = (usually: number) => Number(process.env['COFC_OPENINGS'] ?? usually)

/** Of what is opened: the module and the name in it of what opens a path, and has a `close`. */
export const testOpeningAtOnce = (module: URL, name: string, usually = 60) => {
  removeFiles()
  test('processes that open a new file at the same moment wait for one another, and each has it', async () => {
    const openers = Array.from({ length: processes }, () => opener([module.href, name]))
    for (let count = 0; count < filesOf(usually); count++) {
      const path = newFile()
      expect(await Promise.all(openers.map(({ open }) => open(path)))).toEqual(openers.map(() => 'opened'))
    }
    for (const { close } of openers) close()
  })
}
