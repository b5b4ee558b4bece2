/**
 * Our own texts are in plain English, as the service manuals ask: a page needs no more than some eight years of school, and
 * no sentence is longer than 25 words.
 */
import { benefitSays, noticeNames, noticeTemplates, obligationSays, waitSays } from '@cofc/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { ConsoleOptions } from './options.ts'
import type { Actor } from '@cofc/application'
import { recordsOfNetwork } from './testing/a-network.ts'
import { ask, visitedBy } from './testing/ask-page.ts'
import { get, givingPages } from './testing/giving.ts'
import { network } from './testing/network.ts'
import { hostOfReview, recordsTold, toldUntil, visitorOfReview } from './testing/told-review.ts'
import { gradeOf, proseOf, sentencesIn, syllablesIn, wordsIn } from './testing/reading-level.ts'

const [hardest, longest] = [8.5, 25]
/** The grade of one sentence or two says little. */
const enough = 3
const longOf = (sentences: ReadonlyArray<string>) =>
  sentences.map(ours).filter(sentence => wordsIn(sentence).length > longest)
/** What is quoted is not ours. */
const ours = (sentence: string): string => sentence.replaceAll(/“[^”]*”/g, '“”')

test('syllables are counted as they are spoken', () => {
  const words = { community: 4, review: 2, rated: 2, asked: 1, made: 1, table: 2, accreditation: 5, the: 1, sees: 1 }
  expect(Object.fromEntries(Object.keys(words).map(word => [word, syllablesIn(word)]))).toEqual(words)
})
test('short words in short sentences are easy, long words in long sentences are hard', () => {
  const easy = sentencesIn('The cat sat on the mat. It was warm there.')
  const hard = sentencesIn(
    'Notwithstanding considerable deliberation, participating organisations subsequently recommended comprehensive implementation of accreditation methodologies.'
  )
  expect([easy.length, hard.length]).toEqual([2, 1])
  expect([gradeOf(easy) < 2, gradeOf(hard) > 20]).toEqual([true, true])
})
test('only what a page says itself is looked at, in whole sentences', () => {
  const html =
    '<header><p>Not this one at all.</p></header><main><p>This is <a href="/">our own</a> text.</p><p><span class="said">Said by somebody else, here.</span></p><table><p>Of a table cell, not this.</p></table><li>No sentence at all</li></main>'
  expect(proseOf(html)).toEqual(['This is our own text.'])
})

const pages = [
  ...['/', '/national/2023-2024', '/local/TC-0001/2023-2024', '/register', '/register?cycle=2023-2024'],
  ...[
    '/entitlements/TC-0001',
    '/certificate/TC-0003-A1',
    '/accreditation-pipeline',
    '/committee',
    '/gatherings',
    '/announcements'
  ],
  ...[
    '/statement/TC-0001',
    '/fees-due',
    '/accreditation-case/TC-0001/2023-2024',
    ...['/finance', '/accounts', '/invoices', '/payments', '/money-by-month', '/account/TC-0001'],
    '/obligations-met/2023-2024',
    '/feedback/2023-2024',
    '/visit-feedback/2023-2024'
  ],
  ...['/communities/TC-0001', '/dashboard/TC-0001', '/waiting', '/visit-pack/TC-0001/2023-2024/peer-review'],
  ...['/deadlines', '/team', '/team/publication/2023-2024', '/team/announcements'],
  ...['/nowhere', '/register?on=2023-02-30', '/waiting?community=Alder', '/gatherings?gathering=F-2024']
]
const expectPlain = async (url: string, changed?: Partial<ConsoleOptions>) => {
  expectPlainProse(url, proseOf((await ask(url, changed)).body))
}
const expectPlainProse = (url: string, prose: ReadonlyArray<string>): void => {
  expect([url, longOf(prose)]).toEqual([url, []])
  expect([url, prose.length < enough || gradeOf(prose) <= hardest]).toEqual([url, true])
}
test.each(pages)('%s is in plain English', async url => expectPlain(url))
test('what is somebody’s own, and what is not for them, is told in plain English', async () => {
  for (const role of ['link-person', 'reviewer', 'committee', 'finance', 'public'] as const)
    for (const url of ['/', '/visits', '/waiting'])
      await expectPlain(url, visitedBy({ role, community: 'TC-0001' as never }))
})
test('the pages of the network team on the records are in plain English', async () => {
  const { dependencies } = await recordsOfNetwork()
  const giving = { dependencies, give: () => TE.left({ type: 'NotGiven' } as never) }
  const paths = [
    ...['/team/communities/TC-0001', '/team/open-review?community=TC-0001&cycle=2024-2025', '/team/teams/2024-2025'],
    ...['/team/teams/2024-2025/TC-0001/peer-review/1', '/team/policy', '/team/price-list', '/evidence/TC-0001']
  ]
  for (const path of paths) await expectPlain(path, { giving })
})

const of = (word: string): string => `/${word}/TC-0001/2023-2024/peer-review`
const visits = { cycle: '2024-2025', visits: [] }
const reader = network.reader.but({ 'visit-calendar': (() => right(visits)) as never })
test('forms made by hand are in plain English, whatever stands where', async () => {
  const asked: ReadonlyArray<readonly [Actor, keyof typeof toldUntil | null, ReadonlyArray<string>]> = [
    [hostOfReview, null, [of('visit-dates'), of('outcome-counts'), of('visit-team'), of('host-feedback')]],
    [hostOfReview, null, [of('action-plan'), of('draft-comments'), '/tell-news', '/ask-access/TC-0001']],
    [hostOfReview, 'teamChosen', [of('visit-team'), of('visit-dates'), '/visits-with-room']],
    [hostOfReview, 'drafted', [of('draft-comments')]],
    [hostOfReview, 'final', [of('action-plan'), of('draft-comments')]],
    [visitorOfReview, 'teamChosen', [of('visit-ratings')]],
    [visitorOfReview, 'visited', [of('visit-ratings'), `${of('visit-ratings')}/2`, of('visit-findings')]],
    [visitorOfReview, 'visited', [of('team-feedback')]]
  ]
  for (const [actor, until, urls] of asked) {
    const app = await givingPages(await recordsTold(until === null ? [] : toldUntil[until]), actor, { reader })
    for (const url of urls) {
      const { statusCode, body } = await get(app, url)
      expect([url, statusCode]).toEqual([url, 200])
      expectPlainProse(url, proseOf(body))
    }
  }
})

/** A place is as long as what stands in it mostly is: a code, or a day. */
const filled = (text: string): string => text.replaceAll(/\{\w+\}/g, 'TC-1')
test('notices, and what is said in lists, are in plain English', () => {
  for (const name of noticeNames) {
    const { subject, words } = noticeTemplates[name]
    const sentences = sentencesIn(filled(`${subject}. ${words}`))
    expect([name, longOf(sentences), gradeOf(sentences) <= hardest]).toEqual([name, [], true])
  }
  for (const says of [benefitSays, obligationSays, waitSays]) expect(gradeOf(Object.values(says)) <= hardest).toBe(true)
})
