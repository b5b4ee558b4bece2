/** How much waits on a day, and how much of it is late; where nothing waits, that alone. */
import type { PlainDate } from '@cofc/core'
import { dayInWords } from '../words/dates.ts'
import { counted } from '../words/figures.ts'

interface HowManyGiven {
  readonly on: PlainDate
  readonly waits: number
  readonly late: number
  /** What the figure of those that are late is called. */
  readonly lateFigure: string
  /** ` for finance`; nothing where the page is about everybody. */
  readonly whom?: string
  /** What there is none of: a part of the list may have been asked for. */
  readonly nothing?: string
}
export const HowManyWait = ({ on, waits, late, lateFigure, whom = '', nothing = 'nothing' }: HowManyGiven) =>
  waits === 0 ? (
    <p class="lede">
      On {dayInWords(on)} <strong data-figure="waits">{nothing} waits</strong>
      {whom}.
    </p>
  ) : (
    <p class="lede">
      On {dayInWords(on)} <strong data-figure="waits">{counted(waits, 'thing waits', 'things wait')}</strong>
      {whom}, and <strong data-figure={lateFigure}>{late}</strong> of them {late === 1 ? 'is' : 'are'} late.
    </p>
  )
