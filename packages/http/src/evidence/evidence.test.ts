/** The evidence library over HTTP: a file comes in once, goes out as it was, and is taken out, for those whose it is. */
import type { Actor } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import { at, facadeOn, fresh, give, newKey, register, registered, send, type Facade } from '../testing/records.ts'
import { formOf, formType, type SentForm } from '../testing/uploads.ts'

const library = '/api/evidence/TC-0001'
const minutes = { name: 'Minutes of Ann.pdf', bytes: Buffer.from('%PDF-1.7\nMinutes of the house meeting\n%%EOF\n') }
const fields = { title: 'Minutes', redaction: 'names-removed', on: '2024-08-31' }
const sendForm = async (
  facade: Facade,
  form: Partial<SentForm> = {},
  headers: Record<string, string | undefined> = {}
) =>
  send(facade, library, {
    ...{ method: 'POST', body: formOf({ fields, file: minutes, ...form }) },
    headers: { 'content-type': formType, 'idempotency-key': newKey(), ...headers }
  })
const idIn = (told: { readonly json: <T>() => T }): string => told.json<{ readonly evidence: string }>().evidence
const kept = async (facade: Facade): Promise<string> => idIn(await sendForm(facade))
const takeOut = async (facade: Facade, evidence: string, body: unknown = { on: '2024-09-01' }) =>
  send(facade, `${library}/${evidence}/take-out`, {
    ...{ method: 'POST', body },
    headers: { 'content-type': 'application/json', 'idempotency-key': newKey() }
  })

test('a file is kept with what it is, listed, and comes back as it was, to be saved and never shown', async () => {
  const facade = await registered()
  const told = await sendForm(facade, { fields: { ...fields, note: 'Names', validUntil: '2030-08-31' } })
  expect([told.statusCode, told.json()]).toMatchObject([200, { outcome: 'applied' }])
  const list = await send(facade, library)
  expect([list.statusCode, list.headers['cache-control']]).toEqual([200, 'no-store'])
  expect(list.json()).toMatchObject({
    ...{ community: 'TC-0001', cycle: null },
    pieces: [{ title: 'Minutes', note: 'Names', validUntil: '2030-08-31', file: { mediaType: 'application/pdf' } }]
  })
  const file = await send(facade, `${library}/${idIn(told)}`)
  expect([file.statusCode, file.rawPayload]).toEqual([200, minutes.bytes])
  expect(file.headers).toMatchObject({
    ...{ 'content-type': 'application/pdf', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    'content-disposition': `attachment; filename="evidence.pdf"; filename*=UTF-8''Minutes%20of%20Ann.pdf`
  })
  expect(file.headers['content-security-policy']).toContain('sandbox')
})

test('the same request is done once, and the same file under another key is there already', async () => {
  const facade = await registered()
  const key = { 'idempotency-key': newKey() }
  const [one, again] = [await sendForm(facade, {}, key), await sendForm(facade, {}, key)]
  expect([again.statusCode, again.body, again.headers['idempotent-replayed']]).toEqual([200, one.body, '?1'])
  expect((await sendForm(facade)).json()).toEqual({ outcome: 'already-so', evidence: idIn(one) })
  const other = await sendForm(facade, { file: { ...minutes, bytes: Buffer.from('%PDF-1.7 other') } }, key)
  expect([other.statusCode, other.json()]).toMatchObject([422, { type: 'urn:cofc:problem:key-of-another' }])
  expect((await send(facade, library)).json<{ readonly pieces: ReadonlyArray<unknown> }>().pieces).toHaveLength(1)
})

test.each([
  ['without a file', { fields }, '/file'],
  ['whose file is a page of the web', { file: { name: 'a.txt', bytes: Buffer.from('<!doctype html>') } }, '/file'],
  ['without a title', { fields: { ...fields, title: ' ' } }, '/title'],
  ['that does not say what was done about people', { fields: { title: 'x', on: fields.on } }, '/redaction'],
  ['without a day', { fields: { ...fields, on: '' } }, '/on'],
  ['with a day that is none', { fields: { ...fields, validUntil: '2030-02-30' } }, '/validUntil'],
  ['with a field that is not known', { fields: { ...fields, name: 'x' } }, '/name']
] as const)('a form %s is refused with what is wrong, where, and nothing is kept', async (_what, form, pointer) => {
  const facade = await registered()
  const given = 'file' in form || pointer === '/file' ? form : { ...form, file: minutes }
  const sent = pointer === '/file' && !('file' in form) ? formOf({ fields }) : formOf({ fields, ...given })
  const told = await send(facade, library, {
    ...{ method: 'POST', body: sent },
    headers: { 'content-type': formType, 'idempotency-key': newKey() }
  })
  expect([told.statusCode, told.json()]).toMatchObject([400, { problems: [{ pointer }] }])
  expect((await send(facade, library)).json()).toMatchObject({ pieces: [] })
})

test('what no file is sent with, or whose key or kind is wrong, is told before it is read', async () => {
  const facade = await registered()
  const told = async (headers: Record<string, string | undefined>) => (await sendForm(facade, {}, headers)).statusCode
  expect(await told({ 'idempotency-key': undefined })).toBe(400)
  expect(await told({ accept: 'text/html' })).toBe(406)
  expect(await told({ 'content-length': '30000000' })).toBe(413)
  const json = await sendForm(facade, {}, { 'content-type': 'application/json' })
  expect([json.statusCode, json.headers['accept-post']]).toEqual([415, 'multipart/form-data'])
  expect((await send(facade, library, { method: 'DELETE' })).headers['allow']).toBe('GET, HEAD, POST')
  expect((await send(facade, library, { method: 'PUT' })).statusCode).toBe(405)
})
test('a file of more than 20 MB is refused once it is, though its headers do not say so', async () => {
  const facade = await registered()
  const bytes = Buffer.concat([minutes.bytes, Buffer.alloc(20_971_520)])
  expect((await sendForm(facade, { file: { name: 'large.pdf', bytes } })).statusCode).toBe(413)
  expect((await send(facade, library)).json()).toMatchObject({ pieces: [] })
})

test('a file that is taken out is found no more, and taking it out again changes nothing', async () => {
  const facade = await registered()
  const evidence = await kept(facade)
  expect((await takeOut(facade, evidence, { on: 'today' })).json()).toMatchObject({ problems: [{ pointer: '/on' }] })
  expect((await takeOut(facade, evidence, { on: '2024-09-01', of: 1 })).statusCode).toBe(400)
  expect((await takeOut(facade, evidence)).json()).toEqual({ outcome: 'applied' })
  expect((await takeOut(facade, evidence)).json()).toEqual({ outcome: 'already-so' })
  expect((await takeOut(facade, 'E-404')).json()).toMatchObject({ type: 'urn:cofc:problem:refused:no-such-evidence' })
  expect((await send(facade, `${library}/${evidence}`)).statusCode).toBe(404)
})

const people: Readonly<Record<string, Actor>> = {
  ...{ own: { role: 'link-person', subject: 'S-1', community: 'TC-0001' as CommunityId } },
  ...{ other: { role: 'link-person', subject: 'S-2', community: 'TC-0002' as CommunityId } }
}
test('Attack 17: a link person of another community reads nothing of a library over HTTP, and nothing of what they send is read', async () => {
  const { dependencies } = await registered()
  const as = async (who: string) => facadeOn({ dependencies, principal: () => TE.right(people[who]!) })
  const own = await as('own')
  const evidence = await kept(own)
  expect((await send(own, `${library}/${evidence}`)).statusCode).toBe(200)
  const other = await as('other')
  const denied = [
    ...[await send(other, library), await send(other, `${library}/${evidence}`), await send(other, `${library}/E-404`)],
    ...[await sendForm(other), await takeOut(other, evidence)]
  ]
  expect(denied.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403])
  // Whether there is anything at an address cannot be told from what is answered.
  expect(denied[1]?.body).toBe(denied[2]?.body)
  const unfinished = await send(other, library, {
    ...{ method: 'POST', body: 'nothing that is a form' },
    headers: { 'content-type': formType, 'idempotency-key': newKey() }
  })
  expect(unfinished.statusCode).toBe(403)
})

