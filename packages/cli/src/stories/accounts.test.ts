/** Money as it really moves: through the whole application, with what follows of what happens to a membership. */
import { erase, load } from '@cofc/application'
import { account, sentenceOf, type CommunityId, type PlainDate } from '@cofc/core'
import { p1, p2 } from '@cofc/core/testing'
import { expect, test } from 'vitest'
import { wrongInAccount } from '../testing/model/money.ts'
import { everyEvent } from '../testing/model/whole.ts'
import { networkInMemory, type NetworkInMemory, type Spoken } from '../testing/network-in-memory.ts'
import { cycleOf, joins, network, nextCycle, words } from '../testing/told-commands.ts'
import { whoMay } from '../testing/who-may.ts'

const adopts = ({ version: _, ...list }: typeof p1, on: string): Spoken => ({ type: 'AdoptPriceList', ...list, on })
const [second, third] = ['2025-2026', '2026-2027']
const years: ReadonlyArray<Spoken> = [
  ...network,
  adopts(p1, '2024-03-01'),
  adopts(p2, '2025-03-03'),
  ...[nextCycle, second, third].flatMap(cycle => cycleOf(cycle, 'E10'))
]
const house = 'TC-0002'
const ask =
  (community: string) =>
  (type: string, on: string, fields: object = {}): Spoken => ({ type, community, on, ...fields })
const ofHouse = ask(house)
const quotes = (on: string, cycles: ReadonlyArray<string>) =>
  ofHouse('QuoteMembership', on, { membershipType: 'Full', cycles, size: null })
const invoices = (on: string, what: object) =>
  ofHouse('IssueInvoice', on, { quotes: [], charges: [], taxPoint: null, ...what })
const pays = (on: string, payment: string, amount: number, invoice: string) =>
  ofHouse('RecordPayment', on, { payment, amount, to: [{ invoice, amount }] })
const first = `${house}/2024-25/1`

/** Full for three years with 24 places, admitted and invoiced in the first. */
const prepays: ReadonlyArray<Spoken> = [
  ...years,
  ...joins(house, nextCycle, { places: 24 }).flatMap(line =>
    line.type === 'RegisterCommunity'
      ? [line, ofHouse('AttestEarlierYears', line.on, { fullCycles: 3, developmental: true })]
      : line
  ),
  quotes('2024-09-02', [nextCycle, second, third]),
  invoices('2024-09-03', { quotes: [1] })
]
const moneyOf = async ({ dependencies }: NetworkInMemory, community = house) => {
  const loaded = await load(dependencies.events)(account, `account-${community}` as never)()
  if (loaded._tag === 'Left') throw new Error(JSON.stringify(loaded.left))
  expect(wrongInAccount(loaded.right.state)).toBe(null)
  return loaded.right.state
}
const told = async (inMemory: NetworkInMemory, community = house) =>
  (await inMemory.events(`account-${community}`)).map(({ data }) => sentenceOf(data as never))
const of = { communities: [house], cycles: [nextCycle, second, third], reviews: [] }

test('three years are prepaid, one is made dearer, and what never began comes back when the member leaves', async () => {
  const inMemory = networkInMemory()
  const { give, due } = inMemory
  await give(...prepays, pays('2024-09-20', 'P-1', 841_200, first))
  const dearer = { membershipType: 'Accreditation', cycle: second }
  expect(await give(ofHouse('RenewMembership', '2025-06-10', dearer))).toEqual([
    'MembershipRenewed',
    'TypeChangeQuoted'
  ])
  await give(invoices('2025-06-20', { quotes: [2] }), pays('2025-07-01', 'P-2', 50_730, `${house}/2025-26/1`))
  expect(await give(ofHouse('WithdrawMembership', '2025-12-01'))).toEqual(['MembershipWithdrawn', 'CreditFellDue'])
  const credits = async (on: string) => (await due(on, of)).filter(({ kind }) => kind === 'credit').map(({ by }) => by)
  expect(await credits('2025-12-01')).toEqual(['2025-12-01'])
  await give(
    ofHouse('IssueCreditNote', '2025-12-08', {
      ...{ credit: 'C-1', formerNumber: null, invoice: first, lines: [{ line: 1, net: 233_667 }] },
      reason: words('They left.')
    }),
    ofHouse('RecordRefund', '2025-12-10', { refund: 'F-1', amount: 280_400 })
  )
  expect(await credits('2025-12-08')).toEqual([])
  const { invoices: issued, payments } = await moneyOf(inMemory)
  expect(issued.map(({ allocated }) => allocated.map(({ amount }) => amount))).toEqual([[560_800], [50_730]])
  expect(payments.map(({ onAccount, refunded }) => [onAccount, refunded])).toEqual([
    [0, 280_400],
    [0, 0]
  ])
  expect(await told(inMemory)).toMatchInlineSnapshot(`
    [
      "The account was opened.",
      "Quote 1: Full membership for 2024-2025, 2025-2026 and 2026-2027, £7,010.00 and £1,402.00 VAT, £8,412.00 together, until 1 December 2024.",
      "Invoice TC-0002/2024-25/1 was issued: £7,010.00 and £1,402.00 VAT, £8,412.00 together, to be paid by 3 October 2024.",
      "Payment P-1 of £8,412.00 was received: £8,412.00 for TC-0002/2024-25/1.",
      "Quote 2: Accreditation instead of Full membership for 2025-2026, £422.75 and £84.55 VAT, £507.30 together, until 8 September 2025.",
      "Invoice TC-0002/2025-26/1 was issued: £422.75 and £84.55 VAT, £507.30 together, to be paid by 20 July 2025.",
      "Payment P-2 of £507.30 was received: £507.30 for TC-0002/2025-26/1.",
      "£2,336.67 without VAT of line 1 of invoice TC-0002/2024-25/1, for 2026-2027, fell due for credit: the membership ended before it began.",
      "Credit note TC-0002/2025-26/C1 on invoice TC-0002/2024-25/1 was issued: £2,336.67 and £467.33 VAT, £2,804.00 together.",
      "£2,804.00 that lay on account were refunded (F-1).",
    ]
  `)

  // Who joins again has the same account, and its series goes on.
  const again = [
    ofHouse('ApplyForMembership', '2026-09-01', { membershipType: 'Full', forms: ['joining', 'finance'] }),
    ofHouse('AdmitCommunity', '2026-09-01', { cycle: third })
  ]
  expect(await give(...again)).not.toContain('AccountOpened')
  await give(quotes('2026-09-02', [third]), invoices('2026-09-03', { quotes: [3] }))
  expect((await moneyOf(inMemory)).invoices.map(({ number }) => number)).toEqual([
    ...[first, `${house}/2025-26/1`, `${house}/2026-27/1`]
  ])
})

