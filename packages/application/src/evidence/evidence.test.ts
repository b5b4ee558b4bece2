/** Files of evidence: what kind each is by what is in it, kept once, shown, taken out and erased to the last byte. */
import { openSqliteContentStore } from '@cofc/content-store-sqlite'
import { inMemoryContentStore, type ContentStore, type StoredFile } from '@cofc/content-store'
import { teamOrLinkPerson, type CommunityId, type EvidenceId, type PlainDate } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Dependencies } from '../dependencies.ts'
import { erase } from '../erase.ts'
import { uuidOf } from '../identity.ts'
import { submit } from '../submit.ts'
import type { Actor } from '../submission.ts'
import { verifyWords } from '../verify-words.ts'
import { describeFile } from './described-file.ts'
import { evidenceFile, keepEvidence, libraryOf, takeOutEvidence, type GivenEvidence } from './index.ts'

const done = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const id = (name: string): string => uuidOf('7f4b8f0e-3d8e-5d0c-9a53-1f6f4d9d8b02', name)
const [community, on] = ['TC-0001' as CommunityId, '2024-09-01' as PlainDate]
const team: Actor = { role: 'network-team', subject: 'test' }
const linkPerson: Actor = { role: 'link-person', subject: 'L-1', community }

/** An archive whose entries are not compressed, as its directory tells them. */
const zipOf = (...entries: ReadonlyArray<readonly [name: string, text: string]>): Buffer => {
  const [heads, directory]: [Array<Buffer>, Array<Buffer>] = [[], []]
  let at = 0
  for (const [name, text] of entries) {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04_03_4b_50, 0)
    head.writeUInt16LE(name.length, 26)
    heads.push(head, Buffer.from(name + text))
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02_01_4b_50, 0)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + text.length
  }
  const [end, names] = [Buffer.alloc(22), Buffer.concat(directory)]
  end.writeUInt32LE(0x06_05_4b_50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(names.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...heads, names, end])
}
const officeOf = (folder: string, ...more: ReadonlyArray<string>) =>
  zipOf(['[Content_Types].xml', '<Types/>'], [`${folder}/part.xml`, '<x/>'], ...more.map(name => [name, 'x'] as const))
const oldOffice = (part: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(part, 'utf16le')])
const hex = (text: string) => Buffer.from(text, 'hex')

