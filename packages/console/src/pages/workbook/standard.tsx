/** One standard in a workbook: its text, what the cycle before said, and its rating and comment, to write or to read. */
import { PlainWords } from '../../parts/plain-words.tsx'
import { Rated } from '../../parts/rating.tsx'
import type { Workbook } from '../../workbook/workbook.ts'
import { LastCycle } from './last-cycle.tsx'
import { StandardEvidence } from './standard-evidence.tsx'
import { CommentInput, RatingInput, WasInput, type RowProps } from './standard-inputs.tsx'

export const Theirs = ({ row, conflict }: RowProps) =>
  conflict === null ? null : (
    <div class="nhsuk-inset-text">
      <p>Somebody else wrote here while you did. This is saved:</p>
      <p>
        <Rated rating={row.rating} /> {row.comment === '' ? '' : <span class="said">{row.comment}</span>}
      </p>
      <p>What you wrote stands below and is not saved yet. Change it as you both want it, and save once more.</p>
    </div>
  )

const Read = ({ row }: Pick<RowProps, 'row'>) => (
  <>
    <p>
      Your own rating: <Rated rating={row.rating} />
    </p>
    {row.comment === '' ? null : <p class="said">{row.comment}</p>}
    {row.isErased ? <p class="quiet">[erased]</p> : null}
  </>
)
interface StandardProps extends RowProps, Pick<Workbook, 'isOpen'> {
  readonly workbook: Workbook
}
export const Standard = ({ workbook, isOpen, ...props }: StandardProps) => {
  const { row } = props
  return (
    <section class="standard" id={row.standard}>
      <h2 class="nhsuk-heading-m">
        {row.standard}
        <span class="nhsuk-caption-m">
          Type {row.standardType}
          {row.core ? ', Core Standard' : ''}
        </span>
      </h2>
      <p class="said">{row.text}</p>
      <PlainWords plain={row.plain} />
      <LastCycle last={row.last} />
      {isOpen ? (
        <>
          <Theirs {...props} />
          <WasInput {...props} />
          <RatingInput {...props} />
          <CommentInput {...props} />
        </>
      ) : (
        <Read row={row} />
      )}
      <StandardEvidence workbook={workbook} standard={row.standard} evidence={row.evidence} />
    </section>
  )
}
