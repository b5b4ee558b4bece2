import fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import { replay, type Dated } from './aggregate.ts'
import { commandNamed, commandTypes } from './command-named.ts'
import { decodeCommand, decodeStoredCommand } from './decode-command.ts'
import { decodeEvent } from './decode-event.ts'
import { entries } from './domain.ts'
import { anyOfThe, arbitraryOf } from './testing/arbitrary-of.ts'
import { afterRecords, beforeRecords, PlainDate, plusDays } from './values/plain-date.ts'
import { wrongWithLine, wrongWithWords } from './values/given-text.ts'
import { plusWorkingDays } from './values/working-days.ts'

const codecOf = (type: string) => commandNamed(type)?.command.codec as t.Type<Dated, unknown>

/** The value with each of its days moved to another, and where those days stand. */
const withDays = (value: unknown, day: string, path = ''): { readonly value: unknown; readonly at: Array<string> } => {
  if (typeof value === 'string') return PlainDate.is(value) ? { value: day, at: [path] } : { value, at: [] }
  if (typeof value !== 'object' || value === null) return { value, at: [] }
  const parts = Object.entries(value).map(([key, part]) => {
    const { value: moved, at } = withDays(part, day, path === '' ? key : `${path}.${key}`)
    return { key, moved, at }
  })
  const moved = Array.isArray(value)
    ? parts.map(one => one.moved)
    : Object.fromEntries(parts.map(one => [one.key, one.moved]))
  return { value: moved, at: parts.flatMap(one => one.at) }
}
const distant = fc.oneof(
  fc.constantFrom('1899-12-31', '2200-01-01', '9999-12-30', afterRecords, '0001-01-02'),
  fc.integer({ min: 0, max: 693_000 }).map(days => plusDays(beforeRecords, days)),
  fc.integer({ min: 0, max: 2_800_000 }).map(days => plusDays(afterRecords, -days))
)

describe('days', () => {
  test.each(commandTypes)('%s', type => {
    fc.assert(
      fc.property(arbitraryOf(codecOf(type)), distant, (command, day) => {
        const { value, at } = withDays(command, day)
        const told = decodeCommand(value)
        const isSentinel = day === beforeRecords
        const refused = at.filter(path => !(isSentinel && path === 'on'))
        expect(isLeft(told) ? told.left.map(({ path }) => path) : []).toEqual(refused.slice(0, 20))
        // What was stored before may hold any day.
        expect(isRight(decodeStoredCommand(value))).toBe(true)
      }),
      { numRuns: 20 }
    )
  })
  test('a day that a person gives is one from 1900 to 2199', () => {
    const withdraw = (on: string) => decodeCommand({ type: 'WithdrawMembership', community: 'TC-0001', on })
    for (const on of ['1900-01-01', '2199-12-31']) expect(isRight(withdraw(on))).toBe(true)
    for (const on of ['1899-12-31', '2200-01-01', '9999-12-30', afterRecords, '0001-01-02'])
      expect(withdraw(on)).toMatchObject({ left: [{ path: 'on' }] })
  })
  test('what happened before the records begin may be given as the day of a command, and as no other', () => {
    const windows = ['opens', 'selfReviewDue', 'visitsFrom', 'visitsUntil', 'closes']
    const plan = {
      ...{ type: 'PlanCycle', cycle: '2023-2024', edition: 'E1', on: beforeRecords },
      windows: Object.fromEntries(windows.map(window => [window, beforeRecords]))
    }
    const told = decodeCommand(plan)
    expect(isLeft(told) && told.left.map(({ path }) => path)).toEqual(windows.map(window => `windows.${window}`))
  })
  test.each(['1899-1900', '2199-2200', '0000-0001', '9998-9999'])('the cycle %s is none that a person gives', cycle => {
    const told = decodeCommand({ type: 'LockWorkbook', community: 'TC-0001', cycle, kind: 'audit', on: '2024-01-31' })
    expect(isLeft(told) && told.left.map(({ path }) => path)).toEqual(['cycle'])
  })
})

const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'nhs', country: 'GB', localArea: null, parent: null },
  ...{ places: null, models: [], entryCriteria: null, membersDecideAdmission: null, linkPerson: null },
  programmeAccreditation: null
}
const register = { type: 'RegisterCommunity', community: 'TC-0001', profile, on: '2024-01-31' }