test.each([
  ['plan.PDF', Buffer.from('%PDF-1.7 x'), 'application/pdf'],
  ['a.png', hex('89504e470d0a1a0a00'), 'image/png'],
  ['a.JPEG', hex('ffd8ffe000'), 'image/jpeg'],
  ['a.gif', Buffer.from('GIF89a'), 'image/gif'],
  ['a.webp', Buffer.from('RIFF0000WEBPVP8 '), 'image/webp'],
  ['a.heic', Buffer.from('0000ftypheic'), 'image/heic'],
  ['a.docx', officeOf('word'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['a.xlsx', officeOf('xl'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['a.pptx', officeOf('ppt'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['a.odt', zipOf(['mimetype', 'application/vnd.oasis.opendocument.text']), 'application/vnd.oasis.opendocument.text'],
  [
    ...(['a.ods', zipOf(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'])] as const),
    'application/vnd.oasis.opendocument.spreadsheet'
  ],
  ['a.doc', oldOffice('WordDocument'), 'application/msword'],
  ['a.xls', oldOffice('Workbook'), 'application/vnd.ms-excel'],
  ['a.ppt', oldOffice('PowerPoint Document'), 'application/vnd.ms-powerpoint'],
  ['a.csv', Buffer.from('who,when\r\nall,daily'), 'text/csv'],
  ['a.txt', Buffer.from('Minutes – März'), 'text/plain']
] as const)('%s is known by what is in it', (name, bytes, mediaType) => {
  expect(describeFile({ name, bytes })).toMatchObject({ right: { mediaType, bytes: bytes.length } })
})
test.each([
  ['a.pdf', 'PK\u0003\u0004 cut off', 'no kind of file'],
  ['a.zip', zipOf(['x.txt', 'x']).toString('latin1'), 'no kind of file'],
  ['a.docx', zipOf(['[Content_Types].xml', ''], ['../word', '']).toString('latin1'), 'no kind of file'],
  ['a.docx', officeOf('xl').toString('latin1'), 'of the kind Excel file'],
  ['a.docx', officeOf('word', 'word/vbaProject.bin').toString('latin1'), 'macros'],
  ['a.txt', 'a\u0000b', 'no kind of file'],
  ['a.txt', 'M\u00e4rz', 'no kind of file'],
  ['a.txt', '\n <?xml version="1.0"?><svg/>', 'no kind of file'],
  ['noending', '%PDF-1.7', 'of the kind PDF'],
  ['a.doc', oldOffice('SummaryInformation').toString('latin1'), 'no kind of file'],
  ['a.png', '', 'empty']
])('%s that holds %j is not taken', (name, text, says) => {
  expect(describeFile({ name, bytes: Buffer.from(text, 'latin1') })).toMatchObject(
    left(expect.stringContaining(says) as string)
  )
})
test('a file of more than 20 MB is not taken, to the byte', () => {
  const bytes = Buffer.alloc(20_971_521, 'a')
  expect(describeFile({ name: 'a.txt', bytes: bytes.subarray(1) })).toMatchObject({ right: { bytes: 20_971_520 } })
  expect(describeFile({ name: 'a.txt', bytes })).toMatchObject(left(expect.stringContaining('20 MB') as string))
})

const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], membersDecideAdmission: true, linkPerson: 'L-1', programmeAccreditation: null },
  entryCriteria: null
}
const recordsOn = async (content: ContentStore): Promise<Dependencies> => {
  const dependencies = { events: inMemoryEventStore(), content, now: () => '2024-09-01T10:00:00.000Z' }
  const command = { type: 'RegisterCommunity', community, profile, on: '2023-01-01' }
  done(await submit(dependencies)({ id: id('registered'), command, actor: team })())
  return dependencies
}
const file: StoredFile = { name: 'MARKED-NAME.txt', bytes: Buffer.from('MARKED-BYTES '.repeat(9_000)) }
const given = (more: Partial<GivenEvidence> = {}): GivenEvidence => ({
  ...{ actor: linkPerson, id: id('one'), community, title: 'MARKED-TITLE', redaction: 'nobody-in-it' },
  ...{ note: null, validUntil: null, file, on },
  ...more
})
const one = id('one') as EvidenceId

test('a file is kept once, whoever sends it again, and comes back as it was', async () => {
  const dependencies = await recordsOn(inMemoryContentStore())
  expect(done(await keepEvidence(dependencies)(given())())).toEqual({ evidence: one, wasThere: false })
  expect(done(await keepEvidence(dependencies)(given({ id: id('two'), actor: team }))())).toEqual({
    ...{ evidence: one, wasThere: true }
  })
  expect(done(await libraryOf(dependencies)(community)())).toMatchObject([{ evidence: one, title: 'MARKED-TITLE' }])
  expect(done(await evidenceFile(dependencies)(community, one)())).toMatchObject({ ...file, mediaType: 'text/plain' })
  expect(done(await evidenceFile(dependencies)('TC-0002' as CommunityId, one)())).toBeNull()
  expect(done(await verifyWords(dependencies)())).toEqual({ present: 2, erased: 0 })
})
test('nobody else keeps a file there or takes one out, and nothing is kept of what they bring', async () => {
  const dependencies = await recordsOn(inMemoryContentStore())
  const others: ReadonlyArray<Actor> = [
    { role: 'link-person', subject: 'L-2', community: 'TC-0002' as CommunityId },
    { role: 'reviewer', subject: 'R-1' },
    { role: 'committee', subject: 'C-1' }
  ]
  for (const actor of others) {
    expect(await keepEvidence(dependencies)(given({ actor }))()).toMatchObject(left({ type: 'Denied' }))
    const out = takeOutEvidence(dependencies)({ actor, id: id('out'), community, evidence: one, on })
    expect(await out()).toMatchObject(left({ type: 'Denied' }))
  }
  expect(done(await dependencies.content.count(`community ${community}`, null)())).toBe(0)
  // Nor is the command taken by itself: it would tell of a file that is not there.
  const command = { type: 'KeepEvidence', community, evidence: 'E-1', title: { words: 'x' }, file: { words: 'x' } }
  const alone = { ...command, redaction: 'nobody-in-it', note: null, validUntil: null, on }
  expect(Object.keys(teamOrLinkPerson)).toContain(team.role)
  expect(await submit(dependencies)({ id: id('alone'), command: alone, actor: team })()).toMatchObject(
    left({ type: 'Denied' })
  )
})
test('a file that the store has damaged is not handed out', async () => {
  const content = inMemoryContentStore()
  const dependencies = await recordsOn(content)
  done(await keepEvidence(dependencies)(given())())
  const damaged = {
    ...dependencies,
    content: { ...content, file: () => TE.right({ ...file, bytes: Buffer.from('x') }) }
  }
  expect(await evidenceFile(damaged)(community, one)()).toMatchObject(left({ type: 'ContentStoreUnavailable' }))
})

const onDisk = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cofc-evidence-'))
  const { store, close } = openSqliteContentStore(join(folder, 'private.db'))
  onTestFinished(() => {
    close()
    rmSync(folder, { recursive: true })
  })
  const bytes = (): string =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name), 'latin1'))
      .join('')
  const dependencies = await recordsOn(store)
  done(await keepEvidence(dependencies)(given())())
  expect(bytes()).toContain('MARKED-BYTES')
  return { dependencies, bytes }
}
test('erasing the words about a community leaves no byte of its files, nor a name, in any file', async () => {
  const { dependencies, bytes } = await onDisk()
  const erasure = { actor: team, id: id('erase'), about: { community, cycle: null }, on }
  expect(done(await erase(dependencies)(erasure)())).toBe(2)
  expect(bytes()).not.toContain('MARKED')
  expect(done(await libraryOf(dependencies)(community)())).toEqual([])
  expect(done(await evidenceFile(dependencies)(community, one)())).toBeNull()
  expect(done(await verifyWords(dependencies)())).toEqual({ present: 0, erased: 2 })
})
test('taking a file out leaves no byte of it nor its name, and the words that tell of it stay', async () => {
  const { dependencies, bytes } = await onDisk()
  const out = { actor: linkPerson, id: id('out'), community, evidence: one, on }
  expect(done(await takeOutEvidence(dependencies)(out)())).toBe(true)
  expect(bytes()).not.toMatch(/MARKED-BYTES|MARKED-NAME/)
  expect(bytes()).toContain('MARKED-TITLE')
  expect(done(await takeOutEvidence(dependencies)({ ...out, id: id('again') })())).toBe(false)
  expect(done(await libraryOf(dependencies)(community)())).toEqual([])
  expect(done(await verifyWords(dependencies)())).toEqual({ present: 2, erased: 0 })
})
test('a file whose taking out was recorded and not finished is gone once it is taken out again', async () => {
  const { dependencies, bytes } = await onDisk()
  const failing = {
    ...dependencies.content,
    eraseFile: () => TE.left({ type: 'ContentStoreUnavailable', reason: 'stopped' } as const)
  }
  const out = { actor: linkPerson, id: id('out'), community, evidence: one, on }
  expect(await takeOutEvidence({ ...dependencies, content: failing })(out)()).toMatchObject(left({ reason: 'stopped' }))
  expect(bytes()).toContain('MARKED-BYTES')
  expect(done(await takeOutEvidence(dependencies)({ ...out, id: id('again') })())).toBe(true)
  expect(bytes()).not.toContain('MARKED-BYTES')
})
test('erasing the words of a cycle leaves the library, and what a review showed of it is whole still', async () => {
  const { dependencies } = await onDisk()
  const key = { community, cycle: '2023-2024', kind: 'peer-review', on }
  const title = done(await dependencies.events.read(`community-${community}`, 2)()).events[0]?.data['title']
  const shown = { type: 'EvidenceAttached', ...key, evidence: one, standards: ['S1'], title } as never
  done(
    await dependencies.events.append('review-TC-0001/2023-2024/peer-review', 0, [
      { id: id('shown'), type: 'EvidenceAttached', data: shown, metadata: {} }
    ])()
  )
  const erased = { type: 'WordsErased', community, cycle: '2023-2024', pieces: 1, on } as never
  done(
    await dependencies.events.append(`community-${community}`, 2, [
      { id: id('erased'), type: 'WordsErased', data: erased, metadata: {} }
    ])()
  )
  expect(done(await libraryOf(dependencies)(community)())).toHaveLength(1)
  expect(done(await verifyWords(dependencies)())).toEqual({ present: 3, erased: 0 })
})
