/** Every way to start a server that the documents show is one that it takes. */
import 'reflect-metadata'
import { isRight } from 'fp-ts/lib/Either.js'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reachableBy, type AskedReachable } from '../reachable.ts'
import { serveCommand } from './serve.ts'

const pages = ['serve-a-network', 'let-people-in']
const shown = pages.flatMap(page => {
  const text = readFileSync(new URL(`../../../../docs/how-to/${page}.md`, import.meta.url), 'utf8')
  return [...text.matchAll(/^(?:\$ )?cofc serve (?<words>[^#\n]+)/gm)].map(
    ({ groups }) => groups?.['words']?.trim() ?? ''
  )
})

test('the documents show how a server is started that others reach', () => {
  expect(shown.length).toBeGreaterThanOrEqual(5)
})
test.each(shown)('cofc serve %s', words => {
  const command = serveCommand(() => undefined).exitOverride()
  expect(command.parseOptions(words.split(/\s+/))).toEqual({ operands: [], unknown: [] })
  expect(isRight(reachableBy(command.opts<AskedReachable>()))).toBe(true)
})
