/** Somebody joins: asks, applies on several days under a secret link, and is recorded by the network team. */
import { roles } from '@cofc/core'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { formIn } from '../testing/forms-in.ts'
import { textOf } from '../testing/ask-page.ts'
import { answersOfApplicant, joiningRecords, visitorOf, type JoiningRecords, type Visitor } from '../testing/joining.ts'
import { consolePages } from '../plugin.ts'

const open = async (records?: JoiningRecords) => {
  const made = records ?? (await joiningRecords())
  const app = Fastify()
  onTestFinished(() => app.close())
  await app.register(consolePages, made.options)
  return { ...made, app, anybody: visitorOf(app), team: visitorOf(app, 'team') }
}
const dataOf = async ({ events }: Pick<JoiningRecords, 'events'>, stream: string): Promise<unknown> => {
  const found = await events.read(stream, 1)()
  return found._tag === 'Right' ? found.right.events.map(({ data }) => data) : found
}
const everyEvent = async ({ events }: Pick<JoiningRecords, 'events'>): Promise<string> => {
  const streams = ['community-TC-0120', 'membership-TC-0120', 'account-TC-0120']
  return JSON.stringify(await Promise.all(streams.map(async stream => events.read(stream, 1)())))
}
const question = {
  ...{ name: 'Robin Marked', email: 'robin.marked@example.org', phone: '', service: 'Elm House' },
  question: 'May a day service join?'
}
const referenceOn = (html: string): string => /JN-\w{4}-\w{4}/.exec(html)?.[0] ?? ''

/** The joining form as far as its last page. */
const writeJoiningForm = async (visitor: Visitor): Promise<void> => {
  const { community, ...others } = answersOfApplicant
  expect((await visitor.send('/join/application', community)).headers.location).toBe('/join/form/membership')
  for (const section of ['membership', 'contact', 'promises'] as const)
    expect([section, (await visitor.send(`/join/form/${section}`, others[section])).statusCode]).toEqual([section, 303])
}
const writeFinanceForm = async (visitor: Visitor): Promise<void> => {
  expect((await visitor.send('/join/form/size', answersOfApplicant.size)).headers.location).toBe('/join/form/quote')
  expect((await visitor.send('/join/form/payer', answersOfApplicant.payer)).headers.location).toBe('/join/form')
}
const linkOn = async (visitor: Visitor): Promise<string> =>
  /\/join\/saved\/[\w-]{43}/.exec((await visitor.get('/join/form')).body)?.[0] ?? ''

test('an enquiry is written, checked and sent, and the network team reads and answers it', async () => {
  const { anybody, team } = await open()
  expect((await anybody.send('/join/enquiry', question)).headers.location).toBe('/join/form/check')
  const checked = textOf((await anybody.get('/join/form/check')).body)
  expect(checked).toContain('May a day service join?')
  expect(textOf((await team.get('/applications')).body)).toContain('0 forms wait')
  expect((await anybody.send('/join/form/check')).headers.location).toBe('/join/form/done')
  const done = (await anybody.get('/join/form/done')).body
  expect([textOf(done).includes('Your question is sent'), done.includes('Robin')]).toEqual([true, false])
  const reference = referenceOn(done)
  const list = textOf((await team.get('/applications')).body)
  for (const text of ['1 form waits', 'Elm House', reference, 'Enquiry', '20 November 2024', 'Answer it'])
    expect(list).toContain(text)
  const one = (await team.get(`/applications/${reference}`)).body
  for (const text of ['robin.marked@example.org', 'May a day service join?']) expect(textOf(one)).toContain(text)
  await team.send(`/applications/${reference}`)
  expect(textOf((await team.get('/applications')).body)).toContain('0 forms wait')
})

