/** The commands that one edition's rows give: drafted, its standards written, mapped, published, retired. */
import { beforeRecords, latest, type EditionId, type PlainDate } from '@cofc/core'
import { cycles } from '../files/cycles.ts'
import { editions, type EditionRow } from '../files/editions.ts'
import { mappings, type MappingRow } from '../files/mappings.ts'
import { standards, type StandardRow } from '../files/standards.ts'
import { keyOf } from '../staging/staged-rows.ts'
import type { Staging } from '../staging/staging.ts'
import type { Planned } from './planned.ts'
import { grouped } from './grouped.ts'
import { stages } from './stages.ts'
import { stepOf, type Step } from './step.ts'

export const planEdition = (staging: Staging, edition: EditionId): ReadonlyArray<Planned> => {
  const prefix = keyOf([edition])
  const row = staging.rows.under(editions, prefix)[0]
  const written = staging.rows.under(standards, prefix)
  return [
    ...(row === undefined ? [] : ofEdition(row, () => lastClosing(staging, edition)).map(step => ({ row, step }))),
    ...written.map(standard => ({ row: standard, step: writing(standard) })),
    ...mappingsOf(staging.rows.under(mappings, prefix))
  ]
}

const ofEdition = (row: EditionRow, lastDay: () => PlainDate | null): ReadonlyArray<Step> => {
  const { edition, title, status, published_on } = row.cells
  const on = published_on ?? beforeRecords
  const leansOn = [`edition:${edition}`]
  const dated = { edition: 'edition', ...(published_on === null ? {} : { on: 'published_on' }) }
  const further = (what: string) => ({ what, leansOn, cells: dated, part: `${row.file}|${row.key}${what}` })
  const drafted = stepOf(row, {
    what: 'drafted',
    stage: stages.draftEdition,
    command: { type: 'DraftEdition', edition, title, on: beforeRecords },
    cells: { edition: 'edition', title: 'title' },
    gives: leansOn
  })
  if (status === 'draft') return [drafted]
  if (status === 'consultation')
    return [
      drafted,
      stepOf(row, {
        ...further('consulted'),
        stage: stages.openConsultation,
        command: { type: 'OpenConsultation', edition, on }
      })
    ]
  const published = stepOf(row, {
    ...further('published'),
    stage: stages.publishEdition,
    command: { type: 'PublishEdition', edition, on },
    gives: [`published:${edition}`]
  })
  if (status !== 'retired') return [drafted, published]
  const retired = stepOf(row, {
    ...further('retired'),
    stage: stages.retireEdition,
    command: { type: 'RetireEdition', edition, on: latest(on, lastDay() ?? on) },
    cells: { edition: 'edition', status: 'status' },
    leansOn: [...leansOn, `published:${edition}`]
  })
  return [drafted, published, retired]
}

/** The last day of the last cycle that used an edition. */
const lastClosing = ({ rows }: Staging, edition: EditionId): PlainDate | null => {
  const days: Array<PlainDate> = []
  for (const name of rows.subjects('cycle'))
    for (const { cells, refused } of rows.under(cycles, keyOf([name])))
      if (refused === null && cells.edition === edition) days.push(cells.closes)
  const [first, ...others] = days
  return first === undefined ? null : latest(first, ...others)
}

const writing = (row: StandardRow): Step => {
  const { edition, standard, section, text, type, core, sectors, supplement, values } = row.cells
  return stepOf(row, {
    what: 'written',
    stage: stages.writeStandard,
    command: {
      type: 'WriteStandard',
      edition,
      standard: { standard, section, text, standardType: type, core, sectors, supplement, values },
      on: beforeRecords
    },
    cells: {
      edition: 'edition',
      'standard.standard': 'standard',
      'standard.section': 'section',
      'standard.text': 'text',
      'standard.standardType': 'type',
      'standard.core': 'core',
      'standard.sectors': 'sectors',
      'standard.supplement': 'supplement',
      'standard.values': 'values'
    },
    gives: [`standard:${edition}|${standard}`],
    leansOn: [`edition:${edition}`]
  })
}

const mappingsOf = (rows: ReadonlyArray<MappingRow>): ReadonlyArray<Planned> =>
  [...grouped(rows, ({ cells }) => cells.from_edition)].flatMap(([from, lines]) => {
    const first = lines[0]
    return first === undefined
      ? []
      : [{ row: lines.find(({ refused }) => refused !== null) ?? first, step: mapping(first, from, lines) }]
  })

const mapping = (first: MappingRow, from: EditionId, rows: ReadonlyArray<MappingRow>): Step => {
  const edition = first.cells.to_edition
  const names = rows.map(({ cells }) => `${cells.from_standard ?? ''}>${cells.to_standard ?? ''}`)
  const leansOn = rows.flatMap(({ cells: { from_standard, to_standard } }) => [
    ...(from_standard === null ? [] : [`standard:${from}|${from_standard}`]),
    ...(to_standard === null ? [] : [`standard:${edition}|${to_standard}`])
  ])
  return stepOf(
    { ...first, key: keyOf([edition, from]) },
    {
      what: 'mapped',
      stage: stages.mapEdition,
      command: {
        type: 'MapEdition',
        edition,
        from,
        lines: rows.map(({ cells }) => ({ from: cells.from_standard, to: cells.to_standard, change: cells.change })),
        on: beforeRecords
      },
      cells: { edition: 'to_edition', from: 'from_edition', lines: 'change' },
      leansOn: [`edition:${edition}`, `edition:${from}`, ...leansOn],
      items: { field: 'lines', names, lines: rows.map(({ line }) => line), columns: null, apart: false }
    }
  )
}
