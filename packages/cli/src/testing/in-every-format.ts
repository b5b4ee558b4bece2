/**
 * A report in every format that is printed: what is hidden in its data is told in none of them. A page on paper is the same
 * document, so what is not in it is not printed either.
 */
import {
  figuresOfAccounts,
  figuresOfActions,
  figuresOfAnnouncements,
  figuresOfBenchmark,
  figuresOfCase,
  figuresOfCertificate,
  figuresOfCommittee,
  figuresOfDashboard,
  figuresOfCoreStandards,
  figuresOfCoreValues,
  figuresOfDeadlines,
  figuresOfDocument,
  figuresOfEntitlements,
  figuresOfFeedback,
  figuresOfFees,
  figuresOfGatherings,
  figuresOfInvoices,
  figuresOfLocal,
  figuresOfMembers,
  figuresOfMembersOverTime,
  figuresOfMonths,
  figuresOfNational,
  figuresOfNews,
  figuresOfObligations,
  figuresOfPayments,
  figuresOfPeers,
  figuresOfPipeline,
  figuresOfRegister,
  figuresOfReviewers,
  figuresOfSelfAndPeer,
  figuresOfStatement,
  figuresOfVisitPack,
  figuresOfVisits,
  figuresOfWaiting
} from '@cofc/console/testing'
import { eachReport, reports, type AnswerOf, type NamedReport } from '@cofc/reports'
import { expect } from 'vitest'
import { formats, printed } from '../commands/report.ts'
import { expectRows } from './rows-of-table.ts'
import { expectSameInWorkbook } from './rows-of-workbook.ts'
import { figuresInCsv, figuresInJson, hiddenInCsv, hiddenInJson } from './lines-of-table.ts'

type Key = keyof typeof reports
type Format = (typeof formats)[number]
type Page = ReadonlyMap<string, string>

/** Every named figure of a page, with its text. */
const figuresOnPage = (html: string): Page =>
  new Map(
    [...html.matchAll(/<(\w+)[^>]*\sdata-figure="([^"]+)"[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , name = '', inside = '']) => [unescaped(name), unescaped(inside.replaceAll(/<[^>]+>/g, '')).trim()]
    )
  )
const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** The places on a page where a hidden figure could stand. */
const placesOnPage = (address: string): ReadonlyArray<string> => {
  const names = address.split('/').filter(name => name !== 'groups')
  return placesOf[names[0] ?? '']?.(names) ?? [names.join('/')]
}
const placesOf: Readonly<Record<string, (names: ReadonlyArray<string>) => ReadonlyArray<string> | null>> = {
  standards: ([, item = '', group]) =>
    group === 'all'
      ? [`standards/${item}/all`, `full/${item}/`, `change/${item}/`, `mostMet/${item}`, `leastMet/${item}`]
      : null,
  sections: ([, item = '', group = '']) => [
    `sections/${item}/${group}`,
    ...['ADTC', 'CYP', 'HMP', 'Addiction', 'LD'].map(of => `sector/${of}/${item}/${group}`)
  ],
  hmp: names => {
    if (names.length === 2) return [`hmp/All sections/${names[1] ?? ''}`]
    const place = `hmp/${names.slice(2).join('/')}`
    return [place, `${place}/`]
  },
  values: ([, value = '', group = '']) => [`${value}/${group}`],
  participation: () => ['clientMembers'],
  accreditation: () => ['accreditation/withoutAward'],
  benchmark: ([, item = '', group = '']) => [`benchmark/${item}/${group}`]
}
const isHiddenOn = (page: Page, place: string): boolean =>
  [...page].every(
    ([name, text]) => (name !== place && !(place.endsWith('/') && name.startsWith(place))) || isNoFigure(text)
  )
const isNoFigure = (text: string): boolean => ['*', '–', 'too few to show'].includes(text)