test('what is missing or wrong is said beside its field and on top, and all that was written stands there still', async () => {
  const { anybody } = await open()
  const wrong = { ...question, email: 'robin at example', name: '', question: 'One line\nand another' }
  const { statusCode, body } = await anybody.send('/join/enquiry', wrong)
  expect(statusCode).toBe(400)
  expect(body).toContain('<a href="#name">Give your name</a>')
  expect(body).toContain('<a href="#email">Give an e-mail address like name@example.org</a>')
  expect(body).toMatch(/id="email-error"/)
  expect(body).toContain('<title>Error: Ask us a question')
  expect(formIn(body).get('question')).toEqual(['One line\r\nand another'])
  expect(formIn(body).get('email')).toEqual(['robin at example'])
})
test('an answer has a length, and no signs that no keyboard types', async () => {
  const { anybody } = await open()
  for (const [name, text, says] of [
    ['name', 'x'.repeat(201), 'Use no more than 200 letters: there are 201'],
    ['name', 'Ro\u0000bin', 'Use letters, figures and signs alone'],
    ['question', 'y'.repeat(4_001), 'Use no more than 4000 letters: there are 4001']
  ] as const) {
    const { body } = await anybody.send('/join/enquiry', { ...question, [name]: text })
    expect(textOf(body)).toContain(says)
  }
  const large = await anybody.send('/join/enquiry', { ...question, question: 'z'.repeat(40_000) })
  expect(large.statusCode).toBe(413)
})

test('an application is written on two days under its secret link, quoted, handed in form by form, and recorded', async () => {
  const records = await open()
  const { anybody, team, clock, app } = records
  await writeJoiningForm(anybody)
  const link = await linkOn(anybody)
  const reference = referenceOn((await anybody.get('/join/form')).body)
  expect(textOf((await anybody.get('/join/form')).body)).toContain('19 January 2025')

  // The next day, on another device.
  clock.at = '2024-11-21T09:00:00.000Z'
  const other = visitorOf(app)
  expect((await other.send(link)).headers.location).toBe('/join/form')
  expect((await other.send('/join/form/check')).headers.location).toBe('/join/form/done')
  expect(textOf((await other.get('/join/form/done')).body)).toContain('The finance form is still missing')
  expect(textOf((await team.get('/applications')).body)).toContain('Finance form Record it')

  const recorded = await team.send(`/applications/${reference}`, { known: 'no', community: 'TC-0120' })
  expect([recorded.statusCode, recorded.headers.location]).toEqual([303, `/applications/${reference}`])
  expect(await dataOf(records, 'community-TC-0120')).toMatchObject([
    {
      ...{ type: 'CommunityRegistered', community: 'TC-0120', on: '2024-11-21' },
      profile: { name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: 'Leeds', places: 24 }
    },
    { type: 'LinkPersonPlaceFellVacant' }
  ])
  const applied = { type: 'MembershipAppliedFor', community: 'TC-0120', membershipType: 'Full', on: '2024-11-21' }
  expect(await dataOf(records, 'membership-TC-0120')).toEqual([{ ...applied, forms: ['joining'] }])
  expect(textOf((await team.get('/applications')).body)).toContain('Wait for the finance form')

  clock.at = '2024-11-22T09:00:00.000Z'
  await writeFinanceForm(other)
  const quoted = textOf((await other.get('/join/form/quote')).body)
  for (const text of ['£7,380', '5 %', '£7,010', '£1,402', '£8,412']) expect(quoted).toContain(text)
  expect((await other.send('/join/form/check')).headers.location).toBe('/join/form/done')
  expect(textOf((await other.get('/join/form/done')).body)).not.toContain('still missing')

  expect((await team.send(`/applications/${reference}`)).statusCode).toBe(303)
  expect(await dataOf(records, 'membership-TC-0120')).toEqual([
    { ...applied, forms: ['joining'] },
    { type: 'FormReceived', community: 'TC-0120', form: 'finance', on: '2024-11-22' }
  ])
  const next = (await team.get(`/applications/${reference}`)).body
  expect(next).toContain('/do/membership/TC-0120/admit-community')
  // Nobody is named in what is recorded.
  expect(await everyEvent(records)).not.toMatch(/Robin|Marked|example\.org|0113|Elm Street|Elm Trust/)
})

