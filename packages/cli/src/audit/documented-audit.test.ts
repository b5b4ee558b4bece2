/**
 * What docs/how-to/audit-a-network.md shows is done, command by command: the network's part here, and the part of a stranger
 * in a folder that holds a bundle, the verifier and a public key, by Node alone.
 */
import 'reflect-metadata'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderWithLog, type FolderWithLog } from '../testing/with-log.ts'

const page = readFileSync(new URL('../../../../docs/how-to/audit-a-network.md', import.meta.url), 'utf8')
const network = fileURLToPath(new URL('../../../../examples/a-small-network', import.meta.url))

/** The fences of a part of the page, of one language. */
const fencesOf = (part: string, language: string): ReadonlyArray<string> => {
  const text = page.split('\n## ').find(one => one.startsWith(`${part}\n`)) ?? ''
  return [...text.matchAll(new RegExp(`^ *\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'gm'))].map(([, fence = '']) =>
    fence.replaceAll(/^ +/gm, '')
  )
}
const alone = 'With a bundle and a public key only'
/** A server is started by tests of its own. */
const commandsOf = (part: string): ReadonlyArray<string> =>
  fencesOf(part, 'sh')
    .flatMap(fence => fence.trim().split('\n'))
    .map(line => line.replace(/ +#.*$/, ''))
    .filter(line => !/^cofc (witness )?serve\b/.test(line))

let at: FolderWithLog
let [log, witness, strangers, networks] = ['', '', '', '']
const isFile = /\.(pem|txt|db)$/
const inFolder = (word: string): string => (isFile.test(word) ? join(networks, word) : word)
const keepKeys = (line: string, out: string): void => {
  if (line.startsWith('cofc audit init')) log = /^log (\S+)$/m.exec(out)?.[1] ?? ''
  if (line.startsWith('cofc audit key new')) witness = out.trim()
}
/** Does as a shell would: what a command prints goes into a file, compressed where that is asked. */
const doneByNetwork = async (line: string): Promise<void> => {
  const [command = '', file] = line.split(/ > /)
  const [words = '', gzip] = command.split(' | ')
  const { code, out, err } = await at.cofc(...words.split(' ').slice(1).map(inFolder))
  expect([line, code, err]).toEqual([line, 0, expect.any(String)])
  if (file !== undefined) writeFileSync(join(networks, file), gzip === undefined ? out : gzipSync(out))
  keepKeys(line, out)
}
const handed = (...files: ReadonlyArray<string>): void => {
  for (const file of files) copyFileSync(join(networks, file), join(strangers, file))
}
const doneByStranger = (line: string) => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
    ...{ cwd: strangers, encoding: 'utf8' },
    env: { PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` }
  })
  return { status, told: `${stdout}${stderr}` }
}
/** As the page shows a policy, with the keys that there are. */
const policyLike = (fence = ''): string =>
  fence.replace(/^log .*$/m, `log ${log}`).replace(/^(witness advisers) .*$/m, `$1 ${witness}`)
const [withoutWitness, withWitness] = fencesOf(alone, 'text')
const [digest = '', check = ''] = commandsOf(alone)
const whole = /whole: all that is about TC-0042, \d+ events, as of size \d+/

beforeAll(async () => {
  at = folderWithLog()
  strangers = join(at.keys, 'stranger')
  networks = join(at.keys, 'network')
  for (const folder of [strangers, networks]) mkdirSync(folder, { recursive: true })
  expect(await at.cofc('import', network)).toMatchObject({ code: 0 })
  for (const line of commandsOf('What the network does')) await doneByNetwork(line)
  handed('TC-0042.cofc.jsonl', 'TC-0042-3.tlog-proof', 'history.cofc.jsonl.gz', 'cofc-verify.mjs')
})
afterAll(() => at[Symbol.dispose]())

test('the verifier is the one whose digest the network publishes', async () => {
  const published = (await at.cofc('audit', 'verifier', '--sha256')).out.trim()
  expect(doneByStranger(digest)).toMatchObject({ status: 0, told: expect.stringContaining(published) as string })
})
test('a stranger with a bundle and a public key finds it whole, and so a receipt and all of the history', () => {
  writeFileSync(join(strangers, 'policy.txt'), policyLike(withoutWitness))
  expect(doneByStranger(check)).toEqual({ status: 0, told: expect.stringMatching(whole) as string })
  for (const other of ['TC-0042-3.tlog-proof', 'history.cofc.jsonl.gz'])
    expect(doneByStranger(check.replace('TC-0042.cofc.jsonl', other))).toMatchObject({ status: 0 })
})
test('of a bundle that was altered the stranger is told what is wrong, and of another key that it is not believed', () => {
  const bundle = readFileSync(join(strangers, 'TC-0042.cofc.jsonl'), 'utf8')
  writeFileSync(join(strangers, 'altered.jsonl'), bundle.replace('network-team', 'auditor'))
  const altered = doneByStranger(check.replace('TC-0042.cofc.jsonl', 'altered.jsonl'))
  expect(altered).toEqual({ status: 1, told: expect.stringMatching(/\S/) as string })
  writeFileSync(join(strangers, 'other.txt'), policyLike(withoutWitness).replace('network.example', 'other.example'))
  expect(doneByStranger(check.replace('policy.txt', 'other.txt')).status).not.toBe(0)
})
test('with a witness that the stranger asks for it is whole once that one has signed', async () => {
  const [key = '', ...carried] = commandsOf('Witnesses')
  await doneByNetwork(key)
  const asked = policyLike(withWitness)
  writeFileSync(join(strangers, 'policy.txt'), asked)
  expect(doneByStranger(check)).toMatchObject({ status: 1 })
  writeFileSync(join(networks, 'policy.txt'), asked)
  writeFileSync(join(networks, 'logs.txt'), policyLike(withoutWitness))
  for (const line of carried) await doneByNetwork(line)
  await doneByNetwork('cofc bundle --community TC-0042 > TC-0042.cofc.jsonl')
  handed('TC-0042.cofc.jsonl')
  expect(doneByStranger(check)).toEqual({ status: 0, told: expect.stringMatching(whole) as string })
})
