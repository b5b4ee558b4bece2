import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exitCodes, exitMeanings } from './exit-codes.ts'
import { program } from './program.ts'

const page = readFileSync(new URL('../../../docs/how-to/use-the-command-line.md', import.meta.url), 'utf8')
const codes = Object.entries(exitCodes).map(([name, code]) => [
  String(code),
  exitMeanings[name as keyof typeof exitCodes]
])

test('the page about the command line has every exit code with its meaning, and no other', () => {
  const [, table = ''] = /^\| exit code \|.*\n\|.*\n((?:\|.*\n)+)/m.exec(page) ?? []
  const rows = table
    .trim()
    .split('\n')
    .map(row =>
      row
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim())
    )
  expect(rows).toEqual(codes)
})

test('the help has every exit code with its meaning', () => {
  let said = ''
  program(() => undefined, false)
    .configureOutput({ writeOut: text => (said += text) })
    .outputHelp()
  for (const [code, meaning] of codes) expect(said).toContain(`${code!.padStart(5)}  ${meaning!}\n`)
})
