/** The evidence library of a community: files come in and go out for those whose it is, and are shown in the workbook. */
import { libraryOf, submit, uuidOf, type Actor } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import type { FastifyInstance } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { connect } from 'node:net'
import { beforeEach, expect, test } from 'vitest'
import { textOf } from '../testing/ask-page.ts'
import { formIn } from '../testing/forms-in.ts'
import { get, givingPages, post, team, type Records } from '../testing/giving.ts'
import { multipartOf, multipartType, pdf, sendUpload, uploadFormIn } from '../testing/uploads.ts'
import { linkPersonOfWorkbook, recordsWithWorkbook, workbookAt } from '../testing/workbook.ts'

const [library, community] = ['/evidence/TC-0001', 'TC-0001' as CommunityId]
const evidenceAt = `${workbookAt}/evidence/S1`
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], membersDecideAdmission: true, linkPerson: 'L-1', programmeAccreditation: null },
  entryCriteria: null
}
const largest = 20_971_520
let records: Records
let app: FastifyInstance
beforeEach(async () => {
  records = await recordsWithWorkbook()
  const command = { type: 'RegisterCommunity', community, profile, on: '2023-01-01' }
  await submit(records.dependencies)({
    id: uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', 'r'),
    command,
    actor: team
  })()
  app = await as(linkPersonOfWorkbook)
})
const as = (actor: Actor) => givingPages(records, actor)
const minutes = { name: 'Minutes of Ann.pdf', bytes: pdf('Minutes of the house meeting') }
const typed = { title: 'Minutes', redaction: 'names-removed' }
const adding = async (
  more: Readonly<Record<string, string>> = {},
  file: typeof minutes | null = minutes,
  at = library
) => sendUpload(app, library, { fields: { ...uploadFormIn((await get(app, at)).body), ...typed, ...more }, file })
const pieces = async () => {
  const found = await libraryOf(records.dependencies)(community)()
  return isLeft(found) ? expect.unreachable() : found.right
}
const eventsOf = async (stream: string, from: number) => {
  const found = await records.dependencies.events.read(stream, from)()
  return isLeft(found) ? [] : found.right.events.map(({ data }) => data)
}

