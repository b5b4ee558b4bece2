/** How much time is left, told apart by its words and its mark, not by colour alone. */
import type { PlainDate } from '@cofc/core'
import { dayInWords } from '../words/dates.ts'
import { isLate, timeLeft } from '../words/waiting.ts'

interface TimeLeftProps {
  readonly by: PlainDate | null
  readonly daysLeft: number | null
  readonly on: PlainDate
}
export const TimeLeft = (props: TimeLeftProps) =>
  isLate(props, props.on) ? (
    <strong class="nhsuk-tag nhsuk-tag--red time-left">{timeLeft(props, props.on)}</strong>
  ) : (
    <>{timeLeft(props, props.on)}</>
  )

export const LastDay = ({ by }: Pick<TimeLeftProps, 'by'>) => <>{by === null ? '–' : dayInWords(by)}</>