test('what is listed of a cycle is what its reviews show, with the standards for which they do', async () => {
  const facade = await facadeOn()
  await give(facade, at, { headers: fresh, body: register })
  const evidence = await kept(facade)
  const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'self-review' }
  const scope = [{ standard: 'CS1', section: 'Core', standardType: 1, core: true }]
  const opened = { ...key, on: '2023-09-01', edition: 'E1', sector: 'ADTC', membershipType: 'Full', scope }
  const title = { commitment: 't'.repeat(43), length: 7 }
  const history = [
    { type: 'ReviewOpened', ...opened },
    { type: 'EvidenceAttached', ...key, on: '2023-09-02', evidence, standards: ['CS1'], title }
  ].map((data, place) => ({
    ...{ id: `00000000-0000-4000-8000-00000000000${String(place)}`, type: data.type, data: data as never, metadata: {} }
  }))
  await facade.dependencies.events.append('review-TC-0001/2023-2024/self-review', 0, history)()
  expect((await send(facade, `${library}?cycle=2023-2024`)).json()).toMatchObject({
    pieces: [{ evidence, shownFor: [{ kind: 'self-review', standards: ['CS1'] }] }]
  })
  expect((await send(facade, `${library}?cycle=2024-2025`)).json()).toMatchObject({ pieces: [] })
  expect((await send(facade, `${library}?cycle=2024`)).statusCode).toBe(400)
  expect((await send(facade, `${library}?cylce=2023-2024`)).statusCode).toBe(400)
  const shown = await send(facade, `/api/evidence-shown/TC-0001/2023-2024/self-review/${evidence}`)
  expect([shown.statusCode, shown.rawPayload]).toEqual([200, minutes.bytes])
})
