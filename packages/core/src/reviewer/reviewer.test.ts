import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { anyOfThe, branded, laws, plainDates, specify, type Plain } from '../testing/index.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Training } from '../values/training.ts'
import type { ReviewerCommand } from './commands.ts'
import type { ReviewerEvent } from './events.ts'
import { descriptionOn, PrivateFacts, privateFactsText, reviewer } from './index.ts'
import type { ReviewerRefusal } from './refusals.ts'

const { given } = specify(reviewer, { otherSpelling: null })
const because = (refusal: Plain<ReviewerRefusal>) => branded<ReviewerRefusal>(refusal)
const words = branded<ContentRef>({ commitment: 'a'.repeat(43), length: 512 })
const described = (trainedAs: ReadonlyArray<Training>, on: string) => ({
  reviewer: 'R-001',
  trainedAs,
  seniorYears: null,
  privateFacts: words,
  on
})
const register = (...trainedAs: ReadonlyArray<Training>) =>
  branded<ReviewerCommand>({ type: 'RegisterReviewer', ...described(trainedAs, '2022-01-01') })
const change = (on: string, ...trainedAs: ReadonlyArray<Training>) =>
  branded<ReviewerCommand>({ type: 'ChangeReviewer', ...described(trainedAs, on) })
const telling = (command: ReviewerCommand, privateFacts: ContentRef): ReviewerCommand =>
  'privateFacts' in command ? { ...command, privateFacts } : command
const erase = (pieces: number) =>
  branded<ReviewerCommand>({ type: 'ErasePrivateFacts', reviewer: 'R-001', pieces, on: '2024-01-01' })
const erased = (pieces: number) =>
  branded<ReviewerEvent>({ type: 'PrivateFactsErased', reviewer: 'R-001', pieces, on: '2024-01-01' })
const somebody = branded<PrivateFacts>({ kind: 'staff', home: 'TC-0001', localArea: null, servedIn: [] })
const factsOfManyKinds: ReadonlyArray<PrivateFacts> = [
  somebody,
  { ...somebody, kind: 'client' },
  { ...somebody, kind: 'independent', home: null, localArea: 'Ynys Môn' },
  { ...somebody, localArea: 'é'.repeat(200) },
  { ...somebody, localArea: 'é'.repeat(400) }
]
const registered = branded<ReviewerEvent>({ type: 'ReviewerRegistered', ...described(['reviewer'], '2022-01-01') })
const changed = (on: string, ...trainedAs: ReadonlyArray<Training>) =>
  branded<ReviewerEvent>({ type: 'ReviewerChanged', ...described(trainedAs, on) })

const credit = (gathering: string, on: string) =>
  branded<ReviewerCommand>({ type: 'CreditTraining', reviewer: 'R-001', training: 'lead', gathering, on })
const visit = { reviewer: 'R-001', community: 'TC-0002', cycle: '2023-2024', kind: 'peer-review', visit: 1 } as const
const note = (on: string) => branded<ReviewerCommand>({ type: 'NoteAllocation', ...visit, on })
const noting = note('2023-12-04')
const credited = branded<ReviewerEvent>({
  ...{ type: 'TrainingCredited', reviewer: 'R-001', training: 'lead', gathering: 'leads-2023', on: '2023-02-01' }
})

test('a reviewer is registered once', () => {
  given().when(register('reviewer')).thenEvents(registered)
  given(registered).when(register('reviewer')).thenAlreadySo()
  given(registered)
    .when(register('lead'))
    .thenRefused(because({ type: 'ReviewerAlreadyRegistered', reviewer: 'R-001' }))
})

test('a reviewer is not registered under an id that differs by capital letters alone from one that is', () => {
  const spelt = specify(reviewer, { otherSpelling: branded<ReviewerId>('r-001') })
  spelt
    .given()
    .when(register('reviewer'))
    .thenRefused(because({ type: 'ReviewerDiffersByCase', reviewer: 'R-001', taken: 'r-001' }))
  spelt.given(registered).when(register('reviewer')).thenAlreadySo()
})

test('what is known of a reviewer changes from a day on', () => {
  given(registered)
    .when(change('2023-01-01', 'reviewer', 'lead'))
    .thenEvents(changed('2023-01-01', 'reviewer', 'lead'))
  given(registered).when(change('2023-01-01', 'reviewer')).thenAlreadySo()
  given()
    .when(change('2023-01-01', 'lead'))
    .thenRefused(because({ type: 'ReviewerNotRegistered', reviewer: 'R-001' }))
})

test('nothing is known of a reviewer from before they were registered', () => {
  given(registered)
    .when(change('2021-12-31', 'lead'))
    .thenRefused(because({ type: 'ReviewerChangeBeforeRegistration', registeredOn: '2022-01-01', on: '2021-12-31' }))
  given(registered).when(change('2022-01-01', 'lead')).thenEvents(changed('2022-01-01', 'lead'))
})

