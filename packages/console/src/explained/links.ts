/** Where each figure of a report's page is explained, by what the page calls it. Only what the report has is linked to. */
import {
  addressOf,
  figuresExplained,
  localFigure,
  localFigures,
  nationalFigure,
  nationalFigures,
  partsOfAddress,
  type AnyReport,
  type FigureAt,
  type FiguresExplained,
  type LocalReport,
  type NationalReport
} from '@cofc/reports'
import type { ExplainedAt } from '../parts/explained.tsx'
import { namesInLocal } from './local-names.ts'
import { namesInNational } from './national-names.ts'

/** What of a question stands in the address of a figure's page beside the figure itself. */
type Asked = Readonly<Record<string, string>>
export interface ExplainedReport<R = never> {
  /** Tells what a figure rests on, and who may be told. */
  readonly report: AnyReport
  readonly figuresOf: (report: R) => ReadonlyArray<FigureAt>
  readonly namesOf: (at: ReadonlyArray<string>) => ReadonlyArray<string>
  /** The page of the report. */
  readonly pathOf: (report: R) => string
  /** Which of its parameters make it this report. */
  readonly askedOf: (report: R, given: Readonly<Record<string, unknown>>) => Asked
}
const national: ExplainedReport<NationalReport> = {
  report: nationalFigure,
  figuresOf: nationalFigures,
  namesOf: namesInNational,
  pathOf: ({ cycle }) => `/national/${cycle}`,
  askedOf: (_, { revision }) => (typeof revision === 'string' && revision !== '' ? { revision } : {})
}
const local: ExplainedReport<LocalReport> = {
  report: localFigure,
  figuresOf: localFigures,
  namesOf: namesInLocal,
  pathOf: ({ cover: { community, cycle } }) => `/local/${community}/${cycle}`,
  askedOf: ({ cover: { kind } }) => ({ kind })
}
type Answered = Readonly<Record<string, unknown>>
const textsIn = (given: Answered, fields: ReadonlyArray<string>): Asked =>
  Object.fromEntries(
    fields.flatMap(name => {
      const text = given[name]
      return typeof text === 'string' && text !== '' ? [[name, text]] : []
    })
  )
/** Its page calls a figure by its address. What was not asked, such as a day, is what the report answered. */
const counted = (key: FiguresExplained): ExplainedReport<Answered> => {
  const { figure, figuresIn } = figuresExplained[key]
  const beside = Object.keys(figure.ask).filter(
    name => !['figure', 'events'].includes(name) && !figure.address.includes(name)
  )
  return {
    report: figure,
    figuresOf: answer =>
      Object.entries(figuresIn(answer as never)).map(([address, told]) => ({
        at: partsOfAddress(address),
        figure: told
      })),
    namesOf: at => [at.join('/')],
    pathOf: answer => ['', key, ...figure.address.map(field => String(answer[field]))].join('/'),
    askedOf: (answer, given) => ({ ...textsIn(answer, beside.includes('on') ? ['on'] : []), ...textsIn(given, beside) })
  }
}
const others = Object.fromEntries(
  (Object.keys(figuresExplained) as ReadonlyArray<FiguresExplained>).map(key => [key, counted(key)])
) as Readonly<Record<FiguresExplained, ExplainedReport<Answered>>>
/** By the name of the report. Each is handed only what its own report answered. */
export const explainedReports = { national, local, ...others } as const

export const figurePath = (reportPath: string, address: string, asked: Asked = {}): string =>
  `${reportPath}/figure?${new URLSearchParams({ figure: address, ...asked }).toString()}`

export const linksIn = <R>(
  { figuresOf, namesOf, pathOf, askedOf }: ExplainedReport<R>,
  report: R,
  given: Readonly<Record<string, unknown>>
): ExplainedAt => {
  const [path, asked] = [pathOf(report), askedOf(report, given)]
  const links = new Map(
    figuresOf(report).flatMap(({ at }) => namesOf(at).map(name => [name, figurePath(path, addressOf(at), asked)]))
  )
  return name => links.get(name) ?? null
}