test('a file is added with what it is, and comes back as it was, to be saved and never shown', async () => {
  const told = await adding({
    note: 'Names',
    'validUntil.day': '31',
    'validUntil.month': '8',
    'validUntil.year': '2030'
  })
  expect([told.statusCode, told.headers.location]).toEqual([303, `${library}?done=kept`])
  const [piece] = await pieces()
  expect(piece).toMatchObject({ title: 'Minutes', note: 'Names', validUntil: '2030-08-31', redaction: 'names-removed' })
  const page = textOf((await get(app, `${library}?done=kept`)).body)
  for (const text of ['The file is in the library.', 'Minutes', 'PDF, ', 'Until 31 August 2030', 'were removed'])
    expect(page).toContain(text)
  const file = await get(app, `${library}/${String(piece?.evidence)}`)
  expect([file.statusCode, file.rawPayload]).toEqual([200, minutes.bytes])
  expect(file.headers).toMatchObject({
    ...{ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
    'content-disposition': `attachment; filename="evidence.pdf"; filename*=UTF-8''Minutes%20of%20Ann.pdf`
  })
  expect(file.headers['content-security-policy']).toContain('sandbox')
})
test('no event, page or address holds the name of a file', async () => {
  await adding()
  expect(JSON.stringify(await eventsOf('community-TC-0001', 1))).not.toContain('Ann')
  expect((await get(app, library)).body).not.toContain('Ann')
})
test('the same form sent twice, also at once, and the same file sent again are one file', async () => {
  const fields = { ...uploadFormIn((await get(app, library)).body), ...typed }
  const told = await Promise.all([1, 2, 3].map(async () => sendUpload(app, library, { fields, file: minutes })))
  expect(told.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
  const again = await adding({ title: 'Another name for it' })
  expect(again.headers.location).toBe(`${library}?done=was-there`)
  expect(await pieces()).toMatchObject([{ title: 'Minutes' }])
  expect(await eventsOf('community-TC-0001', 2)).toHaveLength(1)
})

const web = '<!doctype html><script>alert(1)</script>'
test.each([
  ['a page of the web by its own name', 'page.html', web, 'no kind of file that we take'],
  ['a page of the web called a text', 'page.txt', `\uFEFF  ${web}`, 'no kind of file that we take'],
  ['a drawing that could hold a script', 'logo.svg', '<svg onload="alert(1)"/>', 'no kind of file that we take'],
  ['a program called a PDF', 'plan.pdf', 'MZ\u0090\u0000\u0003', 'no kind of file that we take'],
  ['a PDF that is called a picture', 'plan.png', '%PDF-1.7', 'of the kind PDF'],
  ['an empty file', 'empty.pdf', '', 'the file is empty']
])('Attack 13: %s is refused at its field, and nothing of it is kept', async (_what, name, text, says) => {
  const told = await adding({}, { name, bytes: Buffer.from(text, 'latin1') })
  expect([told.statusCode, textOf(told.body)]).toEqual([422, expect.stringContaining(says)])
  expect(told.body).toContain('id="file-error"')
  // What was typed stands there still.
  expect(told.body).toContain('Minutes')
  expect(await pieces()).toEqual([])
})
test('Attack 14: a name that leads elsewhere, or hides how it ends, is no more than a name', async () => {
  await adding({}, { name: '../../../etc/cron.d/x\u202efdp.pdf', bytes: pdf('x') })
  const [piece] = await pieces()
  const { headers } = await get(app, `${library}/${String(piece?.evidence)}`)
  expect(headers['content-disposition']).toContain(`filename*=UTF-8''xfdp.pdf`)
})
test('a form without a file, or without what it needs, says so at the fields, and that the file is to be chosen again', async () => {
  const without = await adding({}, null)
  expect([without.statusCode, textOf(without.body)]).toEqual([422, expect.stringContaining('Choose a file')])
  const told = await adding({ title: ' ', redaction: '', 'validUntil.day': '31', 'validUntil.month': '2' })
  for (const says of [
    'Enter what it is',
    'Choose whether there are people in the file',
    'must be a real day',
    'Choose the file again'
  ])
    expect(textOf(told.body)).toContain(says)
  const over = await adding({ 'validUntil.day': '1', 'validUntil.month': '1', 'validUntil.year': '2020' })
  expect(textOf(over.body)).toContain('was valid until 1 January 2020 shows nothing')
  expect(await pieces()).toEqual([])
})

test('Attack 15: what says that it is too large is refused before it is read, and what does not say so before it is whole', async () => {
  const fields = { ...uploadFormIn((await get(app, library)).body), ...typed }
  const bytes = Buffer.concat([pdf(''), Buffer.alloc(largest)])
  const whole = await sendUpload(app, library, { fields, file: { name: 'large.pdf', bytes } })
  expect([whole.statusCode, textOf(whole.body)]).toEqual([413, expect.stringContaining('may have 20 MB')])
  await app.listen({ host: '127.0.0.1', port: 0 })
  // Of thirty megabytes a few bytes come, and the answer is there.
  expect(
    await overSocket(app, ['content-length: 30000000'], multipartOf({ fields, file: null }).subarray(0, 99))
  ).toContain('HTTP/1.1 413')
  const body = multipartOf({ fields, file: { name: 'large.pdf', bytes } })
  const chunk = Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
  expect(await overSocket(app, ['transfer-encoding: chunked'], chunk)).toContain('HTTP/1.1 413')
  expect(await pieces()).toEqual([])
})
test('Attack 16: uploads that are cut off half-way leave nothing behind, and sent again one is there once', async () => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const fields = { ...uploadFormIn((await get(app, library)).body), ...typed }
  const bytes = Buffer.concat([pdf(''), Buffer.alloc(300_000)])
  const body = multipartOf({ fields, file: { name: 'long.pdf', bytes } })
  const length = `content-length: ${String(body.length)}`
  // More of them than are read at once: none goes on to take a place.
  for (let cut = 0; cut < 9; cut++) {
    const isOver = Promise.withResolvers<unknown>()
    app.server.once('request', (_request, response) => response.once('close', isOver.resolve))
    await overSocket(app, [length], body.subarray(0, 200_000), 'cut')
    await isOver.promise
  }
  // Whatever came of them has come by the time that the next is answered.
  expect((await get(app, library)).statusCode).toBe(200)
  expect(await records.dependencies.content.count('community TC-0001', null)()).toMatchObject({ right: 0 })
  expect(await pieces()).toEqual([])
  expect(await overSocket(app, [length], body)).toContain('HTTP/1.1 303')
  expect(await pieces()).toHaveLength(1)
})

/** What a server answers first, or nothing where the connection is cut once all of it is sent. */
const overSocket = async (
  of: FastifyInstance,
  headers: ReadonlyArray<string>,
  body: Buffer,
  then: 'answer' | 'cut' = 'answer'
): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = of.server.address() as { readonly port: number }
    const socket = connect(port, '127.0.0.1')
    socket.on('error', reject)
    socket.on('close', () => {
      resolve('')
    })
    socket.on('data', data => {
      resolve(data.toString('latin1'))
      socket.destroy()
    })
    const lines = [`POST ${library} HTTP/1.1`, 'host: localhost:4200', `content-type: ${multipartType}`, ...headers]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    socket.write(body, () => {
      if (then === 'cut') socket.destroy()
    })
  })

