import { inMemoryEventStore } from '@cofc/event-store'
import { temporaryFolder } from '@cofc/verification'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { demonstrationSubject, isDemonstration, markOfBegun } from './is-demonstration.ts'

/** A history in which a cycle's report was published in this name. */
const publishedBy = async (subject: string) => {
  const events = inMemoryEventStore()
  const published = {
    id: '6c84fb90-12c4-51e1-840d-725da7c15ee9',
    type: 'NationalReportPublished',
    data: { type: 'NationalReportPublished' },
    metadata: { by: { role: 'network-team', subject } }
  }
  await events.append('cycle-2022-2023', 0, [published])()
  return { events }
}

test('records say for themselves that they are the demonstration network, in whatever folder they lie', async () => {
  using place = temporaryFolder()
  const data = { folder: place.path }
  expect(await isDemonstration({ data, dependencies: await publishedBy(demonstrationSubject) })).toBe(true)
  expect(await isDemonstration({ data, dependencies: await publishedBy('local') })).toBe(false)
  expect(await isDemonstration({ data, dependencies: { events: inMemoryEventStore() } })).toBe(false)
})

test('a demonstration that was begun is one, before anything of it is published', async () => {
  using place = temporaryFolder()
  const data = { folder: place.path }
  writeFileSync(markOfBegun(data), '')
  expect(await isDemonstration({ data, dependencies: { events: inMemoryEventStore() } })).toBe(true)
})
