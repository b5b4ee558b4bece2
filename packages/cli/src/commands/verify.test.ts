/** A history is verified on the command line: against its log, the policy of whoever checks, and its words. */
import 'reflect-metadata'
import { digestOf, eventId, uuidOf } from '@cofc/application'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { writeFileSync, readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderWithLog, origin, type FolderWithLog } from '../testing/with-log.ts'

let at: FolderWithLog
beforeEach(() => {
  at = folderWithLog()
})
afterEach(() => at[Symbol.dispose]())

const tamper = (statement: string): void => {
  const database = new DatabaseSync(join(at.data, 'events.db'))
  database.exec(statement)
  database.close()
}
const policy = (...lines: ReadonlyArray<string>): string => {
  const file = join(at.data, '..', 'policy.txt')
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}
const init = async (): Promise<string> => (await at.cofc('audit', 'init', '--origin', origin)).out.split('\n')[1] ?? ''

test('without a log the events are whole by their ids and links', async () => {
  await at.grow(2)
  expect(await at.cofc('verify')).toMatchObject({ code: 0, out: 'whole: 2 events in 1 streams\n' })
  expect(await at.cofc('verify', '--policy', policy('quorum none'))).toMatchObject({ code: 1 })
})

test('with a log they are those that were signed', async () => {
  await at.grow(3)
  const key = await init()
  const whole = `whole: 3 events in 1 streams\nas of size 3, signed by ${origin}\n`
  expect(await at.cofc('verify')).toMatchObject({ code: 0, out: whole })
  expect(await at.cofc('verify', '--policy', policy(key, 'quorum none'))).toMatchObject({ code: 0, out: whole })
  expect(JSON.parse((await at.cofc('verify', '--words', '--json')).out)).toEqual({
    ...{ events: 3, streams: 1, unfinishedImports: 0, words: { present: 0, erased: 0 } },
    log: { origin, size: 3, signedBy: [origin], cosignedBy: [] }
  })
})

test('another key than was signed with is not believed, and one of an unknown kind cannot be told', async () => {
  await at.grow(1)
  const key = await init()
  await at.cofc('audit', 'key', 'new', join(at.keys, 'other.pem'), '--name', origin)
  const other = (await at.cofc('audit', 'key', 'new', join(at.keys, 'another.pem'), '--name', origin)).out.trim()
  expect(await at.cofc('verify', '--policy', policy(`log ${other}`, 'quorum none'))).toMatchObject({ code: 1 })
  const [name, id] = key.slice('log '.length).split('+')
  const unknown = `log ${String(name)}+${String(id)}+${Buffer.concat([Buffer.of(9), Buffer.alloc(32)]).toString('base64')}`
  expect(await at.cofc('verify', '--policy', policy(unknown, 'quorum none'))).toMatchObject({ code: 2 })
  expect(await at.cofc('verify', '--policy', policy('nonsense'))).toMatchObject({ code: 3 })
})

test.each([
  ['its data', `update events set data = replace(data, '2002', '1999') where version = 2`],
  ['its metadata', `update events set metadata = replace(metadata, 'network-team', 'auditor') where version = 2`],
  [
    'when it was recorded',
    `update events set metadata = replace(metadata, '"recordedAt":"2', '"recordedAt":"1') where version = 2`
  ],
  [
    'itself, gone, and the gap closed',
    'delete from events where version = 2; update events set position = position - 1 where position > 2'
  ]
])('an event is named by what was done to it: %s', async (_what, statement) => {
  await at.grow(4)
  await init()
  tamper(statement)
  expect(await at.cofc('verify')).toMatchObject({
    code: 1,
    err: expect.stringContaining('event 2 of calendar, number 2 of all, is not as it was logged') as string
  })
})

test('a gap that is left open is told by the store itself', async () => {
  await at.grow(4)
  await init()
  tamper('delete from events where version = 2')
  expect(await at.cofc('verify')).toMatchObject({ code: 3, err: expect.stringContaining('missing') as string })
})

