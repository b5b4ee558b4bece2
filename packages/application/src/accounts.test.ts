/** What follows on an account of what happened to a membership, through the stores and the reactions that are run there. */
import { inMemoryContentStore } from '@cofc/content-store'
import { account, outstandingOf, replay, type Account, type AccountEvent, type Role } from '@cofc/core'
import { p1, p2 } from '@cofc/core/testing'
import { beginning, inMemoryEventStore } from '@cofc/event-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import type { Dependencies } from './dependencies.ts'
import { submitWithReactions } from './follow-reactions.ts'
import { uuidOf } from './identity.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const of = { community: 'TC-0001' }
const years = [2024, 2025, 2026]
const cycleOf = (year: number) => `${String(year)}-${String(year + 1)}`
const windowsOf = (year: number) => ({
  ...{ opens: `${String(year)}-09-01`, selfReviewDue: `${String(year)}-11-30`, visitsFrom: `${String(year)}-12-01` },
  ...{ visitsUntil: `${String(year + 1)}-06-30`, closes: `${String(year + 1)}-08-31` }
})
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 24, models: ['TC'], entryCriteria: null, membersDecideAdmission: true, linkPerson: 'L-1' },
  programmeAccreditation: null
}
const listed = ({ version: _, ...list }: typeof p1) => ({ type: 'AdoptPriceList', ...list, on: '2024-02-01' })
const standard = {
  ...{ standard: 'CS1', section: 'Core', text: 'Says something.', standardType: 1, core: true },
  ...{ sectors: [], supplement: null, values: [] }
}
const network: ReadonlyArray<unknown> = [
  listed(p1),
  listed(p2),
  { type: 'DraftEdition', edition: 'E1', title: 'First', on: '2024-01-01' },
  { type: 'WriteStandard', edition: 'E1', standard, on: '2024-01-02' },
  { type: 'PublishEdition', edition: 'E1', on: '2024-01-03' },
  ...years.map(year => ({
    ...{ type: 'PlanCycle', cycle: cycleOf(year), edition: 'E1' },
    ...{ windows: windowsOf(year), on: '2024-02-01' }
  })),
  { type: 'RegisterCommunity', ...of, profile, on: '2024-03-01' },
  { type: 'ApplyForMembership', ...of, membershipType: 'Full', forms: ['joining', 'finance'], on: '2024-03-05' }
]
const earlierYears = { type: 'AttestEarlierYears', ...of, fullCycles: 2, developmental: false, on: '2024-03-05' }
const admit = { type: 'AdmitCommunity', ...of, cycle: cycleOf(2024), on: '2024-04-02' }
const threeYears = { type: 'QuoteMembership', ...of, membershipType: 'Full', cycles: years.map(cycleOf), size: null }
const invoice = { type: 'IssueInvoice', ...of, quotes: [1], charges: [], taxPoint: null }
const prepaid = [
  { ...threeYears, on: '2024-04-03' },
  { ...invoice, on: '2024-04-10' }
]
const renew = (year: number, membershipType: string, on: string) => ({
  ...{ type: 'RenewMembership', ...of, membershipType },
  ...{ cycle: cycleOf(year), on }
})
const withdraw = { type: 'WithdrawMembership', ...of, on: '2025-12-01' }

const ofFinance = new Set(['AdoptPriceList', ...Object.keys(account.commands)])
let dependencies: Dependencies
beforeEach(() => {
  dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => '2027-01-01T10:00:00.000Z'
  }
})
const submit = (command: unknown) => {
  const { type } = command as { readonly type: string }
  const role: Role = ofFinance.has(type) ? 'finance' : 'network-team'
  const id = uuidOf('account', JSON.stringify(command))
  return submitWithReactions(dependencies)({ id, command, actor: { role, subject: 'test' } })()
}
const give = async (...commands: ReadonlyArray<unknown>) => {
  for (const command of commands) right(await submit(command))
}
const happened = async (): Promise<ReadonlyArray<AccountEvent>> => {
  const all: Array<AccountEvent> = []
  for await (const followed of dependencies.events.follow(beginning, {}, { until: 'end' }))
    if (followed.type === 'Page')
      all.push(
        ...followed.page.events.filter(({ stream }) => stream === 'account-TC-0001').map(({ data }) => data as never)
      )
  return all
}
const types = async () => (await happened()).map(({ type }) => type)
const state = async (): Promise<Account> => replay(account)(await happened())

