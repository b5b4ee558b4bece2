/**
 * A report in every format that is printed: what is hidden in its data is told in none of them. A page on paper is the same
 * document, so what is not in it is not printed either.
 */
import {
  figuresOfCertificate,
  figuresOfEntitlements,
  figuresOfFeedback,
  figuresOfLocal,
  figuresOfMembers,
  figuresOfNational,
  figuresOfPipeline,
  figuresOfRegister
} from '@cofc/console/testing'
import { eachReport, reports, type AnswerOf } from '@cofc/reports'
import { expect } from 'vitest'
import { formats, printed } from '../commands/report.ts'
import { figuresInCsv, figuresInJson, hiddenInCsv, hiddenInJson } from './lines-of-table.ts'

type Key = keyof typeof reports
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
  participation: () => ['clientMembers'],
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
  'accreditation-pipeline': figuresOfPipeline
}
/** The figures of a table, where it has them all. */
const expectInTable = (key: Key, json: object, csv: string): void => {
  if (key !== 'national') return
  expect(hiddenInCsv(csv)).toEqual(hiddenInJson(json))
  expect(figuresInCsv(csv)).toEqual(figuresInJson(json))
}

export const expectSameInEveryFormat = async <K extends Key>(
  key: K,
  answer: AnswerOf<(typeof reports)[K]>
): Promise<number> => {
  const named = eachReport(reports).find(one => one.key === key)
  if (named === undefined) throw new Error(`no report is called ${key}`)
  const texts = new Map<string, string>()
  for (const format of formats)
    texts.set(format, (await printed(named, { answer, format, isDemonstration: false })) ?? '')
  const json = JSON.parse(texts.get('json') ?? '') as object
  const page = figuresOnPage(texts.get('html') ?? '')
  expectInTable(key, json, texts.get('csv') ?? '')
  const hidden = [...hiddenInJson(json)]
  expect(hidden.flatMap(placesOnPage).filter(place => !isHiddenOn(page, place))).toEqual([])
  for (const [name, text] of expectedOnPage[key](answer)) expect([name, page.get(name)]).toEqual([name, text])
  return hidden.length
}