test('a cycle that is prepaid and not renewed is due to be renewed first, and given back once the membership lapsed', async () => {
  const inMemory = networkInMemory()
  const { give, due } = inMemory
  await give(...prepays)
  const dues = async (on: string) =>
    (await due(on, of)).map(({ kind }) => kind).filter(kind => kind === 'covered-renewal' || kind === 'credit')
  expect(await dues('2025-08-31')).toEqual(['covered-renewal'])
  expect(await give(ofHouse('LapseMembership', '2025-09-02', { cycle: second }))).toEqual([
    'MembershipLapsed',
    'CreditFellDue'
  ])
  expect(await dues('2025-09-02')).toEqual(['credit'])
  expect((await moneyOf(inMemory)).invoices[0]?.lines[0]).toMatchObject({ due: 467_333, notBegun: [second, third] })
})

test('who pays before an invoice has the money on account, and the invoice is due until it is issued and settled', async () => {
  const inMemory = networkInMemory()
  const { give, due } = inMemory
  const kinds = ['invoice', 'money-on-account']
  const dues = async (on: string) => (await due(on, of)).map(({ kind }) => kind).filter(kind => kinds.includes(kind))
  await give(
    ...prepays.slice(0, -1),
    ofHouse('RecordPayment', '2024-09-03', { payment: 'P-1', amount: 841_200, to: [] })
  )
  expect(new Set(await dues('2024-09-03'))).toEqual(new Set(kinds))
  await give(
    invoices('2024-09-04', { quotes: [1] }),
    ofHouse('AllocateCredit', '2024-09-04', { allocation: 'A-1', invoice: first, amount: 841_200 })
  )
  expect(await dues('2024-09-04')).toEqual([])
  expect((await moneyOf(inMemory)).payments).toMatchObject([{ onAccount: 0, amount: 841_200 }])
})

test('when one community merges into another its credits stay on its own account', async () => {
  const inMemory = networkInMemory()
  const { give } = inMemory
  await give(...prepays, ...joins('TC-0003', nextCycle), pays('2024-09-20', 'P-1', 841_200, first))
  const before = await inMemory.events('account-TC-0003')
  expect(await give(ofHouse('MergeCommunity', '2024-11-01', { into: 'TC-0003' }))).toContain('CreditFellDue')
  expect(await inMemory.events('account-TC-0003')).toEqual(before)
  expect((await moneyOf(inMemory)).invoices[0]?.lines[0]?.due).toBe(467_333)
})

test('what a Trust pays for three communities at once is recorded in each account under one payment', async () => {
  const inMemory = networkInMemory()
  const { give } = inMemory
  const three = ['TC-0003', 'TC-0004', 'TC-0005']
  await give(...years, ...three.flatMap(community => joins(community, nextCycle, { parent: 'P-1' })))
  for (const community of three) {
    const of24 = { membershipType: 'Full', cycles: [nextCycle], size: null }
    await give(
      ask(community)('QuoteMembership', '2024-09-02', of24),
      ask(community)('IssueInvoice', '2024-09-03', { quotes: [1], charges: [], taxPoint: null }),
      ask(community)('RecordPayment', '2024-09-20', {
        ...{ payment: 'BACS-77', amount: 222_000 },
        to: [{ invoice: `${community}/2024-25/1`, amount: 222_000 }]
      })
    )
    const { invoices: issued } = await moneyOf(inMemory, community)
    expect(issued).toMatchObject([{ gross: 222_000, allocated: [{ payment: 'BACS-77', amount: 222_000 }] }])
  }
})

