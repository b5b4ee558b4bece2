/** The network team declines an application with its reason, sees what waits too long, and lets a link person in. */
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { consolePages } from '../plugin.ts'
import { textOf } from '../testing/ask-page.ts'
import { formIn } from '../testing/forms-in.ts'
import { answersOfApplicant, joiningRecords, visitorOf } from '../testing/joining.ts'

const handedIn = async () => {
  const records = await joiningRecords()
  const app = Fastify()
  onTestFinished(() => app.close())
  await app.register(consolePages, records.options)
  const [anybody, team] = [visitorOf(app), visitorOf(app, 'team')]
  const { community, ...others } = answersOfApplicant
  await anybody.send('/join/application', community)
  for (const [section, answers] of Object.entries(others)) await anybody.send(`/join/form/${section}`, answers)
  await anybody.send('/join/form/check')
  const reference = /JN-\w{4}-\w{4}/.exec((await anybody.get('/join/form/done')).body)?.[0] ?? ''
  return { ...records, app, anybody, team, at: `/applications/${reference}`, reference }
}
const reason = 'You are a day service.\r\nAsk us again once people live with you.'

test('an application is declined with words, which whoever applied reads by their link, and may be put otherwise', async () => {
  const { anybody, team, at } = await handedIn()
  expect((await team.get(at)).body).toContain(`href="${at}/decline"`)
  const without = await team.send(`${at}/decline`)
  expect([without.statusCode, without.headers.location?.startsWith(`${at}/decline?draft=`)]).toEqual([303, true])
  const refused = await team.get(String(without.headers.location))
  expect([
    refused.statusCode,
    refused.body.includes('<a href="#reason">Say why, in words for the applicant</a>')
  ]).toEqual([400, true])
  const sent = await team.send(String(without.headers.location), { reason })
  expect([sent.statusCode, sent.headers.location]).toEqual([303, at])
  const told = textOf((await anybody.get('/join/form/done')).body)
  for (const text of ['Your application was declined', '20 November 2024', 'You are a day service.', 'Ask us again'])
    expect(told).toContain(text)
  expect(told).not.toContain('still missing')
  expect((await anybody.get('/join/form')).headers.location).toBe('/join/form/done')
  expect(textOf((await team.get(at)).body)).toContain('You are a day service.')
  expect(formIn((await team.get(`${at}/decline`)).body).get('reason')).toEqual([reason])
  await team.send(`${at}/decline`, { reason: 'Nobody lives there.' })
  expect(textOf((await anybody.get('/join/form/done')).body)).toContain('Nobody lives there.')
})
test('of words that are not sent yet nothing is lost, and they are erased with the application', async () => {
  const { team, at, drafts, anybody } = await handedIn()
  const values = new Map([...formIn((await team.get(`${at}/decline`)).body), ['reason', ['a\u0007b MARKED']]])
  const { headers } = await team.post(`${at}/decline`, values)
  expect(formIn((await team.get(String(headers.location))).body).get('reason')).toEqual(['a\u0007b MARKED'])
  expect((await team.get('/drafts')).body).toContain(`href="${at}/decline?draft=`)
  expect(textOf((await anybody.get('/join/form/done')).body)).not.toContain('declined')
  await team.send(`${at}/erase`)
  expect(await drafts.allOf('S-7', '')()).toEqual({ _tag: 'Right', right: [] })
})
test('what is recorded is not declined any more', async () => {
  const { team, at } = await handedIn()
  const page = await team.get(`${at}/decline`)
  await team.send(at, { known: 'no' })
  expect((await team.get(`${at}/decline`)).headers.location).toBe(at)
  const late = await team.post(`${at}/decline`, new Map([...formIn(page.body), ['reason', ['Late.']]]))
  expect([late.statusCode, late.headers.location]).toEqual([303, at])
  expect(textOf((await team.get(at)).body)).not.toContain('Late.')
})
test('a new community is proposed the next number, and another may be given', async () => {
  const { team, at, events } = await handedIn()
  expect(formIn((await team.get(at)).body).get('community')?.[0]).toMatch(/^TC-\d{4}$/)
  await team.send(at, { known: 'no', community: 'TC-0500' })
  expect(await events.read('community-TC-0500', 1)()).toMatchObject({
    right: { events: [{ type: 'CommunityRegistered' }, {}] }
  })
})

