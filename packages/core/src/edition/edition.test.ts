import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { anyOfThe, branded, laws, specify, type Plain } from '../testing/index.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { EditionCommand } from './commands.ts'
import type { EditionEvent } from './events.ts'
import { appliesTo } from '../values/applicability.ts'
import { edition, type EditionFacts, type MappedAs, type Standard } from './index.ts'
import type { EditionRefusal } from './refusals.ts'

const facts = branded<EditionFacts>({ earlierStandards: ['CS1', 'CS2'], otherSpelling: null })
const { given } = specify(edition, facts)
const because = (refusal: Plain<EditionRefusal>) => branded<EditionRefusal>(refusal)
const of = { edition: 'E10', on: '2023-05-01' }
const standard = (code: string, text = 'Members eat together'): Standard =>
  branded<Standard>({
    standard: code,
    section: 'Culture',
    text,
    standardType: 2,
    core: true,
    sectors: [],
    supplement: null,
    values: ['participation']
  })
type Line = readonly [from: string | null, to: string | null, change: MappedAs]
const linesOf = (lines: ReadonlyArray<Line>) => lines.map(([from, to, change]) => ({ from, to, change }))

const command = (plain: Plain<EditionCommand>) => branded<EditionCommand>(plain)
const event = (plain: Plain<EditionEvent>) => branded<EditionEvent>(plain)
const draft = (title = 'Tenth edition') => command({ type: 'DraftEdition', ...of, title })
const write = (code: string, text?: string) => command({ type: 'WriteStandard', ...of, standard: standard(code, text) })
const strikeOut = (code: string) => command({ type: 'StrikeOutStandard', ...of, standard: code })
const plainly = (code: string, plainText = 'We eat together') =>
  command({ type: 'WritePlainVersion', ...of, standard: code, plainText })
const consult = command({ type: 'OpenConsultation', ...of })
const map = (...lines: ReadonlyArray<Line>) => command({ type: 'MapEdition', ...of, from: 'E9', lines: linesOf(lines) })
const publish = command({ type: 'PublishEdition', ...of })
const retire = command({ type: 'RetireEdition', ...of })

const drafted = event({ type: 'EditionDrafted', ...of, title: 'Tenth edition' })
const written = (code: string, text?: string) =>
  event({ type: 'StandardWritten', ...of, standard: standard(code, text) })
const struckOut = (code: string) => event({ type: 'StandardStruckOut', ...of, standard: code })
const inConsultation = event({ type: 'ConsultationOpened', ...of })
const mapped = (...lines: ReadonlyArray<Line>) =>
  event({ type: 'EditionMapped', ...of, from: 'E9', lines: linesOf(lines) })
const published = event({ type: 'EditionPublished', ...of })
const retired = event({ type: 'EditionRetired', ...of })

const frozen = because({ type: 'EditionIsFrozen', edition: 'E10' })
const notDrafted = because({ type: 'EditionNotDrafted', edition: 'E10' })
const two = [drafted, written('CS1'), written('CS3')] as const
const whole: ReadonlyArray<Line> = [
  ['CS1', 'CS1', 'same'],
  ['CS2', null, 'dropped'],
  [null, 'CS3', 'new']
]

test('an edition is drafted once', () => {
  given().when(draft()).thenEvents(drafted)
  given(drafted).when(draft()).thenAlreadySo()
  given(...two, published)
    .when(draft())
    .thenAlreadySo()
  given(drafted)
    .when(draft('Other'))
    .thenRefused(because({ type: 'EditionAlreadyDrafted', edition: 'E10' }))
})

test('no edition and no standard has an id that differs by capital letters alone from another', () => {
  const spelt = specify(edition, branded<EditionFacts>({ ...facts, otherSpelling: 'e10' }))
  spelt
    .given()
    .when(draft())
    .thenRefused(because({ type: 'EditionDiffersByCase', edition: 'E10', taken: 'e10' }))
  spelt.given(drafted).when(draft()).thenAlreadySo()
  given(...two)
    .when(write('cs1'))
    .thenRefused(because({ type: 'StandardDiffersByCase', standard: 'cs1', taken: 'CS1' }))
  // Where both were written before this was a rule, each may be written anew.
  given(...two, written('cs1'))
    .when(write('cs1', 'Other'))
    .thenEvents(written('cs1', 'Other'))
})

test('only what is drafted is written, mapped, put to consultation, published or retired', () => {
  for (const asked of [write('CS1'), strikeOut('CS1'), consult, map(...whole), publish, retire])
    given().when(asked).thenRefused(notDrafted)
})