describe('texts', () => {
  test('a name, a title and words show something, and hold no control characters', () => {
    for (const text of ['', '   ', 'a\u0000b']) {
      expect(wrongWithWords(text)).not.toBeNull()
      for (const command of [
        { ...register, profile: { ...profile, name: text } },
        { type: 'DraftEdition', edition: 'E1', title: text, on: '2024-01-31' }
      ])
        expect(isLeft(decodeCommand(command))).toBe(true)
    }
  })
  test.each(['', '   ', '\u00a0', '\u200b\u200d', '\ufeff', '\u2800', '\u3164'])('%j shows nothing', text => {
    expect(wrongWithWords(text)).toContain('nothing that shows')
    expect(wrongWithLine(text)).toContain('nothing that shows')
    const told = decodeCommand({ ...register, profile: { ...profile, name: text, localArea: text } })
    expect(isLeft(told) && told.left.map(({ path }) => path)).toEqual(['profile.name', 'profile.localArea'])
  })
  test.each([
    ['a\u0000b', 'U+0000'],
    ['\u001b[31mred', 'U+001B'],
    ['a\u007f', 'U+007F'],
    ['a\u0085', 'U+0085']
  ])('%j holds a control character', (text, which) => {
    expect(wrongWithWords(text)).toContain(which)
    const told = decodeCommand({ ...register, profile: { ...profile, parent: text } })
    expect(isLeft(told) && told.left).toEqual([
      { path: 'profile.parent', says: expect.stringContaining(which) as string }
    ])
  })
  test('words and the text of a standard may run over several lines, a name may not', () => {
    expect(wrongWithWords('Every morning,\r\n\tall of us.')).toBeNull()
    expect(wrongWithLine('Elm\nHouse')).toContain('U+000A')
    const standard = { standard: 'CS1', section: 'Core', text: 'One.\nTwo.', standardType: 1, core: true }
    const whole = { ...standard, sectors: [], supplement: null, values: [] }
    const write = { type: 'WriteStandard', edition: 'E1', standard: whole, on: '2024-01-31' }
    expect(isRight(decodeCommand(write))).toBe(true)
    const told = decodeCommand({ ...write, standard: { ...whole, section: 'Co\nre' } })
    expect(isLeft(told) && told.left.map(({ path }) => path)).toEqual(['standard.section'])
  })
  test.each(['Näher, “so” & <so>', '家', '👩‍👩‍👧', 'לב', '-'])('%s is a name', text => {
    expect(wrongWithLine(text)).toBeNull()
  })
})

test('what is stored stays readable, whatever people may give today', () => {
  const registered = { type: 'CommunityRegistered', community: 'TC-0001', on: '9999-12-30' }
  for (const name of ['   ', 'a\u0000b', ''])
    expect(isRight(decodeEvent({ ...registered, profile: { ...profile, name } }))).toBe(true)
})

test.each(entries.map(({ aggregate }) => [aggregate.name, aggregate] as const))(
  'whatever days are stored, the history of the %s is read to its end',
  (_, aggregate) => {
    const events = fc.array(fc.tuple(anyOfThe(aggregate.events), distant), { maxLength: 6 })
    fc.assert(
      fc.property(events, drawn => {
        const history = drawn.map(([event, day]) => withDays(event, day).value as Dated)
        for (const event of history) expect(isRight(decodeEvent(event))).toBe(true)
        expect(replay(aggregate)(history)).toBeTypeOf('object')
      }),
      { numRuns: 30 }
    )
  }
)

test('however many working days are asked for, they are counted in a few steps', () => {
  const day = (text: string) => text as PlainDate
  const slow = (from: PlainDate, days: number): PlainDate => {
    let [at, counted] = [from, 0]
    while (counted < days) {
      at = plusDays(at, 1)
      const weekday = new Date(`${at}T00:00:00Z`).getUTCDay()
      if (weekday !== 0 && weekday !== 6) counted += 1
    }
    return at
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.nat({ max: 60 }), (since, days) => {
      const from = plusDays(day('1990-01-01'), since)
      expect(plusWorkingDays(from, days, [])).toBe(slow(from, days))
    })
  )
  for (let times = 0; times < 1_000; times++)
    expect(plusWorkingDays(day('1900-01-01'), Number.MAX_SAFE_INTEGER, [])).toBe(afterRecords)
})
