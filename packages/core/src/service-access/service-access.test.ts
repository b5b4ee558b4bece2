import { expect, test } from 'vitest'
import { specify } from '../testing/index.ts'
import { replay } from '../aggregate.ts'
import { serviceAccess, type ServiceAccessEvent } from './index.ts'
import { ask, because, facts, forum, happened, hub, person } from './testing/fixtures.ts'

const { given } = specify(serviceAccess, facts)
const given1 = happened('AccessGiven', '2023-10-01', forum)
const left = happened('PersonLeft', '2024-02-01', person)

test('access to the e-mail forum and the Knowledge Hub is given to a member’s people, by an id that names nobody', () => {
  given()
    .when(ask('GiveAccess', '2023-10-01', forum))
    .thenEvents(given1)
  given(given1)
    .when(ask('GiveAccess', '2023-11-01', forum))
    .thenAlreadySo()
  given(given1)
    .when(ask('GiveAccess', '2023-11-01', hub))
    .thenEvents(happened('AccessGiven', '2023-11-01', hub))
  const other = { ...forum, person: 'P-2' }
  given(given1)
    .when(ask('GiveAccess', '2023-11-01', other))
    .thenEvents(happened('AccessGiven', '2023-11-01', other))
  expect(serviceAccess.events.AccessGiven.says(given1)).toBe('P-1 was given access to the e-mail forum.')
})

test('nobody is given access whose community is no member that day, or is suspended', () => {
  given()
    .knowing({ mayTakePart: 'no' })
    .when(ask('GiveAccess', '2023-10-01', forum))
    .thenRefused(because({ type: 'NoMemberForAccess', community: 'TC-0001', on: '2023-10-01' }))
  given()
    .knowing({ mayTakePart: 'resting' })
    .when(ask('GiveAccess', '2023-10-01', forum))
    .thenRefused(because({ type: 'AccessRests', community: 'TC-0001' }))
})

test('a member asks for access for one of its people, and asking again or for what is given changes nothing', () => {
  const asked = happened('AccessAskedFor', '2023-10-01', forum)
  given()
    .when(ask('AskForAccess', '2023-10-01', forum))
    .thenEvents(asked)
  for (const history of [[asked], [given1]])
    given(...history)
      .when(ask('AskForAccess', '2023-10-05', forum))
      .thenAlreadySo()
  given(asked)
    .when(ask('AskForAccess', '2023-10-05', hub))
    .thenEvents(happened('AccessAskedFor', '2023-10-05', hub))
  given(given1, left)
    .when(ask('AskForAccess', '2024-02-02', forum))
    .thenEvents(happened('AccessAskedFor', '2024-02-02', forum))
  given(given1, left)
    .when(ask('AskForAccess', '2024-01-31', forum))
    .thenRefused(because({ type: 'DayBeforeAccess', on: '2024-01-31', last: '2024-02-01' }))
  for (const [mayTakePart, refusal] of [
    ['no', because({ type: 'NoMemberForAccess', community: 'TC-0001', on: '2023-10-01' })],
    ['resting', because({ type: 'AccessRests', community: 'TC-0001' })]
  ] as const)
    given()
      .knowing({ mayTakePart })
      .when(ask('AskForAccess', '2023-10-01', forum))
      .thenRefused(refusal)
  expect(serviceAccess.events.AccessAskedFor.says(asked)).toBe('Access to the e-mail forum was asked for P-1.')
})

test('what was asked for waits until access is given or declined, or the person leaves', () => {
  const asked = happened('AccessAskedFor', '2023-09-20', forum)
  const askedOfHub = happened('AccessAskedFor', '2023-10-02', hub)
  const waits = (...history: ReadonlyArray<ServiceAccessEvent>) =>
    replay(serviceAccess)(history).asked.map(({ person: of, service, askedOn }) => [of, service, askedOn])
  expect(waits(asked, askedOfHub)).toEqual([
    ['P-1', 'forum', '2023-09-20'],
    ['P-1', 'hub', '2023-10-02']
  ])
  expect(waits(asked, given1, askedOfHub)).toEqual([['P-1', 'hub', '2023-10-02']])
  expect(waits(asked, given1, askedOfHub, left)).toEqual([])
  expect(waits(asked, happened('AccessDeclined', '2023-09-21', forum))).toEqual([])
})

