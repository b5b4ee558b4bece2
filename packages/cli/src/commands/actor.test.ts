/** Who acts on the command line, and what an actor is told who may not. */
import 'reflect-metadata'
import { temporaryFolder } from '@cofc/verification'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

afterEach(() => vi.restoreAllMocks())

const cofc = async (folder: string, ...words: ReadonlyArray<string>) => {
  const [out, err]: [Array<string>, Array<string>] = [[], []]
  vi.spyOn(process.stdout, 'write').mockImplementation(text => out.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation(text => err.push(String(text)) > 0)
  return { code: await main(['--data', folder, ...words]), out: out.join(''), err: err.join('') }
}
const commandIn = (folder: string, command: object): string => {
  const file = join(folder, 'command.json')
  writeFileSync(file, JSON.stringify(command))
  return file
}
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true },
  ...{ linkPerson: 'L-1', programmeAccreditation: null }
}
const register = { type: 'RegisterCommunity', community: 'TC-0001', on: '2023-01-10', profile }
const withdraw = { type: 'WithdrawMembership', community: 'TC-0001', on: '2023-02-10' }

describe('a command on the command line', () => {
  test('is the network team’s, unless another role is named', async () => {
    using data = temporaryFolder()
    const file = commandIn(data.path, register)
    const asLinkPerson = ['--as', 'link-person', '--community', 'TC-0001']
    expect(await cofc(data.path, 'submit', file, ...asLinkPerson)).toMatchObject({
      code: 1,
      err: expect.stringContaining('only the network team may.') as string
    })
    expect(await cofc(data.path, 'submit', file)).toMatchObject({ code: 0 })
    const { out } = await cofc(data.path, 'history', 'TC-0001', '--json')
    expect(JSON.parse(out)).toMatchObject({ entries: [{ role: 'network-team', version: 1 }] })
  })
  test('of a link person is about their own community', async () => {
    using data = temporaryFolder()
    const file = commandIn(data.path, withdraw)
    expect(await cofc(data.path, 'submit', file, '--as', 'link-person', '--community', 'TC-0002')).toMatchObject({
      code: 1,
      err: expect.stringContaining('a link person of that community may.') as string
    })
    const own = await cofc(data.path, 'submit', file, '--as', 'link-person', '--community', 'TC-0001')
    expect(own).toMatchObject({ code: 1 })
    expect(own.err).not.toContain('may.')
  })
  test('names the roles there are when it is given another, and what a role of its own needs', async () => {
    using data = temporaryFolder()
    const file = commandIn(data.path, register)
    const wrong = await cofc(data.path, 'submit', file, '--as', 'director')
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('Allowed choices are network-team') as string })
    expect(await cofc(data.path, 'submit', file, '--as', 'link-person')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--community') as string
    })
    expect(await cofc(data.path, 'erase', 'R-014', '--as', 'reviewer')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--reviewer') as string
    })
  })
  test('erases only for the network team', async () => {
    using data = temporaryFolder()
    expect(await cofc(data.path, 'submit', commandIn(data.path, register))).toMatchObject({ code: 0 })
    expect(await cofc(data.path, 'erase', 'TC-0001', '--as', 'auditor')).toMatchObject({
      code: 1,
      err: expect.stringContaining('only the network team may.') as string
    })
  })
})
