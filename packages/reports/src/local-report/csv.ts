/** One line for each standard in the review's scope. */
import type { CsvTable } from '../report.ts'
import type { LocalReport } from './local-report.ts'

export const localCsv = ({ standards }: LocalReport): CsvTable => ({
  columns: ['standard', 'section', 'type', 'core', 'self', 'peer'],
  rows: standards.map(line => ({ ...line, core: line.core ? 'yes' : 'no' }))
})