/** What a page must print, from the report's data alone. */
const expectedOnPage: { readonly [K in Key]: (answer: AnswerOf<(typeof reports)[K]>) => Page } = {
  national: figuresOfNational,
  local: figuresOfLocal,
  register: answer => ('communities' in answer ? figuresOfRegister(answer) : figuresOfMembers(answer)),
  entitlements: figuresOfEntitlements,
  feedback: figuresOfFeedback,
  'visit-feedback': () => new Map(),
  certificate: figuresOfCertificate,
  'accreditation-pipeline': figuresOfPipeline,
  committee: figuresOfCommittee,
  'accreditation-case': figuresOfCase,
  gatherings: figuresOfGatherings,
  announcements: figuresOfAnnouncements,
  statement: figuresOfStatement,
  'account-document': figuresOfDocument,
  'fees-due': figuresOfFees,
  accounts: figuresOfAccounts,
  invoices: figuresOfInvoices,
  payments: figuresOfPayments,
  'money-by-month': figuresOfMonths,
  'obligations-met': figuresOfObligations,
  dashboard: figuresOfDashboard,
  waiting: figuresOfWaiting,
  'visit-pack': figuresOfVisitPack,
  deadlines: figuresOfDeadlines,
  'visit-calendar': figuresOfVisits,
  'actions-outstanding': figuresOfActions,
  'self-and-peer': figuresOfSelfAndPeer,
  'members-over-time': figuresOfMembersOverTime,
  'core-standards-met': figuresOfCoreStandards,
  'core-values': figuresOfCoreValues,
  'reviewer-balance': figuresOfReviewers,
  'outcomes-benchmark': figuresOfBenchmark,
  'outcomes-among-peers': figuresOfPeers,
  'news-proposed': figuresOfNews
}
/** The figures of a table, where it has them all. */
const inTable: { readonly [K in Key]?: (answer: AnswerOf<(typeof reports)[K]>, csv: string) => void } = {
  national: (answer, csv) => {
    const json = JSON.parse(JSON.stringify(answer)) as object
    expect(hiddenInCsv(csv)).toEqual(hiddenInJson(json))
    expect(figuresInCsv(csv)).toEqual(figuresInJson(json))
  },
  certificate: ({ certificate, asOf, awards }, csv) => {
    expectRows(
      csv,
      awards.map(award => ({ certificate, asOf, ...award }))
    )
  },
  'accreditation-pipeline': ({ open, decided, daysAhead, expiring }, csv) => {
    expectRows(csv, [
      ...open.map(one => ({ part: 'open', ...one })),
      { part: 'decided', ...decided },
      { part: 'daysAhead', days: daysAhead },
      ...expiring.map(({ standing, ...one }) => ({ part: 'expiring', ...one, status: standing }))
    ])
  },
  committee: ({ on, cases, awards, decided }, csv) => {
    expectRows(csv, [
      ...cases.map(({ community, cycle, status, proposed }) => ({
        on,
        part: 'case',
        community,
        cycle,
        status,
        proposed
      })),
      ...awards.map(({ certificate, standing }) => ({ on, part: 'award', certificate, status: standing })),
      ...decided.map(({ community, cycle, decision }) => ({ on, part: 'decided', community, cycle, decision }))
    ])
  },
  statement: ({ invoices, payments, creditNotes, creditsDue, refunds, receipts, outstanding, onAccount }, csv) => {
    expectRows(csv, [
      ...invoices.map(({ number, gross, paid, outstanding: left, age }) => ({
        ...{ part: 'invoice', id: number, gross, paid, outstanding: left, age }
      })),
      ...payments.map(({ payment, amount, onAccount: rest, refunded }) => ({
        ...{ part: 'payment', id: payment, amount, onAccount: rest, refunded }
      })),
      ...creditNotes.map(({ number, invoice, gross }) => ({ part: 'credit-note', id: number, invoice, gross })),
      ...creditsDue.map(({ invoice, net, since }) => ({ part: 'credit-due', invoice, net, on: since })),
      ...refunds.map(({ refund, amount }) => ({ part: 'refund', id: refund, amount })),
      ...receipts.map(({ number, on }) => ({ part: 'receipt', id: number, on })),
      { part: 'all', outstanding: outstanding.all, onAccount }
    ])
  },
  'account-document': (document, csv) => {
    const { kind, community, number, on } = document
    const rows =
      document.kind === 'receipt'
        ? document.invoices.map(({ invoice, gross, received }) => ({ invoice, gross, received }))
        : document.lines.map(({ line, what, net, vat, gross }) => ({ line, what, net, vat, gross }))
    expectRows(
      csv,
      rows.map(row => ({ kind, community, number, on, ...row }))
    )
  },
  'fees-due': ({ members, all, creditsDue, years, cycles }, csv) => {
    const aged = ({ all: outstanding, ...byAge }: (typeof all)['outstanding']) => ({ outstanding, ...byAge })
    expectRows(csv, [
      ...members.map(({ outstanding, ...one }) => ({ part: 'member', ...one, ...aged(outstanding) })),
      (({ outstanding, ...one }) => ({ part: 'all', ...one, ...aged(outstanding) }))(all),
      ...creditsDue.map(({ cycles: _, ...one }) => ({ part: 'credit-due', ...one })),
      ...years.map(one => ({ part: 'year', ...one })),
      ...cycles.map(one => ({ part: 'cycle', ...one }))
    ])
  },
  accounts: ({ on, accounts, all }, csv) => {
    expectRows(csv, [...accounts.map(one => ({ on, part: 'account', ...one })), { on, part: 'all', ...all }])
  },
  invoices: ({ invoices }, csv) => {
    expectRows(
      csv,
      invoices.map(({ community, number, gross, outstanding, daysOverdue }) => ({
        ...{ community, number, gross, outstanding, daysOverdue }
      }))
    )
  },
  payments: ({ payments }, csv) => {
    expectRows(
      csv,
      payments.map(({ community, payment, amount, onAccount }) => ({ community, payment, amount, onAccount }))
    )
  },
  'money-by-month': ({ months }, csv) => {
    expectRows(csv, [...months])
  },
  'obligations-met': ({ cycle, on, members }, csv) => {
    expectRows(
      csv,
      members.flatMap(({ community, owed }) => owed.map(one => ({ cycle, on, community, ...one })))
    )
  },
  waiting: ({ on, waits }, csv) => {
    expectRows(
      csv,
      waits.map(({ who, kind, community, cycle, by, daysLeft }) => ({ on, who, kind, community, cycle, by, daysLeft }))
    )
  },
  deadlines: ({ on, until, deadlines }, csv) => {
    expectRows(
      csv,
      deadlines.map(one => ({ on, until, ...one }))
    )
  },
  'visit-calendar': ({ cycle, visits }, csv) => {
    expectRows(
      csv,
      visits.map(({ team: _, days, ...one }) => ({ cycle, ...one, days: days.join(';') }))
    )
  },
  'actions-outstanding': ({ on, actions }, csv) => {
    expectRows(
      csv,
      actions.map(({ words: _, carriedTo, ...one }) => ({ on, ...one, carriedTo: carriedTo.join(';') }))
    )
  },
  'self-and-peer': ({ cycle, network, sections, communities }, csv) => {
    expectRows(csv, [
      ...(network === null ? [] : [{ cycle, part: 'network', ...network }]),
      ...sections.map(({ section, agreement }) => ({ cycle, part: 'section', section, ...agreement })),
      ...communities.map(({ agreement, ...one }) => ({ cycle, part: 'community', ...one, ...agreement }))
    ])
  },
  'core-standards-met': ({ standards }, csv) => {
    expectRows(
      csv,
      standards.flatMap(({ standard, groups }) => groups.map(({ shown: _, ...figure }) => ({ standard, ...figure })))
    )
  },
  'core-values': ({ values }, csv) => {
    expectRows(
      csv,
      values.flatMap(({ value, groups }) =>
        groups.map(({ group, ...told }) =>
          told.shown
            ? { value, group, ratings: told.ratings, met: told.met, percentMet: told.percentMet }
            : { value, group, ratings: '', met: '', percentMet: '' }
        )
      )
    )
  },
  'reviewer-balance': ({ members, reviewers, training }, csv) => {
    expectRows(csv, [
      ...members.map(one => ({ part: 'member', ...one })),
      ...reviewers.map(({ trainedAs, ...one }) => ({ part: 'reviewer', ...one, trainedAs: trainedAs.join(';') })),
      ...training.map(one => ({ part: 'training', ...one }))
    ])
  },
  'outcomes-benchmark': ({ cycle, measures }, csv) => {
    expectRows(
      csv,
      measures.flatMap(({ measure, n, rates }) => [
        ...rates.map(({ code, perPlaceYear }) => ({ cycle, measure, code, perPlaceYear })),
        { cycle, measure, n }
      ])
    )
  },
  'outcomes-among-peers': ({ community, cycle, measures }, csv) => {
    const inCycle = { community, cycle }
    expectRows(
      csv,
      measures.flatMap(({ measure, own, network, peers }) => [
        {
          ...{
            ...inCycle,
            measure,
            part: 'own',
            count: own?.count ?? null,
            perPlaceYear: own?.perPlaceYear ?? null,
            network
          },
          peers: peers.shown ? 'shown' : peers.because
        },
        ...(peers.shown
          ? peers.bands.flatMap(({ above, upTo, codes }) =>
              codes.map(code => ({
                ...{ ...inCycle, measure, part: 'peer', code, above, upTo },
                own: code === peers.code ? 'yes' : 'no'
              }))
            )
          : [])
      ])
    )
  }
}

const filesOf = async (named: NamedReport, answer: unknown): Promise<Readonly<Record<Format, string | Buffer>>> => {
  const files = formats.map(async format => [
    format,
    (await printed(named, { answer, format, isDemonstration: false })) ?? ''
  ])
  return Object.fromEntries(await Promise.all(files)) as Record<Format, string | Buffer>
}

export const expectSameInEveryFormat = async <K extends Key>(
  key: K,
  answer: AnswerOf<(typeof reports)[K]>
): Promise<number> => {
  const named = eachReport(reports).find(one => one.key === key)
  if (named === undefined) throw new Error(`no report is called ${key}`)
  const { json: data, html, csv, xlsx } = await filesOf(named, answer)
  const json = JSON.parse(String(data)) as object
  const page = figuresOnPage(String(html))
  await expectSameInWorkbook(named.report.csv(answer), xlsx)
  inTable[key]?.(answer, String(csv))
  const hidden = [...hiddenInJson(json)]
  expect(hidden.flatMap(placesOnPage).filter(place => !isHiddenOn(page, place))).toEqual([])
  for (const [name, text] of expectedOnPage[key](answer)) expect([name, page.get(name)]).toEqual([name, text])
  return hidden.length
}
