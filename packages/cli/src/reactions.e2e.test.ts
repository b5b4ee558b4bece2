/** A process killed between an event and what follows of it leaves nothing to submit again: whoever comes next does it. */
import { uuidOf } from '@cofc/application'
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { start } from './testing/running.ts'
import { typed } from './testing/typed.ts'

const job = fileURLToPath(new URL('../dist/testing/killed-between.job.js', import.meta.url))
const cycle = '2023-2024'
const key = { community: 'TC-0001', cycle, kind: 'peer-review' }
const standard = {
  ...{ standard: 'CS1', section: 'Core', text: 'Everybody eats together.', standardType: 1, core: true },
  ...{ sectors: [], supplement: null, values: [] }
}
const windows = {
  ...{ opens: '2023-09-01', selfReviewDue: '2023-11-30', visitsFrom: '2023-12-01' },
  ...{ visitsUntil: '2024-06-30', closes: '2024-08-31' }
}
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true, linkPerson: 'L-1' },
  programmeAccreditation: null
}
/** From the first edition to the closure of a community with a review that is open. */
const story: ReadonlyArray<object> = [
  { type: 'DraftEdition', edition: 'E1', title: 'First', on: '2023-01-01' },
  { type: 'WriteStandard', edition: 'E1', standard, on: '2023-01-02' },
  { type: 'PublishEdition', edition: 'E1', on: '2023-02-01' },
  { type: 'PlanCycle', cycle, edition: 'E1', windows, on: '2023-02-01' },
  { type: 'RegisterCommunity', community: 'TC-0001', profile, on: '2023-03-01' },
  {
    ...{ type: 'ApplyForMembership', community: 'TC-0001', membershipType: 'Full' },
    ...{ forms: ['joining', 'finance'], on: '2023-05-01' }
  },
  { type: 'AdmitCommunity', community: 'TC-0001', cycle, on: '2023-06-01' },
  { type: 'OpenReview', ...key, edition: 'E1', on: '2023-09-01' },
  { type: 'CloseCommunity', community: 'TC-0001', on: '2024-01-31' }
]
const submissions = story.map((command, place) => ({
  id: uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', String(place)),
  command,
  actor: { role: 'network-team', subject: 'test' }
}))

let data: TemporaryFolder
beforeEach(async () => {
  data = temporaryFolder()
  const file = join(data.path, 'submissions.json')
  writeFileSync(file, JSON.stringify(submissions))
  const child = spawn(process.execPath, [job, data.path, file], { stdio: 'inherit' })
  expect(await once(child, 'close')).toEqual([null, 'SIGKILL'])
})
afterEach(() => data[Symbol.dispose]())

const types = async (): Promise<ReadonlyArray<string>> => {
  const { out } = await typed(data.path, 'history', 'TC-0001', '--json')
  const { entries } = JSON.parse(out) as { readonly entries: ReadonlyArray<{ readonly event: { type: string } }> }
  return entries.map(({ event }) => event.type)
}

test('the event is stored, and what follows of it is not, when the process is killed in between', async () => {
  expect((await types()).at(-1)).toBe('CommunityClosed')
})

test.each([
  ['follow', /The reports follow the history/],
  ['serve --port 0', /The pages are at/]
])('cofc %s does it', async (words, started) => {
  const { process: child, says, ended } = start(data.path, ...words.split(' '))
  await says(started)
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 0 })
  expect((await types()).at(-1)).toBe('ReviewAbandoned')
  expect(await typed(data.path, 'verify')).toMatchObject({ code: 0 })
})

test('the next submission does it, of whatever else', async () => {
  const file = join(data.path, 'next.json')
  writeFileSync(file, JSON.stringify({ type: 'DraftEdition', edition: 'E2', title: 'Second', on: '2024-02-01' }))
  expect(await typed(data.path, 'submit', file)).toMatchObject({ code: 0 })
  expect((await types()).filter(type => type === 'ReviewAbandoned')).toHaveLength(1)
})
