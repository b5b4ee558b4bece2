/** The one-file verifier: what it is made of, and how it is run. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { check } from '../../verifier/cofc-verify.mjs'
import { kindsAboutACommunity } from './community-scope.ts'
import { vkeyOf } from '../notes/key.ts'
import { newPrivateKey, signerOf } from '../notes/sign.ts'
import { bundleLines, bytesOf, historyOf, networkHistory, signedLog } from '../testing/bundles.ts'
import { readRight } from '../testing/reading.ts'

const verifier = fileURLToPath(new URL('../../verifier/cofc-verify.mjs', import.meta.url))
const text = readFileSync(verifier, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'cofc-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('it is one file, and imports of Node only hashes, signatures, files and gzip', () => {
  const imported = [...text.matchAll(/\bfrom '([^']+)'|import\(|require\(/gu)].map(([, module]) => module)
  expect(imported).toEqual(['node:crypto', 'node:fs', 'node:zlib'])
})

test('it knows the same kinds of streams, as the page of the format does', () => {
  const page = readFileSync(new URL('../../../../docs/bundle-format.md', import.meta.url), 'utf8')
  const listed = /The kinds are (.*)\.\n/u.exec(page)?.[1]?.match(/[a-z-]+(?=`)/gu)
  expect(listed).toEqual([...kindsAboutACommunity])
  expect(text).toContain(`const KINDS = [${kindsAboutACommunity.map(kind => `'${kind}'`).join(', ')}]`)
})

test('it is run on a bundle and a policy, and ends with a code for each verdict', async () => {
  const signer = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
  const stranger = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
  const events = await networkHistory(20)
  const lines = await bundleLines(events, await signedLog(events, signer), 'whole')
  const whole = file('whole.jsonl', lines.join(''))
  const policy = file('policy.txt', `log ${vkeyOf(signer.key)}\nquorum none\n`)
  const run = (...words: ReadonlyArray<string>) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, ...words], { encoding: 'utf8' })
    return [status, stdout, stderr]
  }
  expect(run(whole, '--policy', policy)).toEqual([
    0,
    'whole: the history, 20 events, as of size 20 of network.example/cofc, signed by network.example/cofc\n',
    ''
  ])
  const altered = file('altered.jsonl', lines.join('').replace('c-3', 'c-4'))
  expect(run(altered, '--policy', policy)).toEqual([1, '', expect.stringContaining('links to another') as string])
  const other = file('other.txt', `log ${vkeyOf(stranger.key)}\nquorum none\n`)
  expect(run(whole, '--policy', other)[0]).toBe(1)
  expect(run(file('later.jsonl', lines.join('').replace('bundle/1', 'bundle/2')), '--policy', policy)[0]).toBe(2)
  expect(run(file('cut.jsonl', lines.slice(0, -1).join('')), '--policy', policy)[0]).toBe(3)
  expect(run(join(folder, 'nothing.jsonl'), '--policy', policy)[0]).toBe(3)
  expect(run(whole)[0]).toBe(3)
})

test('what is too long for a line, or has too many lines, is not taken in', async () => {
  const policy = 'quorum none\n'
  const endless = async function* (chunk: Buffer, most: number) {
    for (let count = 0; count < most; count++) yield chunk
  }
  const before = process.memoryUsage().arrayBuffers
  const long = await check(endless(Buffer.alloc(1 << 20, 'x'), 1_000), policy)
  expect(long).toMatchObject({ code: 3, says: expect.stringContaining('too long') as string })
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024)
  expect(await check(bytesOf(''), policy)).toMatchObject({ code: 3 })
})

test('a line may be as long as what is gathered for a hash, shorter or longer, and every letter of it counts', async () => {
  const signer = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
  const policy = `log ${vkeyOf(signer.key)}\nquorum none\n`
  const lengths = [21_845, 32_000, 65_200, 65_536]
  const happened = ['a', 'é'].flatMap(letter =>
    lengths.map(length => ({ stream: 'calendar', type: 'Noted', data: { a: letter.repeat(length) } }))
  )
  const events = await historyOf(happened)
  const lines = await bundleLines(events, await signedLog(events, signer), 'whole')
  expect((await check(bytesOf(lines.join('')), policy)).code).toBe(0)
  for (const [at, line] of lines.entries()) {
    const others = lines.toSpliced(at, 1, line.replace(/aaa|ééé/u, 'aba'))
    if (others[at] !== line) expect((await check(bytesOf(others.join('')), policy)).code, String(at)).toBe(1)
    const spaced = lines.toSpliced(at, 1, line.replace('{', '{ '))
    expect((await check(bytesOf(spaced.join('')), policy)).code, String(at)).toBe(at === lines.length - 1 ? 0 : 1)
  }
})
