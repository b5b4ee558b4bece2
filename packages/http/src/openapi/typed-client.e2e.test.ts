/**
 * A client whose types openapi-typescript makes of the document: a program that uses it compiles, one that misspells a field
 * does not, and what compiled drives a small network over a real connection.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { facadeOn, type Facade } from '../testing/records.ts'

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'cofc-client-'))
const compiler = source('../../../../node_modules/typescript-7/bin/tsc')
const maker = join(fileURLToPath(import.meta.resolve('openapi-typescript')), '../../bin/cli.js')

const compile = (file: string) =>
  spawnSync(
    process.execPath,
    [
      ...[
        compiler,
        file,
        '--strict',
        '--exactOptionalPropertyTypes',
        '--noUncheckedIndexedAccess',
        '--pretty',
        'false'
      ],
      ...['--module', 'nodenext', '--target', 'es2024', '--lib', 'es2024,dom', '--types', '', '--skipLibCheck']
    ],
    { cwd: folder, encoding: 'utf8' }
  )

let facade: Facade
let base = ''
beforeAll(async () => {
  execFileSync(process.execPath, [maker, source('../../openapi.json'), '-o', join(folder, 'api.d.ts')])
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  copyFileSync(source('../testing/typed-client.txt'), join(folder, 'client.ts'))
  facade = await facadeOn()
  base = await facade.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await facade.app.close()
  rmSync(folder, { recursive: true })
})

test('a typed client compiles and drives a small network', async () => {
  const { stdout, status } = compile('client.ts')
  expect([stdout, status]).toEqual(['', 0])
  const client = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'client.js')).href)) as {
    readonly drive: (base: string) => Promise<unknown>
  }
  expect(await client.drive(base)).toEqual({
    library: ['The rota'],
    file: 'who,when',
    outcomes: ['applied', 'applied', 'already-so'],
    recorded: ['EnquiryReceived'],
    refused: 'urn:cofc:problem:refused:no-application'
  })
})

test('a program that misspells a field, or leaves one out, does not compile', () => {
  writeFileSync(
    join(folder, 'wrong.ts'),
    `import type { components } from './api.js'
type Command = components['schemas']['MembershipCommand']
export const misspelt: Command = { type: 'RecordEnquiry', comunity: 'TC-0042', on: '2023-04-01' }
export const short: Command = { type: 'RecordEnquiry', on: '2023-04-01' }
`
  )
  const { stdout } = compile('wrong.ts')
  expect(stdout.match(/^wrong\.ts\((\d+)/gm)).toEqual(['wrong.ts(3', 'wrong.ts(4'])
})
