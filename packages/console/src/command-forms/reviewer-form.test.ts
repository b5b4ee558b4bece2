/** What is private about a reviewer is asked field by field, and kept as the text that the command holds. */
import { PrivateFacts, privateFactsText, type CommunityId, type ContentRef } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { textOf } from '../testing/ask-page.ts'
import { formIn } from '../testing/forms-in.ts'
import { get, givingPages, newRecords, post } from '../testing/giving.ts'
import { own, type Values } from './values.ts'

const path = '/do/reviewer/R-077/register-reviewer'
const typed = (page: string, fields: Readonly<Record<string, string>>, does: string): Values =>
  new Map([
    ...formIn(page),
    ...Object.entries({ ...fields, [own.does]: does }).map(([name, text]) => [name, [text]] as const)
  ])
const facts = { 'privateFacts.kind': 'client', 'privateFacts.home': 'TC-0001', 'privateFacts.localArea': 'Vale' }

test('a reviewer is registered by whoever knows nothing of how private facts are kept', async () => {
  const { dependencies } = newRecords()
  const app = await givingPages({ dependencies })
  const opened = await get(app, path)
  for (const label of ['Who they are', 'Client member', 'Community they live or work in', 'Local area'])
    expect(textOf(opened.body)).toContain(label)
  const check = await post(app, path, typed(opened.body, { trainedAs: 'lead', ...facts }, 'go'))
  expect([check.statusCode, textOf(check.body).includes('Check your answers')]).toEqual([200, true])
  const sent = await post(app, path, typed(check.body, {}, 'send'))
  expect(sent.statusCode).toBe(303)
  const read = await dependencies.events.read('reviewer-R-077', 1)()
  const [event] = isLeft(read) ? [] : read.right.events
  expect(event?.data).toMatchObject({ type: 'ReviewerRegistered', trainedAs: ['lead'] })
  expect(JSON.stringify(event)).not.toMatch(/client|TC-0001|Vale/)
  const ref = (event?.data as unknown as { readonly privateFacts: ContentRef }).privateFacts
  const kept = PrivateFacts.encode({ kind: 'client', home: 'TC-0001' as CommunityId, localArea: 'Vale', servedIn: [] })
  expect(await dependencies.content.read([ref])()).toMatchObject({
    right: [privateFactsText(kept as PrivateFacts)]
  })
})
test('what lacks of the private facts is said at its own field, with all else that is wrong, and nothing that was typed is lost', async () => {
  const { dependencies } = newRecords()
  const app = await givingPages({ dependencies })
  const opened = await get(app, path)
  const wrong = { 'privateFacts.home': 'Alder House', 'privateFacts.localArea': 'Vale', seniorYears: 'many' }
  const { statusCode, body } = await post(app, path, typed(opened.body, wrong, 'go'))
  const summary = textOf(/<div class="nhsuk-error-summary".*?<\/ul>/s.exec(body)?.[0] ?? '')
  expect([statusCode, summary]).toEqual([422, expect.stringContaining('Choose who they are')])
  for (const says of ['Community they live or work in must be', 'must be a whole number'])
    expect(summary).toContain(says)
  expect(summary).not.toContain('Private facts')
  expect(formIn(body).get('privateFacts.localArea')).toEqual(['Vale'])
  expect(await dependencies.events.read('reviewer-R-077', 1)()).toMatchObject({ right: { events: [] } })
})
