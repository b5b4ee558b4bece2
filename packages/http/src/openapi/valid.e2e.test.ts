/** A second program that others made says that the document is valid. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const program = fileURLToPath(new URL('bin/cli.js', import.meta.resolve('@redocly/cli/package.json')))
const committed = fileURLToPath(new URL('../../openapi.json', import.meta.url))

/** An aggregate may have one event as yet, and its union is to be one still when it has two. */
const asked = ['--extends=recommended', '--format=json', '--skip-rule=no-illogical-composition-keywords']

const complaints = (file: string): ReadonlyArray<unknown> => {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  const told = execFileSync(process.execPath, [program, 'lint', file, ...asked], {
    ...{ encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] }
  })
  return (JSON.parse(told) as { readonly problems: ReadonlyArray<unknown> }).problems
}

test('Redocly finds nothing wrong with the document', () => {
  expect(complaints(committed)).toEqual([])
})