test('training is credited once for each gathering, and each gathering may credit several', () => {
  const again = branded<ReviewerEvent>({ ...credited, gathering: 'leads-2024', on: '2024-02-01' } as never)
  given(registered, credited).when(credit('leads-2024', '2024-02-01')).thenEvents(again)
  const more = { training: 'tc-specialist', gathering: 'leads-2023', on: '2023-02-01' }
  given(registered, credited)
    .when(branded<ReviewerCommand>({ type: 'CreditTraining', reviewer: 'R-001', ...more } as never))
    .thenEvents(branded<ReviewerEvent>({ type: 'TrainingCredited', reviewer: 'R-001', ...more } as never))
})

test('what is known of a reviewer on a day is the last that began by then, whenever it was recorded', () => {
  const state = replay(reviewer)([registered, changed('2024-01-01', 'tc-specialist'), changed('2023-01-01', 'lead')])
  const on = (day: string) => descriptionOn(state, branded<PlainDate>(day))?.trainedAs
  expect([on('2021-01-01'), on('2022-12-31'), on('2023-12-31'), on('2024-01-01')]).toEqual([
    ['reviewer'],
    ['reviewer'],
    ['lead'],
    ['tc-specialist']
  ])
  expect(descriptionOn(reviewer.initialState, branded<PlainDate>('2024-01-01'))).toBe(null)
})

test('who a reviewer is, and whether they are a client, never stands in an event', () => {
  const fields = ['type', 'reviewer', 'trainedAs', 'seniorYears', 'privateFacts', 'on'].toSorted()
  expect(Object.keys(registered).toSorted()).toEqual(fields)
  const told = { ...registered, kind: 'client', home: 'TC-0001' }
  expect(reviewer.events.ReviewerRegistered.codec.decode(told)).toEqual({ _tag: 'Right', right: registered })
})

test('private facts are kept in a text of a length that tells nothing', () => {
  const tellingWords = branded<ContentRef>({ ...words, length: 70 })
  const tells = because({ type: 'PrivateFactsTellByTheirLength', reviewer: 'R-001' })
  given()
    .when(telling(register('reviewer'), tellingWords))
    .thenRefused(tells)
  given(registered)
    .when(telling(change('2023-01-01', 'lead'), tellingWords))
    .thenRefused(tells)
  const lengths = factsOfManyKinds.map(facts => new TextEncoder().encode(privateFactsText(facts)).length)
  expect(lengths).toEqual([512, 512, 512, 512, 1024])
  for (const facts of factsOfManyKinds)
    expect(PrivateFacts.decode(JSON.parse(privateFactsText(facts)))).toMatchObject({ right: facts })
})

test('that private facts were erased is recorded with their number, and nothing more', () => {
  given(registered).when(erase(2)).thenEvents(erased(2))
  given(registered, erased(2)).when(erase(2)).thenAlreadySo()
  given(registered).when(erase(0)).thenAlreadySo()
  given()
    .when(erase(2))
    .thenRefused(because({ type: 'ReviewerNotRegistered', reviewer: 'R-001' }))
})

const days = plainDates('2022-01-01', '2022-01-20')
const commands = fc.tuple(anyOfThe(reviewer.commands), days).map(([drawn, on]) => ({
  ...drawn,
  ...('privateFacts' in drawn ? { privateFacts: words, seniorYears: null } : {}),
  on
}))
const asked = commands.map(command => ({ command, known: { otherSpelling: null } }))
const examples = [
  [register('reviewer'), change('2023-01-01', 'lead'), credit('leads-2023', '2023-02-01'), noting, erase(2)].map(
    command => ({
      command,
      known: { otherSpelling: null }
    })
  )
]

for (const [law, holds] of laws(reviewer, { attempts: asked, examples })) test(law, holds)

test('training credited stays, whatever is described later', () => {
  given(registered).when(credit('leads-2023', '2023-02-01')).thenEvents(credited)
  given(registered, credited).when(credit('leads-2023', '2023-02-02')).thenAlreadySo()
  given()
    .when(credit('leads-2023', '2023-02-01'))
    .thenRefused(because({ type: 'ReviewerNotRegistered', reviewer: 'R-001' }))
  const later = replay(reviewer)([registered, credited, changed('2023-06-01', 'reviewer')])
  const trainedOn = (day: string) => descriptionOn(later, branded<PlainDate>(day))?.trainedAs
  expect(trainedOn('2023-01-31')).toEqual(['reviewer'])
  expect(trainedOn('2023-02-01')).toEqual(['reviewer', 'lead'])
  expect(trainedOn('2023-06-01')).toEqual(['reviewer', 'lead'])
})

test('a reviewer’s stream names the visits they were ever put on; the day, and whether they still are, is asked of those reviews', () => {
  const noted = branded<ReviewerEvent>({ type: 'ReviewerAllocated', ...visit, on: '2023-12-04' })
  given(registered).when(note('2023-12-04')).thenEvents(noted)
  given(registered, noted).when(note('2024-01-16')).thenAlreadySo()
  given()
    .when(note('2023-12-04'))
    .thenRefused(because({ type: 'ReviewerNotRegistered', reviewer: 'R-001' }))
})