test('what nobody answered waits for the network team alone, and is late after the days of the policy', async () => {
  const { team, app, clock, reference, at } = await handedIn()
  const waits = async () => textOf((await team.get('/waiting')).body)
  expect(await waits()).toContain('1 form waits for an answer by the network team, and 0 of them late')
  for (const text of [`Application ${reference}`, '18 December 2024', '20 working days left'])
    expect(await waits()).toContain(text)
  clock.at = '2024-12-20T10:00:00.000Z'
  for (const text of ['1 of them late', 'Late by 2 working days']) expect(await waits()).toContain(text)
  expect(textOf((await team.get('/waiting?who=finance')).body)).not.toContain(reference)
  for (const who of ['finance', 'committee', 'link-person', 'reviewer'])
    expect([who, (await visitorOf(app, who).get('/waiting')).body.includes(reference)]).toEqual([who, false])
  await team.send(`${at}/decline`, { reason })
  expect(await waits()).not.toContain(reference)
})

const admitted = async () => {
  const made = await handedIn()
  await made.team.send(made.at, { known: 'no', community: 'TC-0500' })
  const giving = made.options.giving
  if (giving === undefined) throw new Error('nothing is given')
  const given = await giving.give({
    id: '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    command: { type: 'AdmitCommunity', community: 'TC-0500', cycle: '2024-2025', on: '2024-11-20' },
    actor: { role: 'network-team', subject: 'S-7' }
  })()
  if (given._tag === 'Left') throw new Error(JSON.stringify(given.left))
  return made
}
const person = { issuer: 'https://login.example.org', subject: 'MARKED-4f1c' }
test('a newcomer is let in as the link person of their community, once, and stands in the record by an id alone', async () => {
  const { team, at, grants, events, drafts } = await admitted()
  const page = (await team.get(`${at}/let-in`)).body
  expect(formIn(page).get('issuer')).toEqual(['https://login.example.org'])
  const filled = new Map([...formIn(page), ['subject', [person.subject]]])
  const both = await Promise.all([team.post(`${at}/let-in`, filled), team.post(`${at}/let-in`, filled)])
  expect(both.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual([
    [303, at],
    [303, at]
  ])
  const granted = await grants.grantOf(person)()
  expect(granted).toMatchObject({ right: { role: 'link-person', own: 'TC-0500', revokedAt: null } })
  const id = granted._tag === 'Right' ? granted.right?.id : undefined
  const found = await events.read('community-TC-0500', 1)()
  const told = JSON.stringify(found)
  expect([told.includes(`"linkPerson":"${String(id)}"`), told.includes('MARKED')]).toEqual([true, false])
  expect(found).toMatchObject({
    right: { events: [{}, {}, { type: 'ProfileChanged', data: { profile: { places: 24 } } }] }
  })
  expect(textOf((await team.get(at)).body)).toContain('Nothing is left to do here')
  expect(await drafts.allOf('S-7', '')()).toEqual({ _tag: 'Right', right: [] })
})
test('whoever is let in as something else stays what they are, and that is said with what was typed', async () => {
  const { team, at, grants } = await admitted()
  const own = { role: 'auditor', own: null }
  await grants.grant({ id: 'g-1', ...person, ...own, at: '2024-11-01T10:00:00.000Z' })()
  const sent = await team.send(`${at}/let-in`, person)
  const shown = await team.get(String(sent.headers.location))
  expect([shown.statusCode, textOf(shown.body).includes('let in already, as something else')]).toEqual([400, true])
  expect(formIn(shown.body).get('subject')).toEqual([person.subject])
  expect(String(sent.headers.location)).not.toContain('MARKED')
  expect(await grants.grantOf(person)()).toMatchObject({ right: own })
  const wrong = await team.send(`${at}/let-in`, { issuer: 'http://login.example.org', subject: ' ' })
  const said = textOf((await team.get(String(wrong.headers.location))).body)
  for (const text of ['begins with https://', 'Give the id of their account']) expect(said).toContain(text)
})
test('nobody but the network team declines an application or lets anybody in', async () => {
  const { app, at, grants } = await admitted()
  for (const [who, status] of [
    [undefined, 401],
    ['link-person', 403],
    ['finance', 403],
    ['reviewer', 403]
  ] as const)
    for (const word of ['decline', 'let-in'])
      expect([who, (await visitorOf(app, who).get(`${at}/${word}`)).statusCode]).toEqual([who, status])
  expect(await grants.all()()).toMatchObject({ right: { grants: [] } })
})
