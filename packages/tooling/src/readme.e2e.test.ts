/**
 * Types every command that README.md shows, in its order, in the root of the repository, with the built `cofc` on the path.
 * What the commands keep goes into a folder of its own. `npm start` and `npm test` are left out: they are run as they are.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { commandsIn, isAsShown } from './commands-in.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const readme = join(root, 'README.md')
const exempt = /^npm (?:start|test)(?: |$)/
const commands = existsSync(readme) ? commandsIn('README.md', readFileSync(readme, 'utf8')) : []

const kept = mkdtempSync(join(tmpdir(), 'cofc-readme-'))
afterAll(() => rmSync(kept, { recursive: true, force: true }))

const env = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  XDG_DATA_HOME: kept,
  XDG_CONFIG_HOME: kept,
  XDG_STATE_HOME: kept,
  XDG_CACHE_HOME: kept,
  NO_COLOR: '1'
}

test.each(commands.filter(({ command }) => !exempt.test(command)))('$path:$line: $command', ({ command, output }) => {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: root,
    env,
    shell: true,
    encoding: 'utf8',
    timeout: 300_000
  })
  if (status !== 0 || !isAsShown(output, stdout)) expect(stdout + stderr).toBe(output.join('\n'))
  expect(status).toBe(0)
})

test('whatever README.md shows can be typed', () => expect(commands.every(({ command }) => command !== '')).toBe(true))