test('a button that is pressed twice, or once more after going back, does it once', async () => {
  const records = await open()
  const { anybody, team, joining } = records
  const first = formIn((await anybody.get('/join/enquiry')).body)
  for (const [name, text] of Object.entries(question)) (first as Map<string, ReadonlyArray<string>>).set(name, [text])
  const both = await Promise.all([anybody.post('/join/enquiry', first), anybody.post('/join/enquiry', first)])
  expect(both.map(({ headers }) => headers.location)).toEqual(['/join/form/check', '/join/form/check'])
  const send = formIn((await anybody.get('/join/form/check')).body)
  const once = await anybody.post('/join/form/hand-in', send)
  const twice = await anybody.post('/join/form/hand-in', send)
  expect([once, twice].map(({ headers }) => headers.location)).toEqual(['/join/form/done', '/join/form/done'])
  const always = { saved: '', handedIn: '', settled: '' }
  expect(await joining.handedIn(always)()).toMatchObject({ right: { length: 1 } })

  // Back to the form, and sent anew: it was handed in, and stays as it was.
  expect((await anybody.post('/join/enquiry', first)).headers.location).toBe('/join/form')
  expect((await anybody.get('/join/form')).headers.location).toBe('/join/form/done')

  const applicant = visitorOf(records.app)
  await writeJoiningForm(applicant)
  await applicant.send('/join/form/check')
  const reference = referenceOn((await applicant.get('/join/form/done')).body)
  const form = new Map(formIn((await team.get(`/applications/${reference}`)).body))
  form.set('known', ['no']).set('community', ['TC-0120'])
  const pressed = await Promise.all([1, 2].map(async () => team.post(`/applications/${reference}/record`, form)))
  expect(pressed.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  expect(await dataOf(records, 'membership-TC-0120')).toHaveLength(1)
})

test('what the record refuses is said beside the id, and the application stays as it was', async () => {
  const records = await open()
  const { anybody, team } = records
  await writeJoiningForm(anybody)
  await anybody.send('/join/form/check')
  const reference = referenceOn((await anybody.get('/join/form/done')).body)
  const at = `/applications/${reference}`
  const none = await team.send(at, { community: '' })
  expect([none.statusCode, textOf(none.body).includes('Give the id of the community')]).toEqual([400, true])
  const unknown = await team.send(at, { known: 'yes', community: 'TC-0404' })
  expect(unknown.statusCode).toBe(422)
  expect(unknown.body).toMatch(/<a href="#community">[^<]*TC-0404/)
  expect(textOf((await team.get('/applications')).body)).toContain('Record it')
  expect((await team.send(at, { known: 'no', community: 'TC-0120' })).statusCode).toBe(303)
})

test('a link that opens nothing is answered alike, whatever the reason, and its page asks for nothing', async () => {
  const { anybody, app, clock, joining } = await open()
  await writeJoiningForm(anybody)
  const link = await linkOn(anybody)
  const landing = async (url: string) => (await visitorOf(app).get(url)).body.replaceAll(/[\w-]{43}/g, 'LINK')
  expect(await landing(link)).toBe(await landing(`/join/saved/${'x'.repeat(43)}`))

  await anybody.post('/join/form/another-link', formIn((await anybody.get('/join/form/size')).body))
  const another = await linkOn(anybody)
  expect(another === link || another === '').toBe(false)
  const opened = async (url: string) => {
    const { statusCode, body } = await visitorOf(app).send(url)
    return `${String(statusCode)} ${body}`
  }
  const nothing = await opened(`/join/saved/${'x'.repeat(43)}`)
  expect(nothing).toMatch(/^404 .*No form is open here/)
  expect(await opened(link)).toBe(nothing)
  expect(await opened('/join/saved/short')).toBe(nothing)
  expect((await visitorOf(app).send(another)).statusCode).toBe(303)
  clock.at = '2025-01-20T10:00:00.000Z'
  expect(await opened(another)).toBe(nothing)
  expect((await anybody.get('/join/form/contact')).statusCode).toBe(404)
  await joining.sweep({ saved: '2025-01-01', handedIn: '', settled: '' })()
  expect(await opened(another)).toBe(nothing)
})

test('the secret link stands in no address but its own, and that tells nobody where it was followed from', async () => {
  const { anybody } = await open()
  await writeJoiningForm(anybody)
  const { headers, body } = await anybody.get('/join/form')
  expect(headers['referrer-policy']).toBe('strict-origin')
  const [, link = ''] = /\/join\/saved\/([\w-]{43})/.exec(body) ?? []
  const addresses = [...body.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address = '']) => address)
  expect(addresses.filter(address => address.includes(link))).toEqual([`http://localhost:4200/join/saved/${link}`])
  const saved = await anybody.send('/join/form/contact', answersOfApplicant.contact)
  expect(String(saved.headers.location)).not.toContain(link)
  const landing = await anybody.get(`/join/saved/${link}`)
  expect(landing.headers['referrer-policy']).toBe('strict-origin')
  const [cookie] = [(await anybody.send(`/join/saved/${link}`)).headers['set-cookie']].flat()
  expect(cookie).toBe(`cofc-joining=${link}; Path=/; HttpOnly; SameSite=Lax`)
})

