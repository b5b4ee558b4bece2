/** What the log says on a membership record: on top whether all is whole, and of each line its place and what is back-dated. */
import 'reflect-metadata'
import { DatabaseSync } from 'node:sqlite'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { MembershipRecord } from '@cofc/application'
import { folderWithLog, origin, type FolderWithLog } from '../testing/with-log.ts'

const name = 'advisers.example/witness'
let at: FolderWithLog
beforeEach(() => {
  at = folderWithLog()
})
afterEach(() => at[Symbol.dispose]())

const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true },
  ...{ linkPerson: 'L-1', programmeAccreditation: null }
}
const submit = async (command: object): Promise<void> => {
  const file = join(at.data, '..', 'given.json')
  writeFileSync(file, JSON.stringify(command))
  const { code, err } = await at.cofc('submit', file)
  if (code !== 0) throw new Error(err)
}
const registerCommunity = () => submit({ type: 'RegisterCommunity', community: 'TC-0042', on: '2023-01-10', profile })
const withPlaces = (places: number) =>
  submit({ type: 'ChangeProfile', community: 'TC-0042', on: '2023-02-01', profile: { ...profile, places } })
const init = async (): Promise<string> => (await at.cofc('audit', 'init', '--origin', origin)).out.split('\n')[1] ?? ''

const record = async (): Promise<MembershipRecord> =>
  JSON.parse((await at.cofc('membership-record', 'TC-0042')).out) as MembershipRecord
const placesIn = ({ lines }: MembershipRecord) =>
  lines.map(({ place, recorded }) => [place?.index, place?.checkpoint, recorded?.isBackDated])
const tamper = (statement: string): void => {
  const database = new DatabaseSync(join(at.data, 'events.db'))
  database.exec(statement)
  database.close()
}

/** A witness that is given each checkpoint by hand. */
const witnessing = async (log: string): Promise<(old: number) => Promise<void>> => {
  const folder = join(at.keys, 'witness')
  mkdirSync(folder, { recursive: true })
  const [key, state, logs] = [join(folder, 'key.pem'), join(folder, 'witness.db'), join(folder, 'logs.txt')]
  const witness = (await at.cofc('audit', 'key', 'new', key, '--witness', '--name', name)).out.trim()
  writeFileSync(logs, `${log}\nquorum none\n`)
  const policy = join(folder, 'policy.txt')
  writeFileSync(policy, `${log}\nwitness advisers ${witness}\nquorum advisers\n`)
  vi.stubEnv('COFC_WITNESSES', policy)
  return async old => {
    const [request, cosigned] = [join(folder, 'request.txt'), join(folder, 'cosigned.txt')]
    await at.cofc('audit', 'checkpoint')
    writeFileSync(request, (await at.cofc('audit', 'request', '--old', String(old))).out)
    const signed = await at.cofc(
      ...['witness', 'sign', request, '--key', key, '--name', name, '--logs', logs, '--state', state]
    )
    writeFileSync(cosigned, signed.out)
    expect(await at.cofc('audit', 'cosigned', cosigned, '--policy', policy)).toMatchObject({ code: 0 })
  }
}

test('without a log nobody can show that it is whole, and no line has a place', async () => {
  await registerCommunity()
  const found = await record()
  expect(found.standing).toEqual({ type: 'NoLog' })
  expect(placesIn(found)).toEqual([[undefined, undefined, false]])
})

test('on top stands that it is whole, by whom it was signed and when it was verified; each line has its place', async () => {
  await at.grow(2)
  await registerCommunity()
  await init()
  await withPlaces(13)
  await at.cofc('audit', 'checkpoint')
  await withPlaces(14)
  const found = await record()
  expect(found.standing).toEqual({
    ...{ type: 'Whole', size: 4, signedBy: [origin], cosignedBy: [] },
    verifiedAt: expect.stringMatching(/^2\d{3}-.*Z$/) as string
  })
  expect(placesIn(found)).toEqual([
    [2, 3, false],
    [3, 4, false],
    [undefined, undefined, false]
  ])
  const page = (await at.cofc('membership-record', 'TC-0042', '--format', 'html')).out
  expect(page).toContain(`Whole as of 4 events, signed by ${origin}. Verified on 2`)
})

test('on top stands the first thing that is wrong, and who reads it is told all the rest', async () => {
  await registerCommunity()
  await withPlaces(13)
  await init()
  tamper(`update events set data = replace(data, '"places":13', '"places":99') where version = 2`)
  const found = await record()
  expect(found.standing).toMatchObject({
    type: 'NotWhole',
    says: 'event 2 of community-TC-0042, number 2 of all, is not as it was logged: it is not the event that was logged.'
  })
  expect(placesIn(found)[1]).toEqual([undefined, undefined, false])
})

test('whoever brings a policy is told by that whether it is whole: by its keys, and by the witnesses that it asks for', async () => {
  await registerCommunity()
  const log = await init()
  const cosign = await witnessing(log)
  const asks = process.env['COFC_WITNESSES'] ?? ''
  vi.stubEnv('COFC_WITNESSES', '')
  const standing = async (policy: string) =>
    (JSON.parse((await at.cofc('membership-record', 'TC-0042', '--policy', policy)).out) as MembershipRecord).standing
  expect(await standing(asks)).toMatchObject({ type: 'NotWhole', says: expect.stringMatching(/witness/) as string })
  await cosign(0)
  expect(await standing(asks)).toMatchObject({ type: 'Whole', signedBy: [origin], cosignedBy: [name] })
  const other = (await at.cofc('audit', 'key', 'new', join(at.keys, 'other.pem'), '--name', origin)).out.trim()
  const strangers = join(at.data, '..', 'strangers.txt')
  writeFileSync(strangers, `log ${other}\nquorum none\n`)
  expect(await standing(strangers)).toMatchObject({ type: 'NotWhole' })
  expect(await at.cofc('membership-record', 'TC-0042', '--policy', join(at.data, 'none.txt'))).toMatchObject({
    code: 3
  })
})

test('attack 11: an event that is recorded a year back is told to be back-dated, by the checkpoints around it', async () => {
  await registerCommunity()
  await at.grow(1)
  const cosign = await witnessing(await init())
  await cosign(0)
  // Through the program itself, by a clock that was put back: ids, links and log are as they should be.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 365 * 86_400_000 })
  await withPlaces(13)
  vi.useRealTimers()
  await cosign(2)
  await withPlaces(14)
  const found = await record()
  expect(found.standing).toMatchObject({ type: 'Whole', size: 3, signedBy: [origin], cosignedBy: [name] })
  expect(placesIn(found)).toEqual([
    [0, 2, false],
    [2, 3, true],
    [undefined, undefined, false]
  ])
  expect((await at.cofc('membership-record', 'TC-0042', '--format', 'csv')).out).toMatch(/,yes,community-TC-0042,2,2,3/)
})

test('attack 11: a time that was set a year back in the store is not the event that was logged', async () => {
  await registerCommunity()
  await init()
  tamper(`update events set metadata = replace(metadata, '"recordedAt":"2', '"recordedAt":"1')`)
  expect((await record()).standing).toMatchObject({
    type: 'NotWhole',
    says: expect.stringContaining('event 1 of community-TC-0042') as string
  })
})
