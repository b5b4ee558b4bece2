/** A list that must not be empty says so beside its field. */
import { expect, test } from 'vitest'
import { textOf } from '../testing/ask-page.ts'
import { formIn } from '../testing/forms-in.ts'
import { get, givingPages, newRecords, post } from '../testing/giving.ts'
import { commandForms } from './command-form.ts'
import { formOf } from './field.ts'
import { listsThatNeedOne } from './needs-one.ts'

const listsIn = (command: (typeof commandForms)[number]): ReadonlyArray<string> =>
  formOf(command)
    .fields.filter(({ field }) => field.is === 'list')
    .map(({ name }) => `${command.type}.${name}`)
/** An empty one is an answer: nobody came, nothing rated, a year without holidays. */
const mayBeEmpty = [
  ...['DeclareHolidays.days', 'AdoptPriceList.bandsUpTo', 'AdoptPriceList.prices', 'AdoptPriceList.extras'],
  ...['AdoptPriceList.multiYear', 'MapEdition.lines', 'SaveSelfRatings.ratings', 'AddEvidence.standards'],
  ...['ReturnOutcomes.counts', 'GiveHostFeedback.scores', 'GiveTeamFeedback.scores'],
  ...['SavePeerRatings.ratings', 'RateAuditItems.ratings', 'DecideAccreditation.present'],
  ...[
    'DecideAccreditation.stoodAside',
    'DecideAccreditation.acceptedNotApplicable',
    'DecideAccreditation.commendations'
  ],
  ...['DecideAppeal.present', 'DecideAppeal.stoodAside', 'DecideAppeal.acceptedMet', 'DecideOnAward.present'],
  ...['DecideOnAward.stoodAside', 'AnnounceGathering.prices', 'AnnounceGathering.freePlaces'],
  ...['RecordAttendance.bookings', 'IssueInvoice.quotes', 'IssueInvoice.charges', 'RecordPayment.to']
]
test('of every list of every form it is said whether it needs a row', () => {
  expect(commandForms.flatMap(listsIn).toSorted()).toEqual([...listsThatNeedOne, ...mayBeEmpty].toSorted())
})

const holding = '/do/review/TC-0001/2023-2024/peer-review/hold-visit'
test('a visit without days and without a team is said at both, together with all else that is missing', async () => {
  const app = await givingPages(newRecords())
  const form = formIn((await get(app, holding)).body)
  expect(textOf((await get(app, holding)).body)).toContain('Days of the visit At least one is needed.')
  const { statusCode, body } = await post(app, holding, new Map([...form, ['_do', ['go']]]))
  expect(statusCode).toBe(422)
  const summary = textOf(/<div class="nhsuk-error-summary".*?<\/ul>/s.exec(body)?.[0] ?? '')
  expect(summary).toMatch(/Enter at least one day.*Choose how it is held.*Enter at least one team member/)
  for (const id of ['days-error', 'team-error']) expect(body).toContain(`id="${id}"`)
})
