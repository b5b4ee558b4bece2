/** How far an import has come, on one line. */
import type { ImportProgress } from './summary.ts'

const doing: Readonly<Record<ImportProgress['phase'], string>> = {
  reading: 'reading rows',
  planning: 'planning',
  checking: 'trying commands',
  writing: 'writing commands'
}
export const progressLine = ({ phase, done, all }: ImportProgress): string =>
  `${doing[phase]}: ${String(done)}${all === null ? '' : ` of ${String(all)}`}`
