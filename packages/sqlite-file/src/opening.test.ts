/** Real processes that open one new file at the same moment, again and again. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { newFile, removeFiles } from './testing/files.ts'

removeFiles()
const job = fileURLToPath(new URL('./testing/notes.job.ts', import.meta.url))
const processes = 3
/** See docs/CONTRIBUTING.md for the nightly run. */
const files = Number(process.env['COFC_OPENINGS'] ?? 60)

const opener = () => {
  const child = spawn(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', job])
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    open: async (path: string) => {
      child.stdin.write(`${path}\n`)
      return (await lines.next()).value as string
    },
    close: () => child.stdin.end()
  }
}

test('processes that open a new file at the same moment wait for one another, and all of them write to it', async () => {
  const openers = Array.from({ length: processes }, opener)
  for (let count = 0; count < files; count++) {
    const path = newFile()
    const told = await Promise.all(openers.map(({ open }) => open(path)))
    expect(told).toEqual(told.map(() => expect.stringMatching(/^written one more/) as string))
    expect(Math.max(...told.map(text => text.split(',').length))).toBe(processes)
  }
  for (const { close } of openers) close()
})