test('standards are written, and written anew, until the edition is published', () => {
  given(drafted).when(write('CS1')).thenEvents(written('CS1'))
  given(...two)
    .when(write('CS1'))
    .thenAlreadySo()
  given(...two)
    .when(write('CS1', 'Members cook together'))
    .thenEvents(written('CS1', 'Members cook together'))
  given(...two, inConsultation)
    .when(write('CS4'))
    .thenEvents(written('CS4'))
  const rewritten = replay(edition)([...two, written('CS1', 'Members cook together')])
  expect(rewritten).toMatchObject({ standards: [standard('CS1', 'Members cook together'), standard('CS3')] })
})

test('a standard is struck out until the edition is published', () => {
  given(...two)
    .when(strikeOut('CS1'))
    .thenEvents(struckOut('CS1'))
  given(...two, struckOut('CS1'))
    .when(strikeOut('CS1'))
    .thenRefused(because({ type: 'NoSuchStandard', edition: 'E10', standard: 'CS1' }))
})

test('a published edition is frozen', () => {
  for (const standing of [
    [...two, published],
    [...two, published, retired]
  ]) {
    for (const asked of [write('CS4'), strikeOut('CS1'), consult, map(...whole)])
      given(...standing)
        .when(asked)
        .thenRefused(frozen)
    given(...standing)
      .when(write('CS1'))
      .thenAlreadySo()
  }
})

test('a standard has a plain-language version beside it, which may be written anew at any time', () => {
  const putPlainly = (code: string, plainText = 'We eat together') =>
    event({ type: 'PlainVersionWritten', ...of, standard: code, plainText })
  given().when(plainly('CS1')).thenRefused(notDrafted)
  for (const standing of [[], [inConsultation], [published], [published, retired]]) {
    given(...two, ...standing)
      .when(plainly('CS1'))
      .thenEvents(putPlainly('CS1'))
    given(...two, ...standing, putPlainly('CS1'))
      .when(plainly('CS1'))
      .thenAlreadySo()
    given(...two, ...standing, putPlainly('CS1'))
      .when(plainly('CS1', 'We cook and eat together'))
      .thenEvents(putPlainly('CS1', 'We cook and eat together'))
    given(...two, ...standing)
      .when(plainly('CS9'))
      .thenRefused(because({ type: 'NoSuchStandard', edition: 'E10', standard: 'CS9' }))
  }
  const state = replay(edition)
  const both = [...two, putPlainly('CS1'), putPlainly('CS3', 'We talk')] as const
  expect(state(both)).toMatchObject({ plainVersions: { CS1: 'We eat together', CS3: 'We talk' } })
  expect(state([...both, struckOut('CS1')])).toMatchObject({ plainVersions: { CS3: 'We talk' } })
  expect(state([putPlainly('CS1')])).toEqual({ status: 'Unknown' })
})

test('a draft may be put to consultation', () => {
  given(drafted).when(consult).thenEvents(inConsultation)
  given(drafted, inConsultation).when(consult).thenAlreadySo()
})

test('an edition is published with at least one standard, with or without a consultation', () => {
  given(...two)
    .when(publish)
    .thenEvents(published)
  given(...two, inConsultation)
    .when(publish)
    .thenEvents(published)
  given(...two, published)
    .when(publish)
    .thenAlreadySo()
  given(...two, published, retired)
    .when(publish)
    .thenRefused(frozen)
  given(drafted)
    .when(publish)
    .thenRefused(because({ type: 'EditionHasNoStandards', edition: 'E10' }))
})

test('only a published edition is retired', () => {
  given(...two, published)
    .when(retire)
    .thenEvents(retired)
  given(...two, published, retired)
    .when(retire)
    .thenAlreadySo()
  given(...two)
    .when(retire)
    .thenRefused(because({ type: 'EditionNotPublished', edition: 'E10' }))
})

test('a mapping covers every standard of both editions', () => {
  given(...two)
    .when(map(...whole))
    .thenEvents(mapped(...whole))
  given(...two)
    .when(map(['CS1', 'CS1', 'same']))
    .thenRefused(because({ type: 'MappingLeavesOut', earlier: ['CS2'], later: ['CS3'] }))
})

test('a mapping names only standards of the two editions', () => {
  given(...two)
    .when(map(...whole, [null, 'CS9', 'new']))
    .thenRefused(because({ type: 'MappingNamesUnknown', edition: 'E10', standard: 'CS9' }))
  given(...two)
    .when(map(...whole, ['CS3', null, 'dropped']))
    .thenRefused(because({ type: 'MappingNamesUnknown', edition: 'E9', standard: 'CS3' }))
})

test('a new standard comes from none, a dropped one goes to none, and every other has both', () => {
  const contradictory: ReadonlyArray<Line> = [
    ['CS2', 'CS3', 'new'],
    ['CS2', 'CS3', 'dropped'],
    [null, 'CS3', 'same'],
    ['CS2', null, 'reworded'],
    [null, null, 'new'],
    [null, null, 'dropped']
  ]
  for (const [from, to, change] of contradictory)
    given(...two)
      .when(map(['CS1', 'CS1', 'same'], [from, to, change]))
      .thenRefused(because({ type: 'MappingLineIsContradictory', from, to }))
})

