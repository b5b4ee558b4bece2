/** What several lines come to. */
import { plus, total } from '../values/money.ts'
import type { Sum } from './parts.ts'

/** Their VAT is summed, and not taken of their sum. */
export const sumOfLines = (lines: ReadonlyArray<Pick<Sum, 'net' | 'vat'>>): Sum => {
  const [net, vat] = [total(lines.map(line => line.net)), total(lines.map(line => line.vat))]
  return { net, vat, gross: plus(net, vat) }
}