test('the last event, gone, is named', async () => {
  await at.grow(4)
  await init()
  tamper('delete from events where version = 4')
  expect(await at.cofc('verify')).toMatchObject({
    code: 1,
    err: expect.stringContaining('event 4 of calendar') as string
  })
})

test('a history rewritten to its end, ids and links and all, is not the one that was signed', async () => {
  await at.grow(3)
  await init()
  const other = folderWithLog()
  await other.grow(3)
  const rewritten = new DatabaseSync(join(other.data, 'events.db')).prepare('select * from events').all()
  other[Symbol.dispose]()
  const database = new DatabaseSync(join(at.data, 'events.db'))
  const put = database.prepare('update events set id = ?, data = ?, metadata = ? where version = ?')
  for (const { id, data, metadata, version } of rewritten)
    put.run(...([id, data, metadata, version] as ReadonlyArray<string>))
  database.close()
  expect(await at.cofc('verify')).toMatchObject({
    code: 1,
    err: expect.stringContaining('event 1 of calendar') as string
  })
})

test('a decision that today’s rules would not make ends with 1, though the history is whole', async () => {
  await at.grow(2)
  const opened = openSqliteEventStore(join(at.data, 'events.db'))
  const command = { type: 'RecordEnquiry', community: 'TC-0009', on: '2023-02-01' }
  const data = { type: 'EnquiryReceived', community: 'TC-0009', on: '2023-02-01' }
  const id = uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', 'as an earlier program decided')
  const metadata = { command: id, digest: digestOf(command), asked: { type: 'RecordEnquiry' }, known: {} }
  const event = { id: eventId(id, 0, { type: data.type, data }), type: data.type, data, metadata }
  expect(await opened.store.append('membership-TC-0009', 0, [event])()).toMatchObject({ _tag: 'Right' })
  await opened.close()
  expect(await at.cofc('verify')).toMatchObject({ code: 0 })
  for (const words of [['verify', '--decisions'], ['decisions']])
    expect(await at.cofc(...words)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/1 otherwise by today's rules[^]*RecordEnquiry \(EnquiryReceived\)/) as string
    })
  const told = JSON.parse((await at.cofc('verify', '--decisions', '--json')).out) as { readonly decisions: object }
  expect(told.decisions).toMatchObject({ otherwise: [{ stream: 'membership-TC-0009', asked: 'RecordEnquiry' }] })
})

test('when everything was erased that can be, all is whole, and no byte of the words is in any file', async () => {
  const communities = ['TC-0001', 'TC-0002', 'TC-0003']
  const saidOf = (community: string): string => `Whoever wants to come to the house ${community}`
  const command = join(at.data, '..', 'command.json')
  for (const community of communities) {
    const profile = {
      ...{
        name: `House ${community}`,
        sector: 'ADTC',
        provider: 'charity',
        country: 'GB',
        localArea: null,
        parent: null
      },
      ...{ places: 12, models: ['TC'], membersDecideAdmission: true, linkPerson: 'L-1', programmeAccreditation: null },
      entryCriteria: { words: saidOf(community) }
    }
    writeFileSync(command, JSON.stringify({ type: 'RegisterCommunity', community, profile, on: '2023-01-01' }))
    expect(await at.cofc('submit', command)).toMatchObject({ code: 0, err: '' })
  }
  await init()
  const bytes = (): string =>
    readdirSync(at.data)
      .map(file => readFileSync(join(at.data, file), 'latin1'))
      .join('')
  for (const community of communities) expect(bytes()).toContain(saidOf(community))
  expect((await at.cofc('verify', '--words')).out).toContain('words: 3 there, 0 erased with a record')
  for (const community of communities) expect(await at.cofc('erase', community)).toMatchObject({ code: 0 })
  await at.cofc('audit', 'checkpoint')
  expect(await at.cofc('verify', '--words')).toMatchObject({
    code: 0,
    out: `whole: 6 events in 3 streams\nas of size 6, signed by ${origin}\nwords: 0 there, 3 erased with a record\n`
  })
  for (const community of communities) expect(bytes()).not.toContain(saidOf(community))
})
