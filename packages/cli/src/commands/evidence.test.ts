import 'reflect-metadata'
import { keepEvidence, uuidOf } from '@cofc/application'
import type { CommunityId, PlainDate } from '@cofc/core'
import { temporaryFolder } from '@cofc/verification'
import { isLeft } from 'fp-ts/lib/Either.js'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { compose } from '../container.ts'
import { dataFolder } from '../data-folder.ts'
import { main } from '../main.ts'

const network = fileURLToPath(new URL('../../../../examples/a-small-network', import.meta.url))
const ran = async (folder: string, ...words: ReadonlyArray<string>) => {
  let [out, err] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += text.toString()), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += text.toString()), true))
  const code = await main([...words, '--data', folder])
  vi.restoreAllMocks()
  return { code, err, out }
}
afterEach(() => vi.restoreAllMocks())

const [community, on] = ['TC-0042' as CommunityId, '2024-09-01' as PlainDate]
const bytes = Buffer.from('when,who\nMonday,Ann\n')
/** Two files of one name, each with something else in it. */
const keepTwo = async (folder: string): Promise<ReadonlyArray<string>> => {
  const composed = await compose(dataFolder(folder))
  const ids: Array<string> = []
  for (const [title, more] of [
    ['The rota', ''],
    ['The rota of summer', 'Tuesday,Bob\n']
  ] as const) {
    const id = uuidOf('6f8f2b7e-4d0a-4a53-8c55-0f7d4a1c9b36', title)
    const file = { name: 'rota.csv', bytes: Buffer.concat([bytes, Buffer.from(more)]) }
    const given = { community, title, redaction: 'names-removed', note: null, validUntil: null, file, on } as const
    const done = await keepEvidence(composed.dependencies)({
      ...{ id, actor: { role: 'network-team', subject: 'test' } },
      ...given
    })()
    expect(isLeft(done) ? done.left : null).toBeNull()
    ids.push(id)
  }
  await composed.close()
  return ids
}

test('an operator lists the files of a community, saves them in a folder and takes one out, without a browser', async () => {
  using data = temporaryFolder()
  using place = temporaryFolder()
  await ran(data.path, 'import', network)
  const [rota = '', summer = ''] = await keepTwo(data.path)

  const listed = await ran(data.path, 'evidence', 'list', community)
  expect(listed).toMatchObject({ code: 0, err: '' })
  expect(listed.out).toMatch(/^TC-0042: 2 files\n/)
  expect(listed.out).toContain(`${rota}  The rota (CSV file, 20 bytes), kept on 2024-09-01\n`)
  // No name of a file is told: it may name somebody.
  expect(listed.out).not.toContain('rota.csv')
  const asJson = await ran(data.path, 'evidence', 'list', community, '--cycle', '2023-2024', '--json')
  expect(JSON.parse(asJson.out)).toEqual({ community, cycle: '2023-2024', pieces: [] })

  const folder = join(place.path, 'of', community)
  const saved = await ran(data.path, 'evidence', 'save', community, folder)
  expect(saved).toMatchObject({ code: 0, out: `saved in ${folder}: 2 files\n` })
  const file = join(folder, `${rota} rota.csv`)
  expect(readdirSync(folder).toSorted()).toEqual([`${rota} rota.csv`, `${summer} rota.csv`].toSorted())
  expect([readFileSync(file), statSync(file).mode & 0o777]).toEqual([bytes, 0o600])
  expect((await ran(data.path, 'evidence', 'save', community, folder)).out).toContain('2 files stood there already')

  // What somebody wrote there since is not lost.
  chmodSync(file, 0o600)
  writeFileSync(file, 'mine')
  const again = await ran(data.path, 'evidence', 'save', community, folder)
  expect([again.code, again.out]).toEqual([1, expect.stringContaining(`not written over: ${rota} rota.csv`)])
  expect(readFileSync(file, 'utf8')).toBe('mine')

  const out = await ran(data.path, 'evidence', 'take-out', community, rota)
  expect(out).toMatchObject({ code: 0, out: 'the file was taken out and is erased\n' })
  const twice = await ran(data.path, 'evidence', 'take-out', community, rota)
  expect(twice).toMatchObject({ code: 0, out: 'the file had been taken out before, and is erased\n' })
  expect((await ran(data.path, 'evidence', 'list', community)).out).toMatch(/^TC-0042: 1 file\n/)
  const elsewhere = join(place.path, 'elsewhere')
  await ran(data.path, 'evidence', 'save', community, elsewhere)
  expect(existsSync(join(elsewhere, `${rota} rota.csv`))).toBe(false)
})