test('what was asked for is declined, and may be asked for again', () => {
  const asked = happened('AccessAskedFor', '2023-10-01', forum)
  const declined = happened('AccessDeclined', '2023-10-02', forum)
  given(asked)
    .when(ask('DeclineAccess', '2023-10-02', forum))
    .thenEvents(declined)
  for (const history of [[], [given1], [asked, declined], [happened('AccessAskedFor', '2023-10-01', hub)]])
    given(...history)
      .when(ask('DeclineAccess', '2023-10-03', forum))
      .thenRefused(because({ type: 'AccessNotAskedFor', person: 'P-1' }))
  given(asked)
    .when(ask('DeclineAccess', '2023-09-30', forum))
    .thenRefused(because({ type: 'DayBeforeAccess', on: '2023-09-30', last: '2023-10-01' }))
  given(asked, declined)
    .when(ask('AskForAccess', '2023-11-01', forum))
    .thenEvents(happened('AccessAskedFor', '2023-11-01', forum))
  expect(serviceAccess.events.AccessDeclined.says(declined)).toBe(
    'P-1 was not given the access to the e-mail forum that was asked for.'
  )
})

test('access is withdrawn once it was given, and may be given again', () => {
  const withdrawn = happened('AccessWithdrawn', '2024-02-02', forum)
  given(given1)
    .when(ask('WithdrawAccess', '2024-02-02', forum))
    .thenEvents(withdrawn)
  for (const history of [[], [given1, withdrawn]])
    given(...history)
      .when(ask('WithdrawAccess', '2024-02-03', forum))
      .thenRefused(because({ type: 'AccessNotGiven', person: 'P-1' }))
  given(given1)
    .when(ask('WithdrawAccess', '2024-02-03', hub))
    .thenRefused(because({ type: 'AccessNotGiven', person: 'P-1' }))
  given(given1)
    .when(ask('WithdrawAccess', '2023-09-30', forum))
    .thenRefused(because({ type: 'DayBeforeAccess', on: '2023-09-30', last: '2023-10-01' }))
  given(given1, withdrawn)
    .when(ask('GiveAccess', '2024-03-01', forum))
    .thenEvents(happened('AccessGiven', '2024-03-01', forum))
})

test('that somebody who has access left is recorded once', () => {
  const leave = (on: string) => ask('RecordDeparture', on, person)
  given(given1).when(leave('2024-02-01')).thenEvents(left)
  given(given1, left).when(leave('2024-02-09')).thenAlreadySo()
  given()
    .when(leave('2024-02-01'))
    .thenRefused(because({ type: 'AccessNotGiven', person: 'P-1' }))
  given(given1)
    .when(leave('2023-09-30'))
    .thenRefused(because({ type: 'DayBeforeAccess', on: '2023-09-30', last: '2023-10-01' }))
})

test('whoever left and is given access again has come back', () => {
  const again = happened('AccessGiven', '2024-03-01', forum)
  given(given1, left)
    .when(ask('GiveAccess', '2024-03-01', forum))
    .thenEvents(again)
  given(given1, left, again)
    .when(ask('GiveAccess', '2024-03-01', forum))
    .thenAlreadySo()
  given(given1, left, again)
    .when(ask('RecordDeparture', '2024-04-01', person))
    .thenEvents(happened('PersonLeft', '2024-04-01', person))
  given(given1, left)
    .when(ask('GiveAccess', '2024-01-31', forum))
    .thenRefused(because({ type: 'DayBeforeAccess', on: '2024-01-31', last: '2024-02-01' }))
})
