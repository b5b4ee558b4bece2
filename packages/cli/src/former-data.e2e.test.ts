/**
 * What an earlier version wrote is read as it was: the same reports, the same proof, and the work goes on. Only the national
 * report says less: it is restated under the rules on disclosure, and tells of accreditations besides; and the register of a
 * day says besides who is between cycles, who is suspended, and who is accredited, and the local report how the core values are
 * met.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventsIn } from './testing/events-in.ts'
import { run } from './testing/running.ts'
import { typed } from './testing/typed.ts'

const former = fileURLToPath(new URL('testing/former-data', import.meta.url))
const smallNetwork = fileURLToPath(new URL('../../../examples/a-small-network', import.meta.url))

/** What is printed when these words follow `cofc report`. */
const reports: Readonly<Record<string, ReadonlyArray<string>>> = {
  'national-cycle-2023-2024.json': ['national', '--cycle', '2023-2024'],
  'national-cycle-2023-2024-revision-1.json': ['national', '--cycle', '2023-2024', '--revision', '1'],
  'national-cycle-2023-2024-revision-next.json': ['national', '--cycle', '2023-2024', '--revision', 'next'],
  'local-TC-0042-cycle-2023-2024.json': ['local', 'TC-0042', '--cycle', '2023-2024'],
  'register-on-2024-06-30.json': ['register', '--on', '2024-06-30'],
  'register-cycle-2023-2024.json': ['register', '--cycle', '2023-2024']
}
const printed = (file: string): string => readFileSync(join(former, 'reports', file), 'utf8')
const isNational = (file: string): boolean => file.startsWith('national-')
const isRegisterOfADay = (file: string): boolean => file.startsWith('register-on-')
const isLocal = (file: string): boolean => file.startsWith('local-')
const saysMore = (file: string): boolean => isNational(file) || isRegisterOfADay(file) || isLocal(file)
/** What a report says today. */
const saysToday = (file: string): string =>
  saysMore(file) ? readFileSync(join(former, 'restated', file), 'utf8') : printed(file)

let data: TemporaryFolder
beforeAll(() => {
  data = temporaryFolder()
  cpSync(join(former, 'data'), data.path, { recursive: true })
})
afterAll(() => data[Symbol.dispose]())

const everyReportIsTheSame = async (): Promise<void> => {
  for (const [file, words] of Object.entries(reports)) {
    const { code, out, err } = await typed(data.path, 'report', ...words)
    expect({ file, code, err }).toEqual({ file, code: 0, err: '' })
    expect(out).toBe(saysToday(file))
  }
}

