import { expect, test } from 'vitest'
import { sentenceOf } from '../sentence-of.ts'
import { specify } from '../testing/index.ts'
import { review } from './index.ts'
import { asked, askedOfSelf, because, branded, happenedInSelf, known, opening, ref } from './testing/fixtures.ts'

const associate = { ...known, membershipType: 'Associate' } as const
const { given } = specify(review, associate)
const coreOnly = { ...opening, membershipType: 'Associate', scope: opening.scope.slice(0, 2) } as const

const opened = happenedInSelf('ReviewOpened', '2023-09-04', coreOnly)
const askedFor = happenedInSelf('PortfolioAskedFor', '2023-09-04', { due: '2023-10-30' })
const evidence = (letter: string, on = '2023-10-02') =>
  happenedInSelf('EvidenceAdded', on, { standards: ['CS1'], title: ref(letter), file: null })
const shown = [opened, askedFor, evidence('a'), evidence('b')]
/** Twenty working days after a Monday. */
const handedIn = happenedInSelf('PortfolioHandedIn', '2023-10-09', { pieces: 2, checkDue: '2023-11-06' })
const findings = [
  { standard: 'CS1', words: ref('f') },
  { standard: null, words: ref('g') }
] as const
const checked = happenedInSelf('PortfolioChecked', '2023-10-30', { findings })
const submitted = happenedInSelf('SelfReviewSubmitted', '2023-10-16')
const draft = askedOfSelf('DraftLocalReport', '2023-11-13')
const drafted = happenedInSelf('LocalReportDrafted', '2023-11-13', { commentsDue: '2023-11-27' })

test('a portfolio is asked for when a review opens that nobody visits, until a day', () => {
  const open = askedOfSelf('OpenReview', '2023-09-04', { edition: 'E10', portfolioDue: '2023-10-30' })
  given().when(open).thenEvents(opened, askedFor)
  given(opened, askedFor).when(open).thenAlreadySo()
  given()
    .when(askedOfSelf('OpenReview', '2023-09-04', { edition: 'E10' }))
    .thenEvents(opened)
  given(opened)
    .when(open)
    .thenRefused(because('ReviewAlreadyOpened', { openedOn: '2023-09-04' }))
  given()
    .when(askedOfSelf('OpenReview', '2023-09-04', { edition: 'E10', portfolioDue: '2023-09-03' }))
    .thenRefused(because('PortfolioDueBefore', { due: '2023-09-03', on: '2023-09-04' }))
  specify(review, known)
    .given()
    .when(asked('OpenReview', '2023-09-04', { edition: 'E10', portfolioDue: '2023-10-30' }))
    .thenRefused({ type: 'NoPortfolioForThisKind', kind: 'peer-review' })
})

test('where policy says within how many days, an Associate is asked for one without more ado', () => {
  const policy = branded<typeof known.policy>({ ...known.policy, portfolioDays: 56 })
  const open = askedOfSelf('OpenReview', '2023-09-04', { edition: 'E10' })
  specify(review, { ...associate, policy })
    .given()
    .when(open)
    .thenEvents(opened, askedFor)
  specify(review, { ...associate, policy })
    .given(opened, askedFor)
    .when(open)
    .thenAlreadySo()
  specify(review, { ...associate, policy })
    .given()
    .when({ ...open, portfolioDue: '2023-12-01' as never })
    .thenEvents(opened, happenedInSelf('PortfolioAskedFor', '2023-09-04', { due: '2023-12-01' }))
  const others = { ...associate, policy, membershipType: 'Developmental' } as const
  specify(review, others)
    .given()
    .when(open)
    .thenEvents(happenedInSelf('ReviewOpened', '2023-09-04', { ...coreOnly, membershipType: 'Developmental' }))
})

