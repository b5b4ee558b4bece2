/** A report on paper as a real browser prints it: where its chapters stand, and what it tells those who read it by ear. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { browserProgram } from '@cofc/console/testing'
import type { TemporaryFolder } from '@cofc/verification'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importedDemonstration } from './testing/imported-demonstration.ts'

const program = fileURLToPath(new URL('../bin/cofc.mjs', import.meta.url))
let data: TemporaryFolder
let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
beforeAll(async () => {
  data = importedDemonstration()
  const words = ['--data', data.path, 'report', 'national', '--cycle', '2023-2024', '--format', 'pdf']
  const printed = execFileSync(process.execPath, [program, ...words], {
    env: { ...process.env, COFC_CHROMIUM: await browserProgram() },
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 27
  })
  pdf = await getDocumentProxy(new Uint8Array(printed))
})
afterAll(() => data[Symbol.dispose]())

interface Piece {
  readonly str: string
  readonly transform: ReadonlyArray<number>
}
/** The lines of a sheet from its head to its foot, without the spaces within them. */
const linesOf = async (sheet: number): Promise<ReadonlyArray<string>> => {
  const { items } = await (await pdf.getPage(sheet)).getTextContent()
  const lines: Array<{ readonly height: number; text: string }> = []
  for (const { str, transform } of items as ReadonlyArray<Piece>) {
    const [height, last] = [transform[5] ?? 0, lines.at(-1)]
    if (last !== undefined && Math.abs(last.height - height) < 2) last.text += str
    else lines.push({ height, text: str })
  }
  return lines
    .map(({ text }) => text)
    .map(line => line.replaceAll(/\s+/g, ''))
    .filter(line => line !== '')
}
/** A line of the contents: a number, a title, and the number of a sheet. */
const listed = /^(\d{1,2})(\D.*?\D)(\d{1,2})$/

test('the contents name the sheet on which each chapter and each figure stands', async () => {
  const entries = (await linesOf(2)).flatMap(line => {
    const [, number = '', title = '', sheet = ''] = listed.exec(line) ?? []
    return sheet === '' ? [] : [{ number: Number(number), title, sheet: Number(sheet) }]
  })
  const [chapters, figures] = [16, entries.length - 16]
  expect(figures).toBeGreaterThan(0)
  const upTo = (last: number) => Array.from({ length: last }, (_, place) => place + 1)
  expect(entries.map(({ number }) => number)).toEqual([...upTo(chapters), ...upTo(figures)])
  for (const [place, { number, title, sheet }] of entries.entries()) {
    const lines = await linesOf(sheet)
    const begins = place >= chapters ? `Figure${String(number)}:` : `${String(number)}${title}`.slice(0, 20)
    expect([title, sheet, lines.some(line => line.startsWith(begins))]).toEqual([title, sheet, true])
  }
})

test('every sheet but the cover says at its head which report it is, and every sheet its number', async () => {
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const lines = await linesOf(number)
    expect([number, lines.some(line => line.includes(`Page${String(number)}of${String(pdf.numPages)}`))]).toEqual([
      ...[number, true]
    ])
    expect([number, lines.some(line => line.startsWith('Nationalreport2023-2024,provisional'))]).toEqual([
      ...[number, number > 1]
    ])
  }
})

interface Tagged {
  readonly role?: string
  readonly alt?: string
  readonly children?: ReadonlyArray<Tagged>
}
const tagsIn = ({ role, children = [] }: Tagged): ReadonlyArray<string> => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(tagsIn)
]
const altsIn = ({ alt, children = [] }: Tagged): ReadonlyArray<string> => [
  ...(alt === undefined ? [] : [alt]),
  ...children.flatMap(altsIn)
]

test('it is tagged, in English, with a title, an outline of its headings and a text for each figure', async () => {
  const { info }: { readonly info: object } = await pdf.getMetadata()
  expect(info).toMatchObject({
    Title: 'National report 2023-2024 – Community of Communities',
    Language: 'en-GB'
  })
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  const [first] = await pdf.getOutline()
  expect(first?.items.map(({ title }: { readonly title: string }) => title)).toEqual(
    expect.arrayContaining(['Contents', 'Executive summary', 'Core standards', 'The member communities'])
  )
  const trees = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, place) => (await pdf.getPage(place + 1)).getStructTree())
  )
  const tags = new Set((trees as ReadonlyArray<Tagged>).flatMap(tagsIn))
  for (const tag of ['H1', 'H2', 'L', 'LI', 'Link', 'Table', 'TR', 'TH', 'TD', 'Figure', 'P'])
    expect([tag, tags.has(tag)]).toEqual([tag, true])
  expect((trees as ReadonlyArray<Tagged>).flatMap(altsIn).some(alt => alt.includes('The table that follows'))).toBe(
    true
  )
})
