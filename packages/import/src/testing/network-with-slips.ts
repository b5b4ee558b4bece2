/** Reads a-network-with-slips.txt: the rows of a folder, those with a slip beside what they should have been. */
import { readFileSync } from 'node:fs'
import type { Contents } from './asked-of-import.ts'

export interface RowWritten {
  readonly written: string
  readonly right: string
  /** The rule that refuses it, and the column; `null` for a right row. */
  readonly slip: string | null
}
/** By file; the first row is the header. */
export type NetworkWritten = ReadonlyMap<string, ReadonlyArray<RowWritten>>

const rowIn = (line: string): RowWritten => {
  const [, slip, written, right] = /^! (.+?) \| (.+?) =>\s?(.*)$/.exec(line) ?? []
  if (slip === undefined || written === undefined) return { written: line, right: line, slip: null }
  return { written, right: right ?? '', slip }
}

export const networkWithSlips = (): NetworkWritten => {
  const [, ...parts] = readFileSync(new URL('a-network-with-slips.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n# ')
  return new Map(
    parts.map(part => {
      const [name = '', ...lines] = part.split('\n')
      return [name, lines.map(rowIn)] as const
    })
  )
}

/** The folder as it stands, with the file of evidence beside it. */
export const folderOf = (
  network: NetworkWritten,
  textOf: (row: RowWritten, place: { readonly file: string; readonly line: number }) => string
): Contents => ({
  'rota.txt': 'Monday: R-01',
  ...Object.fromEntries(
    [...network].map(([file, rows]) => [
      file,
      rows.map((row, place) => textOf(row, { file, line: place + 1 })).join('\n')
    ])
  )
})
