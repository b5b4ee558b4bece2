/** Every page on joining is in plain English, as is every other page: see `reading-level.test.ts`. */
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { consolePages } from '../plugin.ts'
import { answersOfApplicant, joiningRecords, visitorOf, type Visitor } from '../testing/joining.ts'
import { gradeOf, proseOf, wordsIn } from '../testing/reading-level.ts'

const [hardest, longest, enough] = [8.5, 25, 3]
const expectPlain = async (visitor: Visitor, url: string): Promise<void> => {
  const { statusCode, body } = await visitor.get(url)
  const prose = proseOf(body)
  expect([url, [200, 400, 404].includes(statusCode)]).toEqual([url, true])
  expect([url, prose.filter(sentence => wordsIn(sentence).length > longest)]).toEqual([url, []])
  expect([url, prose.length < enough || gradeOf(prose) <= hardest, prose.length]).toEqual([url, true, prose.length])
}
const expectAllPlain = async (visitor: Visitor, urls: ReadonlyArray<string>): Promise<void> => {
  for (const url of urls) await expectPlain(visitor, url)
}
const sendAll = async (visitor: Visitor, all: ReadonlyArray<keyof typeof answersOfApplicant>): Promise<void> => {
  for (const section of all) await visitor.send(`/join/form/${section}`, answersOfApplicant[section])
}
const inForm = (pages: ReadonlyArray<string>): ReadonlyArray<string> => pages.map(page => `/join/form${page}`)
const pages = [
  ...['/join', '/join/types', '/join/fees', '/join/fees?type=Full&size=24&years=3&country=GB', '/join/fees?type='],
  ...['/join/enquiry', '/join/application', '/join/saved', `/join/saved/${'x'.repeat(43)}`, '/join/form']
]
const sections = ['community', 'membership', 'contact', 'promises', 'size', 'payer'] as const

test('every page on the way from the first look to a member is in plain English', async () => {
  const records = await joiningRecords()
  const app = Fastify()
  onTestFinished(() => app.close())
  await app.register(consolePages, records.options)
  const [anybody, team] = [visitorOf(app), visitorOf(app, 'team')]
  await expectAllPlain(anybody, pages)

  await anybody.send('/join/application', answersOfApplicant.community)
  await expectAllPlain(anybody, inForm(sections.map(section => `/${section}`)))
  await expectAllPlain(anybody, inForm(['', '/check', '/quote', '/throw-away', '/contact?look=yes']))
  await sendAll(anybody, ['membership', 'contact', 'promises'])
  await expectPlain(anybody, '/join/form/check')
  await anybody.send('/join/form/check')
  await expectAllPlain(anybody, inForm(['', '/done']))

  const reference = /JN-\w{4}-\w{4}/.exec((await anybody.get('/join/form/done')).body)?.[0] ?? ''
  const one = `/applications/${reference}`
  const expectPlainForTeam = async () => expectAllPlain(team, ['/applications', one, `${one}/erase`])
  await expectPlainForTeam()
  await team.send(one, { known: 'no', community: 'TC-0120' })
  await expectPlainForTeam()
  await sendAll(anybody, ['size', 'payer'])
  await expectPlain(anybody, '/join/form/quote')
  await anybody.send('/join/form/check')
  await expectPlainForTeam()
  await team.send(one)
  await expectPlainForTeam()

  const asks = visitorOf(app)
  const question = { name: 'Robin', email: 'robin@example.org', phone: '', service: '', question: 'May we join?' }
  await asks.send('/join/enquiry', question)
  await expectPlain(asks, '/join/form/check')
  await asks.send('/join/form/check')
  await expectPlain(asks, '/join/form/done')
  const enquiry = /JN-\w{4}-\w{4}/.exec((await asks.get('/join/form/done')).body)?.[0] ?? ''
  await expectPlain(team, `/applications/${enquiry}`)
})