test('a form can be left on a computer that others use, and thrown away as long as nothing of it is handed in', async () => {
  const { anybody, app, joining } = await open()
  await writeJoiningForm(anybody)
  const link = await linkOn(anybody)
  const sent = formIn((await anybody.get('/join/form/contact')).body)
  expect((await anybody.post('/join/form/leave', sent)).headers.location).toBe('/join')
  expect((await anybody.get('/join/form')).statusCode).toBe(404)
  const again = visitorOf(app)
  await again.send(link)
  expect((await again.get('/join/form')).statusCode).toBe(200)
  expect((await again.send('/join/form/throw-away')).headers.location).toBe('/join')
  expect((await visitorOf(app).send(link)).statusCode).toBe(404)
  expect(await joining.sweep({ saved: '9', handedIn: '9', settled: '9' })()).toMatchObject({ right: 0 })
})

test('what is written is saved without a cookie too, as when the browser was closed in between', async () => {
  const { anybody } = await open()
  await writeJoiningForm(anybody)
  const form = new Map(formIn((await anybody.get('/join/form/contact')).body)).set('job', ['Director'])
  anybody.forget()
  expect((await anybody.post('/join/form/contact', form)).statusCode).toBe(303)
  expect(formIn((await anybody.get('/join/form/contact')).body).get('job')).toEqual(['Director'])
})
test('a page of another site sends no form, and nobody sends one whose link they do not know', async () => {
  const { anybody, joining } = await open()
  await writeJoiningForm(anybody)
  const form = formIn((await anybody.get('/join/form/contact')).body)
  const elsewhere = await anybody.post('/join/form/contact', form, { 'sec-fetch-site': 'cross-site' })
  expect(elsewhere.statusCode).toBe(403)
  const without = new Map(form)
  without.delete('link')
  expect((await anybody.post('/join/form/contact', without)).statusCode).toBe(404)
  expect((await anybody.post('/join/enquiry', without)).statusCode).toBe(404)
  expect(await joining.handedIn({ saved: '', handedIn: '', settled: '' })()).toMatchObject({ right: [] })
})

test('enquiries and applications are read and changed by the network team alone, whether they are there or not', async () => {
  const { anybody, app, team, joining } = await open()
  await anybody.send('/join/enquiry', question)
  await anybody.send('/join/form/check')
  const reference = referenceOn((await anybody.get('/join/form/done')).body)
  const token = formIn((await team.get(`/applications/${reference}`)).body)
  const addresses = ['/applications', `/applications/${reference}`, '/applications/JN-BBBB-BBBB']
  const others = roles.filter(role => role !== 'network-team' && role !== 'clock' && role !== 'reaction')
  expect(others.length).toBeGreaterThan(5)
  for (const who of [undefined, ...others]) {
    const [visitor, status] = [visitorOf(app, who), who === undefined ? 401 : 403]
    const answers = await Promise.all([...addresses, `/applications/${reference}/erase`].map(visitor.get))
    expect(new Set(answers.map(({ statusCode, body }) => `${String(statusCode)} ${textOf(body)}`)).size).toBe(1)
    expect(answers[0]?.statusCode).toBe(status)
    for (const does of ['settle', 'record', 'erase'])
      expect((await visitor.post(`/applications/${reference}/${does}`, token)).statusCode).toBe(status)
  }
  expect(await joining.handedIn({ saved: '', handedIn: '', settled: '' })()).toMatchObject({
    right: [{ settled: null }]
  })
  for (const nowhere of ['JN-BBBB-BBBB', 'anything', '..%2F..'])
    expect((await team.get(`/applications/${nowhere}`)).statusCode).toBe(404)
})
test('the network team erases what was written before its time, and it goes by itself after it', async () => {
  const { anybody, app, team, clock } = await open()
  const handedIn = async (): Promise<string> => {
    const visitor = visitorOf(app)
    await visitor.send('/join/enquiry', question)
    await visitor.send('/join/form/check')
    return referenceOn((await visitor.get('/join/form/done')).body)
  }
  const [one, two] = [await handedIn(), await handedIn()]
  expect((await team.send(`/applications/${one}/erase`)).headers.location).toBe('/applications')
  expect((await team.get(`/applications/${one}`)).statusCode).toBe(404)
  await team.send(`/applications/${two}`)
  expect(textOf((await team.get(`/applications/${two}`)).body)).toContain('It is erased after 18 February 2025')
  clock.at = '2025-02-18T09:00:00.000Z'
  expect((await team.get(`/applications/${two}`)).statusCode).toBe(200)
  clock.at = '2025-02-18T11:00:00.000Z'
  expect((await team.get(`/applications/${two}`)).statusCode).toBe(404)
  expect((await anybody.get('/join/form')).statusCode).toBe(404)
})

