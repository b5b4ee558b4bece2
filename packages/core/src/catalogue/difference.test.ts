/** The table of rules, each with a change that it classes. */
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { eventShapes } from '../decode-event.ts'
import { streamOf } from '../address.ts'
import { entries } from '../domain.ts'
import { Count } from '../values/count.ts'
import { PlainDate } from '../values/plain-date.ts'
import {
  catalogue,
  catalogueOf,
  changeRules,
  differenceBetween,
  worstOf,
  type Catalogue,
  type ChangeKind
} from './index.ts'

const shape = (fields: t.Props, v?: number) =>
  t.strict({ type: t.literal('Paid'), ...(v === undefined ? {} : { v: t.literal(v) }), ...fields })
const events = (...codecs: ReadonlyArray<t.Mixed>) => [{ type: 'Paid' as never, aggregate: 'account', codecs }]
const paid = (fields: t.Props) => catalogueOf(events(shape(fields)))
const nothing = catalogueOf([])
const first = { sum: t.number }
const second = { pence: Count }
const [one, two] = [shape(first), shape(second, 2)]
const moved = catalogueOf([{ type: 'Paid' as never, aggregate: 'ledger', codecs: [one] }])
const by = (...kinds: ReadonlyArray<string>) => ({ by: t.keyof(Object.fromEntries(kinds.map(kind => [kind, null]))) })
const described = (title: string): Catalogue => paid({ whole: t.strict({ a: t.string }, title) })

const [mayHave, hasToHave] = [t.exact(t.partial({ note: t.string })), t.strict({ note: t.string })]

const shown: Readonly<Record<ChangeKind, readonly [Catalogue, Catalogue]>> = {
  'event added': [nothing, paid(first)],
  'event removed': [paid(first), nothing],
  'event moved to other streams': [paid(first), moved],
  'field added': [paid({}), paid({ note: t.string })],
  'field removed': [paid({ note: t.string }), paid({})],
  'field needed': [paid({ more: mayHave }), paid({ more: hasToHave })],
  'field no longer needed': [paid({ more: hasToHave }), paid({ more: mayHave })],
  'choice added': [paid(by('card', 'cash')), paid(by('card', 'cash', 'cheque'))],
  'choice removed': [paid({ note: t.union([t.string, t.null]) }), paid({ note: t.string })],
  'limit loosened': [paid({ on: PlainDate }), paid({ on: t.string })],
  'limit tightened': [paid({ on: t.string }), paid({ on: PlainDate })],
  'other kind of value': [paid({ sum: t.number }), paid({ sum: t.string })],
  'words about it': [described('Invoice'), described('Receipt')],
  'next version, with the past shape': [paid(first), catalogueOf(events(one, two))],
  'next version, without the past shape': [paid(first), lacking(catalogueOf(events(one, two)), '1')],
  'earlier version': [catalogueOf(events(one, two)), paid(first)],
  'past shape added': [lacking(catalogueOf(events(one, two)), '1'), catalogueOf(events(one, two))],
  'past shape changed': [catalogueOf(events(one, two)), catalogueOf(events(shape({}), two))],
  'past shape removed': [catalogueOf(events(one, two)), lacking(catalogueOf(events(one, two)), '1')]
}
function lacking(from: Catalogue, version: string): Catalogue {
  const messages = Object.entries(from.components.messages).map(([type, event]) => {
    const past = Object.entries(event['x-past-shapes']).filter(([one]) => one !== version)
    return [type, { ...event, 'x-past-shapes': Object.fromEntries(past) }] as const
  })
  return { ...from, components: { messages: Object.fromEntries(messages) } }
}

for (const [kind, [before, after]] of Object.entries(shown) as ReadonlyArray<[ChangeKind, (typeof shown)[ChangeKind]]>)
  test(`${kind}: ${changeRules[kind]}`, () => {
    const changes = differenceBetween(before, after)
    expect([...new Set(changes.map(change => change.kind))]).toEqual([kind])
    expect(worstOf(changes)).toBe(changeRules[kind])
  })

test('what did not change is no difference', () => {
  expect(differenceBetween(catalogue(), catalogue())).toEqual([])
  expect(worstOf([])).toBe('safe')
})

test('a change says the event and the place', () => {
  const inList = (item: t.Mixed) => paid({ items: t.readonlyArray(t.strict({ sum: item })) })
  expect(differenceBetween(inList(t.number), inList(t.string))).toEqual([
    { event: 'Paid', path: 'items.*.sum', kind: 'other kind of value', class: 'needs a past shape' }
  ])
})

test('of several changes the worst counts', () => {
  const changes = differenceBetween(paid({ a: t.string }), paid({ b: t.string }))
  expect(changes.map(({ kind }) => kind)).toEqual(['field removed', 'field added'])
  expect(worstOf([...differenceBetween(paid(first), nothing), ...changes])).toBe('forbidden')
})

test('a past shape may allow more, for a value it shares with today, and nothing else', () => {
  const card = shape(by('card', 'cash'))
  const more = shape(by('card', 'cash', 'cheque'))
  expect(worstOf(differenceBetween(catalogueOf(events(card, two)), catalogueOf(events(more, two))))).toBe('safe')
  expect(worstOf(differenceBetween(catalogueOf(events(more, two)), catalogueOf(events(card, two))))).toBe('forbidden')
})

test('the changes that were made of a policy, a publication, a lapse and a visit are safe, because their past shapes are known', () => {
  const before = eventShapes.map(event => ({ ...event, codecs: event.codecs.slice(0, 1) }))
  const changes = differenceBetween(catalogueOf(before), catalogue())
  expect(changes).toEqual(
    ['PolicyAdopted', 'NationalReportPublished', 'MembershipLapsed', 'VisitHeld'].map(event => ({
      event,
      path: '',
      kind: 'next version, with the past shape',
      class: 'safe'
    }))
  )
})

test('the channels are the streams that commands are decided in', () => {
  const known = {
    ...{ community: 'TC-1', reviewer: 'R-1', edition: 'E1', cycle: '2023-2024', kind: 'audit' },
    ...{ gathering: 'F-24', announcement: 'A-1' }
  }
  const { channels } = catalogue()
  for (const { aggregate } of entries) {
    const { address } = channels[aggregate.name] as unknown as { readonly address: string }
    const filled = Object.entries(known).reduce((text, [name, value]) => text.replace(`{${name}}`, value), address)
    expect(streamOf(aggregate, known)).toBe(filled)
  }
})