test('a portfolio is handed in with its evidence, also where none was asked for', () => {
  const handIn = askedOfSelf('HandInPortfolio', '2023-10-09')
  given(...shown)
    .when(handIn)
    .thenEvents(handedIn)
  given(opened, evidence('a'), evidence('b'), submitted)
    .when(askedOfSelf('HandInPortfolio', '2023-10-17'))
    .thenEvents(happenedInSelf('PortfolioHandedIn', '2023-10-17', { pieces: 2, checkDue: '2023-11-14' }))
  given(opened, askedFor).when(handIn).thenRefused({ type: 'PortfolioIsEmpty' })
  given(opened, evidence('a'), submitted, drafted)
    .when(askedOfSelf('HandInPortfolio', '2023-11-14'))
    .thenRefused(because('ReportAlreadyDrafted', { draftedOn: '2023-11-13' }))
  given(opened, evidence('a'), submitted, drafted, happenedInSelf('LocalReportIssued', '2023-11-28', coreOnly))
    .when(askedOfSelf('HandInPortfolio', '2023-11-29'))
    .thenRefused(because('ReportIsFinal', { issuedOn: '2023-11-28' }))
  given()
    .when(asked('HandInPortfolio', '2023-10-09'))
    .thenRefused(because('ReviewNotOpened', { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' }))
})

test('whoever hands in a portfolio is told until when it is checked, counted in working days', () => {
  const told = (facts: object, checkDue: string) =>
    specify(review, { ...associate, ...branded<Partial<typeof known>>(facts as never) })
      .given(...shown)
      .when(askedOfSelf('HandInPortfolio', '2023-10-09'))
      .thenEvents({ ...handedIn, checkDue: checkDue as never })
  told({ holidays: ['2023-10-16', '2023-10-17'] }, '2023-11-08')
  told({ policy: { ...known.policy, portfolioCheckWorkingDays: 5 } }, '2023-10-16')
})

test('a portfolio to which evidence was added is handed in again, and checked again', () => {
  const again = askedOfSelf('HandInPortfolio', '2023-10-31')
  const anew = happenedInSelf('PortfolioHandedIn', '2023-10-31', { pieces: 3, checkDue: '2023-11-28' })
  given(...shown, handedIn, checked)
    .when(again)
    .thenAlreadySo()
  given(...shown, handedIn, checked, evidence('c', '2023-10-31'))
    .when(again)
    .thenEvents(anew)
  given(...shown, handedIn, checked, evidence('c', '2023-10-31'))
    .when(askedOfSelf('HandInPortfolio', '2023-10-29'))
    .thenRefused(because('DayBeforeThat', { on: '2023-10-29', notBefore: '2023-10-30' }))
  given(...shown, handedIn, evidence('c'))
    .when(askedOfSelf('HandInPortfolio', '2023-10-08'))
    .thenRefused(because('DayBeforeThat', { on: '2023-10-08', notBefore: '2023-10-09' }))
  given(...shown, handedIn, checked, evidence('c', '2023-10-31'), anew, submitted)
    .when(draft)
    .thenRefused(because('PortfolioNotChecked', { community: 'TC-0001', cycle: '2023-2024', handedIn: true }))
  given(...shown, handedIn, checked, evidence('c', '2023-10-31'), anew)
    .when(askedOfSelf('CheckPortfolio', '2023-11-06', { findings }))
    .thenEvents({ ...checked, on: '2023-11-06' as never })
})

test('a portfolio that was handed in is checked at the desk once, with findings about it or about standards within the scope', () => {
  const check = askedOfSelf('CheckPortfolio', '2023-10-30', { findings })
  given(...shown, handedIn)
    .when(check)
    .thenEvents(checked)
  given(...shown, handedIn, checked)
    .when(check)
    .thenAlreadySo()
  for (const other of [{ on: '2023-10-31' as never }, { findings: branded<typeof check.findings>(findings.slice(1)) }])
    given(...shown, handedIn, checked)
      .when({ ...check, ...other })
      .thenRefused(because('PortfolioAlreadyChecked', { checkedOn: '2023-10-30' }))
  for (const history of [[opened], shown])
    given(...history)
      .when(check)
      .thenRefused(because('PortfolioNotHandedIn', { community: 'TC-0001', cycle: '2023-2024' }))
  given(...shown, handedIn)
    .when(askedOfSelf('CheckPortfolio', '2023-10-30', { findings: [] }))
    .thenRefused({ type: 'NothingFound' })
  given(...shown, handedIn)
    .when(askedOfSelf('CheckPortfolio', '2023-10-30', { findings: [...findings, { standard: 'S1', words: ref('h') }] }))
    .thenRefused(because('StandardOutsideScope', { standard: 'S1', edition: 'E10' }))
  given(...shown, handedIn)
    .when(askedOfSelf('CheckPortfolio', '2023-10-08', { findings }))
    .thenRefused(because('DayBeforeThat', { on: '2023-10-08', notBefore: '2023-10-09' }))
})

test('a portfolio is handed in and checked only where nobody visits', () => {
  for (const command of [asked('HandInPortfolio', '2023-10-09'), asked('CheckPortfolio', '2023-10-30', { findings })])
    specify(review, known)
      .given({ ...opened, kind: 'peer-review' })
      .when(command)
      .thenRefused({ type: 'NoPortfolioForThisKind', kind: 'peer-review' })
})

test('a report is not drafted before a portfolio that was asked for or handed in was checked', () => {
  const notChecked = (handed: boolean) =>
    because('PortfolioNotChecked', { community: 'TC-0001', cycle: '2023-2024', handedIn: handed })
  given(...shown, submitted)
    .when(draft)
    .thenRefused(notChecked(false))
  given(...shown, handedIn, submitted)
    .when(draft)
    .thenRefused(notChecked(true))
  given(opened, evidence('a'), evidence('b'), handedIn, submitted).when(draft).thenRefused(notChecked(true))
  given(...shown, handedIn, checked, submitted)
    .when(draft)
    .thenEvents(drafted)
  given(...shown, submitted, handedIn, checked)
    .when(askedOfSelf('DraftLocalReport', '2023-10-27'))
    .thenRefused(because('DayBeforeThat', { on: '2023-10-27', notBefore: '2023-10-30' }))
  // Evidence alone is no portfolio: reviews of before have it, and their reports stand.
  given(opened, evidence('a'), submitted).when(draft).thenEvents(drafted)
})

test('the history tells what became of a portfolio', () =>
  expect([askedFor, handedIn, checked].map(sentenceOf)).toEqual([
    'A portfolio was asked for with the self-review of 2023-2024, to be handed in by 30 October 2023.',
    'The community handed in the portfolio of its self-review of 2023-2024, with 2 pieces of evidence; it is to be checked by 6 November 2023.',
    'The portfolio of the self-review of 2023-2024 was checked at the desk, with 2 findings.'
  ]))