test('what a community cannot be of is said at once: associate membership is for overseas, the audit for prisons', async () => {
  const { anybody } = await open()
  await anybody.send('/join/application', answersOfApplicant.community)
  const associate = await anybody.send('/join/form/membership', { type: 'Associate', programme: '' })
  expect(textOf(associate.body)).toContain('Associate membership is for communities overseas')
  const audit = await anybody.send('/join/form/membership', { type: 'HmpIntegratedAudit', programme: '' })
  expect(textOf(audit.body)).toContain('This type is for prison communities with an accredited programme')
  await anybody.send('/join/form/community', { ...answersOfApplicant.community, country: 'IE' })
  expect((await anybody.send('/join/form/membership', { type: 'Associate', programme: '' })).statusCode).toBe(303)
})

test('anybody works out what a membership costs, and is told what stands in the way beside its field', async () => {
  const { anybody } = await open()
  const asked = '/join/fees?type=Full&size=25&years=1&country=GB'
  for (const text of ['£2,980', '£596', '£3,576']) expect(textOf((await anybody.get(asked)).body)).toContain(text)
  expect(textOf((await anybody.get('/join/fees?type=Full&size=25&years=1&country=IE')).body)).toContain('VAT of 0 %')
  for (const [query, field, says] of [
    ['type=Full&size=&years=1&country=GB', 'size', 'Say how many places the community has, such as 24'],
    ['type=&size=24&years=1&country=GB', 'type', 'Choose a type of membership'],
    ['type=Full&size=24&years=9&country=GB', 'years', 'Choose 1, 2 or 3 years: 9 years at once are not on offer']
  ] as const) {
    const { statusCode, body } = await anybody.get(`/join/fees?${query}`)
    expect([statusCode, body.includes(`<a href="#${field}">${says}</a>`)]).toEqual([400, true])
  }
  expect((await anybody.get('/join/fees?colour=red')).statusCode).toBe(400)
})
test('what each type brings, asks and costs is read from the tables, the policy and the price list', async () => {
  const { anybody } = await open()
  const types = textOf((await anybody.get('/join/types')).body)
  for (const text of [
    '£1,850.00 to £2,980.00',
    'Associate',
    'be visited by peers',
    'for 1 cycle',
    'After 2 full cycles',
    'For communities overseas, in any country other than the United Kingdom. You review yourself'
  ])
    expect(types).toContain(text)
})
test('the way in to joining leads to all that is public', async () => {
  const { anybody } = await open()
  const { body } = await anybody.get('/join')
  for (const href of [
    '/join/types',
    '/join/fees',
    '/join/enquiry',
    '/join/application',
    '/register',
    '/national/2023-2024',
    '/announcements'
  ])
    expect([href, body.includes(`href="${href}"`), (await anybody.get(href)).statusCode]).toEqual([href, true, 200])
  expect((await anybody.get('/')).body).toContain('href="/join"')
  expect((await anybody.get('/')).body).not.toContain('href="/applications"')
})