test('only split and merged standards stand in several lines of a mapping', () => {
  given(...two)
    .when(map(['CS1', 'CS1', 'split'], ['CS1', 'CS3', 'split'], ['CS2', 'CS3', 'merged']))
    .thenEvents(mapped(['CS1', 'CS1', 'split'], ['CS1', 'CS3', 'split'], ['CS2', 'CS3', 'merged']))
  given(...two)
    .when(map(['CS1', 'CS1', 'same'], ['CS1', 'CS3', 'split'], ['CS2', 'CS3', 'merged']))
    .thenRefused(because({ type: 'MappingLineIsContradictory', from: 'CS1', to: 'CS1' }))
})

test('two standards may be new, and two dropped: nothing is not shared', () => {
  const lines: ReadonlyArray<Line> = [
    ['CS1', null, 'dropped'],
    ['CS2', null, 'dropped'],
    [null, 'CS1', 'new'],
    [null, 'CS3', 'new']
  ]
  given(...two)
    .when(map(...lines))
    .thenEvents(mapped(...lines))
})

test('a standard that others were merged into has no line of its own besides', () =>
  given(...two)
    .when(map(['CS1', 'CS1', 'same'], ['CS2', 'CS1', 'merged'], [null, 'CS3', 'new']))
    .thenRefused(because({ type: 'MappingLineIsContradictory', from: 'CS1', to: 'CS1' })))

test('an edition is mapped from another that is drafted', () => {
  given(...two)
    .knowing({ earlierStandards: null })
    .when(map(...whole))
    .thenRefused(because({ type: 'EarlierEditionUnknown', from: 'E9' }))
  given(...two)
    .when(command({ type: 'MapEdition', ...of, from: 'E10', lines: [] }))
    .thenRefused(because({ type: 'EditionMapsItself', edition: 'E10' }))
})

test('until publication a new mapping takes the place of the one before', () => {
  const other: ReadonlyArray<Line> = [
    ['CS1', 'CS1', 'reworded'],
    ['CS2', 'CS3', 'reworded']
  ]
  given(...two, mapped(...whole))
    .when(map(...other))
    .thenEvents(mapped(...other))
  given(...two, mapped(...whole))
    .when(map(...whole))
    .thenAlreadySo()
  expect(replay(edition)([...two, mapped(...whole), mapped(...other)])).toMatchObject({
    mappings: [{ from: 'E9', lines: linesOf(other) }]
  })
})

test('what was written or struck out since the mapping keeps the edition from being published', () => {
  given(...two, mapped(...whole), written('CS4'))
    .when(publish)
    .thenRefused(because({ type: 'MappingLeavesOut', earlier: [], later: ['CS4'] }))
  given(...two, mapped(...whole), struckOut('CS3'))
    .when(publish)
    .thenRefused(because({ type: 'MappingNamesUnknown', edition: 'E10', standard: 'CS3' }))
})

test('a standard applies to the sectors it names, to all if it names none, and a supplement only to addiction', () => {
  const plain = standard('CS1')
  expect(appliesTo('LD', plain)).toBe(true)
  expect(appliesTo('LD', { ...plain, sectors: ['HMP', 'CYP'] })).toBe(false)
  expect(appliesTo('CYP', { ...plain, sectors: ['HMP', 'CYP'] })).toBe(true)
  expect(appliesTo('LD', { ...plain, supplement: 'addiction' })).toBe(false)
  expect(appliesTo('Addiction', { ...plain, supplement: 'addiction' })).toBe(true)
})

const codes = ['CS1', 'CS2', 'CS3'].map(code => branded<StandardCode>(code))
const drawn = anyOfThe(edition.commands)
const usual = fc.constantFrom(
  draft(),
  write('CS1'),
  write('CS1', 'Other'),
  write('CS3'),
  strikeOut('CS3'),
  plainly('CS1'),
  map(...whole),
  publish
)
const asked = fc.record({
  command: fc.oneof(usual, drawn),
  known: fc.record({ earlierStandards: fc.option(fc.subarray(codes), { nil: null }), otherSpelling: fc.constant(null) })
})
const story = [
  draft(),
  write('CS1'),
  write('CS3'),
  write('CS4'),
  strikeOut('CS4'),
  consult,
  map(...whole),
  publish,
  plainly('CS1'),
  retire
]
const examples = [story.map(one => ({ command: one, known: facts }))]

for (const [law, holds] of laws(edition, { attempts: asked, examples })) test(law, holds)