describe('a data folder of an earlier version', () => {
  test('has a test for everything that was printed of it', () =>
    expect(readdirSync(join(former, 'reports')).toSorted()).toEqual(Object.keys(reports).toSorted()))

  test('gives the same reports, byte for byte, and the national one as it is restated', everyReportIsTheSame)

  test('restates a national report without a figure of a group that was hidden', () => {
    for (const file of Object.keys(reports).filter(isNational)) {
      expect(printed(file)).not.toContain('"shown": true')
      expect(saysToday(file)).not.toContain('"shown": true')
      const [then, now] = [printed(file), saysToday(file)].map(text => JSON.parse(text) as Record<string, unknown>)
      for (const part of ['cycle', 'status', 'revision', 'publishedOn', 'members', 'reviews', 'appendix', 'erased'])
        expect(now?.[part]).toEqual(then?.[part])
    }
  })

  test('says in the register of a day all that it said, and that no community is between cycles, suspended or accredited', () => {
    for (const file of Object.keys(reports).filter(isRegisterOfADay)) {
      const [then, now] = [printed(file), saysToday(file)].map(text => JSON.parse(text) as Record<string, unknown>)
      const communities = then?.['communities'] as ReadonlyArray<object>
      expect(now).toEqual({
        ...{ ...then, betweenCycles: 0, cycleIsDue: false },
        communities: communities.map(community => ({ ...community, suspendedOn: null, award: null }))
      })
    }
  })

  test('says in the local report all that it said, and how the core values are met by the same ratings', () => {
    for (const file of Object.keys(reports).filter(isLocal)) {
      const [then, now] = [printed(file), saysToday(file)].map(text => JSON.parse(text) as Record<string, unknown>)
      const { values, ...before } = now ?? {}
      expect(before).toEqual(then)
      expect(values).toMatchObject([
        { value: 'communication', standards: ['CS1'], peer: { met: 1, percentMet: 100 } },
        { value: 'relationships', standards: ['CS2'], peer: { met: 1, percentMet: 100 } },
        { value: 'participation', standards: ['CS1'], peer: { met: 1, percentMet: 100 } }
      ])
    }
  })

  test('can be read to its last event, and is whole', async () => {
    expect(await typed(data.path, 'quarantine')).toMatchObject({ code: 0, out: 'every event can be read\n' })
    expect(await run(data.path, 'verify')).toMatchObject({ code: 0, out: 'whole: 37 events in 10 streams\n' })
  })

  test('gives the same reports after they were built anew', async () => {
    expect(await typed(data.path, 'rebuild')).toMatchObject({ code: 0 })
    await everyReportIsTheSame()
  })

  test('was imported from rows that are recognised', async () => {
    using folder = temporaryFolder()
    // No rule asked for an exception then.
    cpSync(smallNetwork, folder.path, { recursive: true, filter: file => !file.endsWith('exceptions.csv') })
    expect(await typed(data.path, 'import', folder.path)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing new: all of it is recorded already.') as string
    })
  })

  test('restates the issue of which no report was kept, once, and the history says so', async () => {
    const restated = 'revision 1 of the national report of 2023-2024 was restated under the definitions of today'
    const denied = await typed(data.path, 'restate', '--as', 'auditor')
    expect(denied).toMatchObject({ code: 1, out: '' })
    expect(await typed(data.path, 'restate')).toMatchObject({
      code: 0,
      out: `${restated}, and is kept from now on\n`
    })
    expect(await typed(data.path, 'restate')).toMatchObject({ code: 0, out: 'nothing is to be restated\n' })
    expect((await eventsIn(data.path)).at(-1)).toMatchObject({
      stream: 'cycle-2023-2024',
      data: { type: 'NationalReportRestated', cycle: '2023-2024', revision: 1 }
    })
    expect(await typed(data.path, 'verify')).toMatchObject({ code: 0, out: 'whole: 38 events in 10 streams\n' })
    await everyReportIsTheSame()
  })

  test('publishes no revision that would tell, beside the first, what one correction changed', async () => {
    const waits = 'selfAndPeer/CS2, ADTC: 1 changed since revision 1, and fewer than five would be told apart'
    expect(await typed(data.path, 'disclosure', 'check', '--cycle', '2023-2024')).toMatchObject({
      code: 1,
      out: expect.stringContaining(`revision 2 of 2023-2024 must wait`) as string
    })
    const file = join(data.path, 'publish.json')
    const command = { type: 'PublishNationalReport', cycle: '2023-2024', revision: 2, on: '2024-12-01' }
    writeFileSync(file, JSON.stringify(command))
    const refused = await typed(data.path, 'submit', file)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain(waits)
    expect(await typed(data.path, 'verify')).toMatchObject({ code: 0, out: 'whole: 38 events in 10 streams\n' })
  })

  test('takes a command that goes on from what it holds, and shows it', async () => {
    const profile = {
      ...{ name: 'Elm Hall', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
      ...{ places: 14, models: ['TC'], entryCriteria: null, membersDecideAdmission: true, linkPerson: 'L-0017' },
      programmeAccreditation: null
    }
    const file = join(data.path, 'command.json')
    writeFileSync(file, JSON.stringify({ type: 'ChangeProfile', community: 'TC-0042', profile, on: '2024-09-20' }))
    expect(await typed(data.path, 'submit', file)).toMatchObject({
      code: 0,
      out: 'done: community-TC-0042 is at version 2\n  ProfileChanged\n'
    })
    const { out } = await run(data.path, 'report', 'register', '--on', '2024-09-30')
    const { communities } = JSON.parse(out) as { communities: ReadonlyArray<{ community: string; name: string }> }
    expect(communities.find(({ community }) => community === 'TC-0042')?.name).toBe('Elm Hall')
    expect(await typed(data.path, 'verify')).toMatchObject({ code: 0, out: 'whole: 39 events in 10 streams\n' })
  })
})
