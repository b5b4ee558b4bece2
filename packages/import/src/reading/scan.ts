/**
 * Goes through the text of a CSV file character by character, to find where something in it stands: on which line, and
 * under which name of the header. It is only done for a file that cannot be read, and needs no more memory than a line.
 */
import { isAnnouncement } from './separator.ts'

export interface Scan {
  state: 'start' | 'plain' | 'quoted' | 'closing'
  /** The line of the character that comes next. */
  line: number
  /** The line on which the record began, and the one on which its last quoted cell was opened. */
  recordLine: number
  openLine: number
  /** The place of the cell in its record. */
  cell: number
  /** How many characters the record has so far. */
  length: number
  /** Whether the cell holds nothing but blanks so far. */
  blank: boolean
  /** The header, as far as it was read. */
  names: Array<string>
  inHeader: boolean
  last: string
}
export type Fault = 'quote within' | 'blank before' | 'text behind' | 'too long'

export const beginScan = (): Scan => ({
  ...{ state: 'start', line: 1, recordLine: 1, openLine: 1, cell: 0, length: 0, blank: true },
  ...{ names: [''], inHeader: true, last: '' }
})

const isBreak = (character: string): boolean => character === '\n' || character === '\r'

const endRecord = (scan: Scan): void => {
  const names = scan.names.filter(name => name.trim() !== '')
  if (scan.inHeader && names.length > 0 && !isAnnouncement(scan.names)) scan.inHeader = false
  else if (scan.inHeader) scan.names = ['']
  Object.assign(scan, { state: 'start', cell: 0, length: 0, blank: true, recordLine: scan.line + 1 })
}
const endCell = (scan: Scan): void => {
  Object.assign(scan, { state: 'start', cell: scan.cell + 1, blank: true })
  if (scan.inHeader) scan.names.push('')
}
const take = (scan: Scan, character: string): void => {
  scan.blank = scan.blank && character.trim() === ''
  if (scan.inHeader) scan.names[scan.cell] = `${scan.names[scan.cell] ?? ''}${character}`
}
const outside = (scan: Scan, character: string): boolean => {
  if (character === ',') endCell(scan)
  else if (isBreak(character)) endRecord(scan)
  else return false
  return true
}

const steps: { readonly [State in Scan['state']]: (scan: Scan, character: string) => Fault | null } = {
  start: (scan, character) => {
    if (outside(scan, character)) return null
    scan.state = character === '"' ? 'quoted' : 'plain'
    if (character === '"') scan.openLine = scan.line
    else take(scan, character)
    return null
  },
  plain: (scan, character) => {
    if (character === '"') return scan.blank ? 'blank before' : 'quote within'
    if (!outside(scan, character)) take(scan, character)
    return null
  },
  quoted: (scan, character) => {
    if (character === '"') scan.state = 'closing'
    else take(scan, character)
    return null
  },
  closing: (scan, character) => {
    if (outside(scan, character)) return null
    if (character !== '"') return 'text behind'
    scan.state = 'quoted'
    take(scan, character)
    return null
  }
}

/** Reads on; answers the first fault, at which it stops. */
export const scanText = (scan: Scan, text: string, longest: number): Fault | null => {
  for (const character of text) {
    const isSecondHalf = character === '\n' && scan.last === '\r'
    scan.last = character
    if (isSecondHalf) continue
    scan.length += 1
    const fault = scan.length > longest ? 'too long' : steps[scan.state](scan, character)
    if (fault !== null) return fault
    if (isBreak(character)) scan.line += 1
  }
  return null
}
