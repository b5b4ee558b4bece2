/** Metrics in the text format of Prometheus, version 0.0.4. */
import type { Metric, Sample } from './metric.ts'

export const prometheusType = 'text/plain; version=0.0.4; charset=utf-8'

const escaped = (text: string): string =>
  text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('"', String.raw`\"`)
const labelsOf = (labels: Sample['labels'] = {}): string => {
  const told = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`)
  return told.length === 0 ? '' : `{${told.join(',')}}`
}
const numberOf = (value: number): string => {
  if (Number.isNaN(value)) return 'NaN'
  return Number.isFinite(value) ? String(value) : `${value < 0 ? '-' : '+'}Inf`
}
const lineOf = (name: string, { labels, value, part }: Sample): string =>
  `${name}${part === undefined ? '' : `_${part}`}${labelsOf(labels)} ${numberOf(value)}\n`

/** One that has nothing to tell is left out. */
export const prometheusText = (metrics: ReadonlyArray<Metric>): string =>
  metrics
    .filter(({ samples }) => samples.length > 0)
    .map(
      ({ name, help, kind, samples }) =>
        `# HELP ${name} ${help.replaceAll('\\', String.raw`\\`).replaceAll('\n', ' ')}\n# TYPE ${name} ${kind}\n` +
        samples.map(sample => lineOf(name, sample)).join('')
    )
    .join('')
