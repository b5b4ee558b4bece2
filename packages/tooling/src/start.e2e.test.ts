/** `npm start` as a person types it: it says where the pages are, shows the demonstration, and ends cleanly on Ctrl-C. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'cofc-start-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

interface Started {
  readonly address: string
  readonly said: () => string
  readonly stop: () => Promise<number | null>
}
const start = async (): Promise<Started> => {
  const child = spawn(process.execPath, ['packages/tooling/bootstrap.mjs', 'start', '--port', '0'], {
    cwd: root,
    env: { ...process.env, COFC_DATA: data }
  })
  let said = ''
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void ended.then(code => reject(new Error(`ended with ${String(code)}: ${said}`)))
  })
  const stop = (): Promise<number | null> => {
    child.kill('SIGINT')
    return ended
  }
  return { address, said: () => said, stop }
}

test('the first start fills the demonstration, the second finds it, and both end cleanly', async () => {
  const first = await start()
  expect(first.said()).toContain('This is the first start')
  const home = await (await fetch(first.address)).text()
  expect(home).toContain('68')
  expect(await first.stop()).toBe(0)

  const second = await start()
  expect(second.said()).not.toContain('first start')
  const report = (await (await fetch(`${second.address}/reports/national/2023-2024`)).json()) as { status: string }
  expect(report.status).toBe('published')
  expect(await second.stop()).toBe(0)
})