const stranger: Actor = { role: 'link-person', subject: 'S-3', community: 'TC-0002' as CommunityId }
test('Attack 17: the library of another community is found by nobody, whatever is guessed, and nothing is read of what they send', async () => {
  await adding()
  const [piece] = await pieces()
  const at = `${library}/${String(piece?.evidence)}`
  const other = await as(stranger)
  for (const path of [library, at, `${at}/take-out`, `${library}/E-404`, evidenceAt])
    expect([path, (await get(other, path)).statusCode]).toEqual([path, 404])
  const upload = { fields: { token: 'x', ...typed }, file: minutes }
  expect((await sendUpload(other, library, upload)).statusCode).toBe(404)
  const ofTheirs = await as({ ...stranger, community })
  expect((await sendUpload(ofTheirs, library, upload)).statusCode).toBe(403)
  for (const role of ['reviewer', 'committee', 'finance', 'auditor', 'public'] as const) {
    const theirs = await as({ role, subject: 'S-4' })
    for (const path of [library, at, `${at}/take-out`, evidenceAt])
      expect([role, path, (await get(theirs, path)).statusCode]).toEqual([role, path, 403])
  }
  expect((await get(app, `${library}/E-404`)).statusCode).toBe(404)
  expect(await pieces()).toHaveLength(1)
})

test('a form that is sent again once its file was taken out does not say that the file is kept', async () => {
  const fields = { ...uploadFormIn((await get(app, library)).body), ...typed }
  const asked = { fields, file: minutes }
  expect((await sendUpload(app, library, asked)).headers.location).toBe(`${library}?done=kept`)
  const [piece] = await pieces()
  const out = `${library}/${String(piece?.evidence)}/take-out`
  expect((await post(app, out, formIn((await get(app, out)).body))).headers.location).toBe(`${library}?done=taken-out`)
  const again = await sendUpload(app, library, asked)
  expect([again.statusCode, again.headers.location]).toEqual([303, `${library}?done=was-taken-out`])
  const page = textOf((await get(app, `${library}?done=was-taken-out`)).body)
  expect(page).toContain('its file was taken out since. To keep the file again, add it anew.')
  expect(await pieces()).toEqual([])
  expect((await adding()).headers.location).toBe(`${library}?done=kept`)
  expect(await pieces()).toHaveLength(1)
})
test('a file that was taken out, and not erased before the process ended, is told of until it is erased', async () => {
  await adding()
  const [piece] = await pieces()
  const out = `${library}/${String(piece?.evidence)}/take-out`
  const { dependencies } = records
  const stopped = () => TE.left({ type: 'ContentStoreUnavailable', reason: 'stopped' } as const)
  const failing = { ...dependencies, content: { ...dependencies.content, eraseFile: stopped } }
  const first = await givingPages({ dependencies: failing }, linkPersonOfWorkbook)
  expect((await post(first, out, formIn((await get(first, out)).body))).statusCode).toBe(503)
  expect(await pieces()).toEqual([])
  const told = (await get(app, library)).body
  expect(textOf(told)).toContain('A file was taken out, and is not erased yet.')
  expect(told).toContain(`action="${out}"`)
  const form = /<form[^>]*take-out".*?<\/form>/s.exec(told)?.[0] ?? ''
  expect((await post(app, out, formIn(form))).statusCode).toBe(303)
  expect(textOf((await get(app, library)).body)).not.toContain('not erased yet')
  expect(await dependencies.content.count('community TC-0001', null)()).toMatchObject({ right: 2 })
})

const ticking = async (tick: ReadonlyArray<string>, html: string) =>
  post(app, evidenceAt, new Map([...formIn(html), ['piece', tick]]))
const shownFor = async () =>
  (await eventsOf('review-TC-0001/2023-2024/peer-review', 2)).map(({ type, standards }) => [type, standards])