test('a place at a forum is charged to the account, invoiced, and given back by a credit when it is cancelled', async () => {
  const inMemory = networkInMemory()
  const { give } = inMemory
  const forum: Spoken = {
    ...{ type: 'AnnounceGathering', gathering: 'F-25', kind: 'forum', title: 'Annual Forum', programme: null },
    ...{ days: ['2025-03-30'], mode: 'in-person', heldIn: 'GB', places: 1, freePlaces: [], training: null },
    prices: [{ priceGroup: 'non-member', net: 9_000 }],
    on: '2024-10-01'
  }
  const booking = { gathering: 'F-25', booking: 'B1' }
  await give(...prepays, forum)
  expect(await give(ofHouse('BookPlace', '2024-11-01', { ...booking, attendee: 'P-1' }))).toEqual([
    ...['PlaceBooked', 'ChargeAdded']
  ])
  await give(invoices('2024-11-05', { charges: ['place/F-25/B1'] }))
  expect(await give(ofHouse('CancelPlace', '2025-02-28', booking))).toEqual(['PlaceCancelled', 'CreditFellDue'])
  const { invoices: issued } = await moneyOf(inMemory)
  expect(issued[1]).toMatchObject({ net: 9_000, vat: 1_800, lines: [{ due: 7_200 }] })
})

test('no name of a person stands in an event, invoice, receipt or reminder: who pays, and every reason, can be erased', async () => {
  const inMemory = networkInMemory()
  const { give } = inMemory
  const name = 'Ophelia Quince'
  const said = words(`${name} said so.`)
  await give(
    ...prepays,
    ofHouse('SetPayer', '2024-09-04', { payer: words(`${name}, Finance`), contact: said }),
    ofHouse('SetTaxTreatment', '2024-09-04', { supply: 'admission', treatment: 'outside-scope', reason: said }),
    ofHouse('AddCharge', '2024-09-04', {
      ...{ charge: 'B-1', code: 'forum-place', net: 9_000, supply: 'admission', heldIn: 'GB' }
    }),
    invoices('2024-09-05', { charges: ['B-1'] }),
    ofHouse('RaiseDispute', '2024-09-06', { invoice: first, words: said }),
    ofHouse('SettleDispute', '2024-09-07', { invoice: first }),
    ofHouse('SendReminder', '2024-10-03', { invoice: first, level: 1 }),
    pays('2024-10-04', 'P-1', 841_200, first),
    ofHouse('IssueReceipt', '2024-10-04', { payment: 'P-1' }),
    ofHouse('ReversePayment', '2024-10-05', { payment: 'P-1', reason: said }),
    ofHouse('IssueCreditNote', '2024-10-06', {
      ...{ credit: 'C-1', formerNumber: null, invoice: first, lines: [{ line: 1, net: 100 }] },
      reason: said
    }),
    ofHouse('WriteOffInvoice', '2024-10-07', { invoice: first, reason: said }),
    quotes('2024-10-08', ['2027-2028']),
    ofHouse('WaiveAccountRule', '2025-03-01', {
      ...{ rule: 'QuoteExpired', quote: 2, reason: said, approvedBy: 'network-team' }
    })
  )
  const all = await everyEvent(inMemory.dependencies)
  const types = new Set(all.map(({ type }) => type))
  for (const type of [
    'PayerSet',
    'InvoiceIssued',
    'ReminderSent',
    'ReceiptIssued',
    'InvoiceWrittenOff',
    'AccountRuleWaived'
  ])
    expect([...types]).toContain(type)
  for (const part of [name, ...name.split(' ')]) expect(JSON.stringify(all)).not.toContain(part)
  for (const sentence of await told(inMemory)) expect(sentence).not.toContain('Quince')

  const { content } = inMemory.dependencies
  expect(await content.count(`community ${house}`, null)()).not.toMatchObject({ right: 0 })
  const erasing = {
    ...{ id: '00000000-0000-4000-8000-0000000000e1', actor: whoMay({ type: 'AdoptPolicy' }) },
    ...{ about: { community: house as CommunityId, cycle: null }, on: '2025-03-02' as PlainDate }
  } as const
  expect(await erase(inMemory.dependencies)(erasing)()).toMatchObject({ _tag: 'Right' })
  expect(await content.count(`community ${house}`, null)()).toMatchObject({ right: 0 })
  // What was invoiced and paid stays to the penny.
  expect((await moneyOf(inMemory)).invoices.map(({ gross }) => gross)).toEqual([841_200, 9_000])
})