test('an account is opened by the admission, and once however often a community is admitted', async () => {
  await give(...network, admit)
  expect(await happened()).toEqual([{ type: 'AccountOpened', ...of, on: '2024-04-02' }])
  await give({ ...withdraw, on: '2024-10-01' })
  await give(
    { type: 'ApplyForMembership', ...of, membershipType: 'Full', forms: ['joining', 'finance'], on: '2025-03-05' },
    { ...admit, cycle: cycleOf(2025), on: '2025-04-02' }
  )
  expect(await types()).toEqual(['AccountOpened'])
})

test('a dearer type is quoted when it is told, and what is paid and never begins falls due when the community leaves', async () => {
  await give(...network, earlierYears, admit, ...prepaid, renew(2025, 'Accreditation', '2025-06-10'))
  expect((await happened()).slice(3)).toMatchObject([
    {
      type: 'TypeChangeQuoted',
      quote: 2,
      cycle: cycleOf(2025),
      from: 'Full',
      net: 42_275,
      vat: 8_455,
      on: '2025-06-10'
    }
  ])
  await give(withdraw)
  expect((await happened()).slice(4)).toMatchObject([
    {
      ...{ type: 'CreditFellDue', invoice: 'TC-0001/2024-25/1', line: 1, cycles: [cycleOf(2026)], net: 233_667 },
      cause: { of: 'membership-ended', lastBegun: cycleOf(2025) }
    }
  ])
})

test('it does not count which is recorded first, an invoice or what its membership became since', async () => {
  const became = [renew(2025, 'Accreditation', '2025-06-10'), withdraw]
  await give(...network, earlierYears, admit, ...prepaid, ...became)
  const inOrder = await happened()
  dependencies = { ...dependencies, events: inMemoryEventStore(), content: inMemoryContentStore() }
  await give(...network, earlierYears, admit, ...became, ...prepaid)
  expect(await happened()).toEqual(inOrder)
  expect(inOrder.slice(3).map(({ type }) => type)).toEqual(['TypeChangeQuoted', 'CreditFellDue'])
})

test('twenty invoices asked for at once get the numbers 1 to 20, and the same asked again nothing', async () => {
  await give(...network, admit)
  const charges = Array.from({ length: 20 }, (_, place) => `B-${String(place + 1)}`)
  const charge = { type: 'AddCharge', ...of, code: 'q1', net: 1_001, supply: 'membership', heldIn: null }
  await give(...charges.map(id => ({ ...charge, charge: id, on: '2024-05-01' })))
  const asked = charges.map(id => ({ ...invoice, quotes: [], charges: [id], on: '2024-05-02' }))
  /** Whoever meets another is told so, and asks again. */
  const untilDone = async (command: unknown): Promise<void> => {
    const done = await submit(command)
    if (isLeft(done) && done.left.type !== 'VersionConflict') throw new Error(JSON.stringify(done.left))
    if (isLeft(done)) await untilDone(command)
  }
  await Promise.all(asked.map(untilDone))
  await Promise.all(asked.map(untilDone))
  const { invoices } = await state()
  expect(invoices.map(({ number }) => number)).toEqual(
    charges.map((_, place) => `TC-0001/2024-25/${String(place + 1)}`)
  )
  expect(invoices.map(outstandingOf)).toEqual(charges.map(() => 1_201))
  expect(new Set(invoices.flatMap(({ lines }) => lines.map(({ subject }) => JSON.stringify(subject)))).size).toBe(20)
})