test('evidence is ticked for a standard, shown there with its file, and unticked again', async () => {
  await adding()
  const [piece] = await pieces()
  const id = String(piece?.evidence)
  const first = (await get(app, evidenceAt)).body
  expect(textOf(first)).toContain('Files in your library')
  const told = await ticking([id], first)
  expect([told.statusCode, told.headers.location]).toEqual([303, `${workbookAt}/2?saved=yes#S1`])
  const section = (await get(app, `${workbookAt}/2`)).body
  expect(section).toContain(`href="${library}/${id}"`)
  expect(textOf((await get(app, `${workbookAt}/check`)).body)).toContain('Minutes')
  // What somebody else showed meanwhile is not taken back by a form made before.
  expect((await ticking([], first)).statusCode).toBe(303)
  expect(await shownFor()).toEqual([['EvidenceAttached', ['S1']]])
  expect((await ticking([], (await get(app, evidenceAt)).body)).statusCode).toBe(303)
  expect(await shownFor()).toEqual([
    ['EvidenceAttached', ['S1']],
    ['EvidenceDetached', ['S1']]
  ])
})
test('a new file is added on the page of a standard and shown there at once', async () => {
  const told = await adding({}, minutes, evidenceAt)
  expect([told.statusCode, told.headers.location]).toEqual([303, `${workbookAt}/2?saved=yes#S1`])
  expect(await shownFor()).toEqual([['EvidenceAttached', ['S1']]])
  const wrong = await adding({}, { name: 'x.html', bytes: Buffer.from(web) }, evidenceAt)
  expect([wrong.statusCode, textOf(wrong.body)]).toEqual([422, expect.stringContaining('Standard S1')])
})
test('what was written in a section is saved before one goes on to the evidence of a standard', async () => {
  const html = (await get(app, `${workbookAt}/2`)).body
  const values = new Map([...formIn(html), ['comment.S1', ['Every day.']], ['_do', ['evidence S1']]])
  const told = await post(app, `${workbookAt}/2`, values)
  expect([told.statusCode, told.headers.location]).toEqual([303, evidenceAt])
  expect((await get(app, `${workbookAt}/2`)).body).toContain('Every day.')
})
test('what stood for a standard in the cycle before is offered first', async () => {
  await adding()
  await adding({ title: 'Rota' }, { name: 'rota.txt', bytes: Buffer.from('Mon: Ann') })
  const rota = (await pieces()).find(({ title }) => title === 'Rota')
  const key = { community, cycle: '2022-2023', kind: 'self-review', on: '2022-09-01' }
  const before = [
    {
      type: 'ReviewOpened',
      ...key,
      edition: 'E10',
      sector: 'ADTC',
      membershipType: 'Full',
      scope: [{ standard: 'S1', section: 'People', standardType: 1, core: false }]
    },
    {
      type: 'EvidenceAttached',
      ...key,
      evidence: rota?.evidence,
      standards: ['S1'],
      title: { commitment: 'c'.repeat(43), length: 4 }
    }
  ]
  await records.dependencies.events.append(
    'review-TC-0001/2022-2023/self-review',
    0,
    before.map((data, at) => ({
      ...{ id: uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', `before ${String(at)}`), metadata: {}, type: data.type },
      data: data as never
    }))
  )()
  const page = textOf((await get(app, evidenceAt)).body)
  expect(page.indexOf('You showed these last time')).toBeGreaterThan(0)
  expect(page.indexOf('Rota')).toBeLessThan(page.indexOf('Files in your library'))
  expect(page.indexOf('Minutes')).toBeGreaterThan(page.indexOf('Files in your library'))
})
test('a refusal stands on the page, and what was ticked stays ticked', async () => {
  await adding()
  const html = (await get(app, evidenceAt)).body
  const [piece] = await pieces()
  const command = {
    type: 'SaveSelfRatings',
    community,
    cycle: '2023-2024',
    kind: 'peer-review',
    on: '2024-01-31',
    ratings: [{ standard: 'S1', rating: 'met', comment: null }]
  }
  const submitted = { type: 'SubmitSelfReview', community, cycle: '2023-2024', kind: 'peer-review', on: '2024-01-31' }
  for (const [at, one] of [command, submitted].entries())
    await submit(records.dependencies)({
      id: uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', `s${String(at)}`),
      command: one,
      actor: team
    })()
  const told = await ticking([String(piece?.evidence)], html)
  expect([told.statusCode, textOf(told.body)]).toEqual([422, expect.stringContaining('is locked')])
  expect(await shownFor()).toEqual([
    ['SelfRatingsSaved', undefined],
    ['SelfReviewSubmitted', undefined]
  ])
})

test('a file is taken out once it is asked again whether it is meant, and its bytes are gone', async () => {
  await adding()
  const [piece] = await pieces()
  const at = `${library}/${String(piece?.evidence)}`
  const page = (await get(app, `${at}/take-out`)).body
  expect(textOf(page)).toContain('cannot be brought back')
  const told = await post(app, `${at}/take-out`, formIn(page))
  expect([told.statusCode, told.headers.location]).toEqual([303, `${library}?done=taken-out`])
  expect(await pieces()).toEqual([])
  expect((await get(app, at)).statusCode).toBe(404)
  // Going back and sending it once more does nothing more.
  expect((await post(app, `${at}/take-out`, formIn(page))).statusCode).toBe(303)
  expect(await eventsOf('community-TC-0001', 3)).toHaveLength(1)
})
