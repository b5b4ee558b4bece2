import { smallNetwork, temporaryFolder, writeFolder, without } from '@cofc/verification'
import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { inMemoryContentStore } from '@cofc/content-store'
import { openInMemoryEventStore } from '@cofc/event-store'
import { describe, expect, test } from 'vitest'
import { importFolder } from '../import-folder.ts'

const importing = async (folder: string) => {
  const { store: events } = openInMemoryEventStore()
  const dependencies = { events, content: inMemoryContentStore(), now: () => new Date().toISOString() }
  return await importFolder(dependencies)({ folder, keepGoing: true })()
}
/** What makes something at a path that is no file. */
const others: Readonly<Record<string, readonly [says: string, make: (path: string) => unknown]>> = {
  'a folder': ['this is a folder, and not a file: put the file itself in its place', path => mkdirSync(path)],
  'a pipe': [
    'this is a pipe, and not a file: put the file itself in its place',
    path => execFileSync('mkfifo', [path])
  ],
  'a device': [
    'this is a device, and not a file: put the file itself in its place',
    path => symlinkSync('/dev/zero', path)
  ],
  'a link to nothing': [
    'this is a link to a file that is not there: put the file itself in its place',
    path => symlinkSync('nowhere', path)
  ],
  'a link to itself': [
    'this is a link that leads back to itself, and not a file: put the file itself in its place',
    path => symlinkSync(path, path)
  ],
  'a socket': [
    'this is a socket, and not a file: put the file itself in its place',
    async path => {
      const server = createServer().listen(path)
      await new Promise(resolve => server.once('listening', resolve))
      server.unref()
    }
  ]
}

describe('what cannot be read as a file is refused by its name at once', () => {
  test.each(Object.keys(others))('ratings.csv is %s', async name => {
    const [says, make] = others[name]!
    using folder = writeFolder(without(smallNetwork, 'ratings.csv'))
    await make(join(folder.path, 'ratings.csv'))
    expect(await importing(folder.path)).toMatchObject({
      ...{ outcome: 'refused', refused: 1, rows: {} },
      refusals: [{ file: 'ratings.csv', line: null, rule: 'NotAFile', says }]
    })
  })

  test.each(Object.keys(others))('evidence is %s', async name => {
    const [says, make] = others[name]!
    const evidence = [{ ...smallNetwork['evidence.csv']![0]!, file: 'rota' }]
    using folder = writeFolder({ ...smallNetwork, 'evidence.csv': evidence })
    await make(join(folder.path, 'rota'))
    expect((await importing(folder.path)).refusals).toMatchObject([
      { file: 'evidence.csv', line: 2, column: 'file', value: null, says }
    ])
  })

  test('evidence behind a link that leads out of the folder', async () => {
    using elsewhere = writeFolder({ 'rota.txt': 'The rota.' })
    const evidence = [{ ...smallNetwork['evidence.csv']![0]!, file: 'rota.txt' }]
    using folder = writeFolder({ ...smallNetwork, 'evidence.csv': evidence })
    symlinkSync(join(elsewhere.path, 'rota.txt'), join(folder.path, 'rota.txt'))
    expect((await importing(folder.path)).refusals).toMatchObject([
      {
        ...{ file: 'evidence.csv', line: 2, column: 'file', value: null },
        says: 'this is a link that leads out of the import folder: put the file into it, and name it by its path from there'
      }
    ])
  })

  test('a file under a link that leads elsewhere is still a file', async () => {
    using folder = writeFolder(smallNetwork)
    renameSync(join(folder.path, 'ratings.csv'), join(folder.path, 'ratings of last year'))
    symlinkSync('ratings of last year', join(folder.path, 'ratings.csv'))
    expect(await importing(folder.path)).toMatchObject({ outcome: 'imported', warnings: [] })
  })
})

test.each(['Ratings.CSV', 'RATINGS.csv', 'ratings.csv ', 'Audits.csv'])(
  'a file is known by its exact name, and another that is nearly it is refused: %j',
  async name => {
    using folder = writeFolder(smallNetwork)
    if (name !== 'Audits.csv') rmSync(join(folder.path, 'ratings.csv'))
    mkdirSync(join(folder.path, name))
    const meant = name.trim().toLowerCase()
    expect(await importing(folder.path)).toMatchObject({
      ...{ outcome: 'refused', refused: 1 },
      refusals: [
        { file: name, rule: 'NearlyItsName', says: `files are known by their exact names: rename it to ${meant}` }
      ]
    })
  }
)

test('a name that does not show is named by its characters', async () => {
  using folder = writeFolder(without(smallNetwork, 'ratings.csv'))
  mkdirSync(join(folder.path, '\ufeffrat\u200bings.csv\n'))
  expect((await importing(folder.path)).refusals).toMatchObject([
    {
      file: '(U+FEFF)rat(U+200B)ings.csv(U+000A)',
      says: 'files are known by their exact names: rename it to ratings.csv'
    }
  ])
})

test('of a CSV file that is none of an import the name is told only where it is like one of theirs', async () => {
  using folder = writeFolder({ ...smallNetwork, 'rating.csv': 'a\n', 'Anna Smith.csv': 'a\n', 'notes.csv': 'a\n' })
  const { outcome, warnings } = await importing(folder.path)
  expect({ outcome, warnings }).toEqual({
    outcome: 'imported',
    warnings: [
      'rating.csv is none of the files of an import and is not read: did you mean ratings.csv?',
      expect.stringMatching(
        /^2 other CSV files here are not read: an import reads holidays\.csv, price-list\.csv, editions\.csv, /
      ) as string
    ]
  })
})

test('what is no folder is told as what it is', async () => {
  using folder = temporaryFolder()
  const loop = join(folder.path, 'loop')
  symlinkSync(loop, loop)
  execFileSync('mkfifo', [join(folder.path, 'pipe')])
  const saysOf = async (name: string) => {
    const { outcome, refusals } = await importing(join(folder.path, name))
    expect(outcome).toBe('refused')
    return refusals.map(({ says }) => says)
  }
  const name = 'name the folder that holds the CSV files'
  expect(await saysOf('nowhere')).toEqual([`there is no such folder: ${name}`])
  expect(await saysOf('pipe')).toEqual([`this is no folder: ${name}`])
  expect(await saysOf('loop')).toEqual([`this is a link that leads back to itself: ${name}`])
})
