/** What a credit note takes off the lines of its invoice. */
import { vatOn } from '../values/vat.ts'
import { lesser, less, partOf } from '../values/money.ts'
import type { Pence } from '../values/pence.ts'
import type { CreditedLine, LineNet } from './parts.ts'
import type { SettlingRefusal } from './refusals-of-settling.ts'
import type { Invoice, Line } from './state.ts'

/** At the rate of the line; of one from before the records, which tells none, in proportion. To the penny, half up. */
const vatOfPart = ({ taxed, net: whole, vat }: Line, net: Pence): Pence =>
  taxed === null ? partOf(vat, { parts: net, of: whole }) : vatOn(net, taxed.vatBasisPoints)

/** The last credit of a line takes the rest of its VAT, and none takes more than that. */
const vatCredited = (line: Line, net: Pence): Pence => {
  const rest = less(line.vat, line.credited.vat)
  return net === less(line.net, line.credited.net) ? rest : lesser(rest, vatOfPart(line, net))
}

const wrongWithLine = ({ lines }: Invoice, { line, net }: LineNet): SettlingRefusal | null => {
  const found = lines.find(one => one.line === line)
  if (found === undefined) return { type: 'NoSuchLine', line }
  const left = less(found.net, found.credited.net)
  return net > left ? { type: 'CreditExceedsLine', line, left } : null
}

/** Each line once, with its VAT; lines of which nothing is taken are left out. */
export const creditedLines = (
  invoice: Invoice,
  lines: ReadonlyArray<LineNet>
): ReadonlyArray<CreditedLine> | SettlingRefusal => {
  for (const [place, one] of lines.entries()) {
    const wrong = wrongWithLine(invoice, one)
    if (wrong !== null) return wrong
    if (lines.findIndex(({ line }) => line === one.line) < place) return { type: 'NoSuchLine', line: one.line }
  }
  const credited = lines.flatMap(({ line, net }) => {
    const found = invoice.lines.find(one => one.line === line)
    const vat = found === undefined ? null : vatCredited(found, net)
    return vat === null || net + vat === 0 ? [] : [{ line, net, vat }]
  })
  return credited.length === 0 ? { type: 'NothingToCredit' } : credited
}
