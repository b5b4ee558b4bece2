/** What is asked of one standard in a workbook: its rating and a comment, with what was typed in place of what is saved. */
import type { Rating } from '@cofc/core'
import { textIn, type Values } from '../../command-forms/values.ts'
import type { Said } from '../../command-forms/said.ts'
import { ratingName as nameOfRating } from '../../words/names.ts'
import { wasOf } from '../../workbook/merge.ts'
import { commentName, ratingName, wasName, wasText, type Conflict } from '../../workbook/saving.ts'
import type { WorkbookStandard } from '../../workbook/workbook.ts'

const ratings: ReadonlyArray<Rating> = ['met', 'partly', 'not', 'n/a']
const choices = [
  ...ratings.map(rating => ({ value: rating, text: nameOfRating[rating] })),
  { value: '', text: 'Not rated yet' }
]

export interface RowProps {
  readonly row: WorkbookStandard
  readonly typed: Values | null
  readonly conflict: Conflict | null
  readonly problems: ReadonlyArray<Said>
}
const chosenIn = ({ row, typed }: RowProps): string =>
  typed?.has(ratingName(row.standard)) === true ? textIn(typed, ratingName(row.standard)) : (row.rating ?? '')
const commentIn = ({ row, typed }: RowProps): string =>
  typed?.has(commentName(row.standard)) === true ? textIn(typed, commentName(row.standard)) : row.comment

/** What was typed before was made from what stood there then. */
const wasIn = ({ row, typed }: RowProps): string =>
  typed?.has(wasName(row.standard)) === true ? textIn(typed, wasName(row.standard)) : wasText(wasOf(row))

const Wrong = ({ name, problems }: { readonly name: string; readonly problems: RowProps['problems'] }) => {
  const found = problems.find(({ path }) => path === name)
  return found === undefined ? null : (
    <span class="nhsuk-error-message" id={`${name}-error`}>
      <span class="nhsuk-u-visually-hidden">Error:</span> {found.says}
    </span>
  )
}
export const RatingInput = (props: RowProps) => {
  const name = ratingName(props.row.standard)
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend">
        Rating<span class="nhsuk-u-visually-hidden"> of {props.row.standard}</span>
      </legend>
      <Wrong name={name} problems={props.problems} />
      <div class="nhsuk-radios nhsuk-radios--small nhsuk-radios--inline">
        {choices.map(({ value, text }, at) => {
          const id = at === 0 ? name : `${name}-${String(at + 1)}`
          return (
            <div class="nhsuk-radios__item">
              <input
                class="nhsuk-radios__input"
                id={id}
                name={name}
                type="radio"
                value={value}
                checked={chosenIn(props) === value}
              />
              <label class="nhsuk-label nhsuk-radios__label" for={id}>
                {text}
              </label>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
export const CommentInput = (props: RowProps) => {
  const name = commentName(props.row.standard)
  return (
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for={name}>
        Comment<span class="nhsuk-u-visually-hidden"> on {props.row.standard}</span> (optional)
      </label>
      {props.row.isErased ? <div class="nhsuk-hint">A comment that stood here was erased.</div> : null}
      <Wrong name={name} problems={props.problems} />
      <textarea class="nhsuk-textarea" id={name} name={name} rows={3}>{`\n${commentIn(props)}`}</textarea>
    </div>
  )
}

/** What stood there when it was typed, by which it is seen whether somebody else wrote meanwhile. */
export const WasInput = (props: RowProps) => (
  <input type="hidden" name={wasName(props.row.standard)} value={wasIn(props)} />
)
