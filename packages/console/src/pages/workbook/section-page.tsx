/** One section of a workbook: a standard after the other, with its text, its rating, a comment, and what the cycle before said. */
import type { Rating } from '@cofc/core'
import { own, textIn, type Values } from '../../command-forms/values.ts'
import type { Said } from '../../command-forms/said.ts'
import { Details } from '../../parts/details.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Rated } from '../../parts/rating.tsx'
import { Said as Words } from '../../parts/said.tsx'
import { outcomeName, ratingName as nameOfRating } from '../../words/names.ts'
import { wasOf } from '../../workbook/merge.ts'
import { commentName, ratingName, wasName, wasText, type Conflict } from '../../workbook/saving.ts'
import { progressOf, type Workbook, type WorkbookSection, type WorkbookStandard } from '../../workbook/workbook.ts'
import { addressOfWorkbook } from '../../workbook/key.ts'

export interface SectionShown {
  readonly workbook: Workbook
  readonly section: WorkbookSection
  /** What was typed, in place of what is saved; `null` where nothing was. */
  readonly typed: Values | null
  readonly conflicts: ReadonlyArray<Conflict>
  readonly problems: ReadonlyArray<Said>
  readonly owns: { readonly token: string | null; readonly key: string }
  readonly isSaved: boolean
  /** Where it is found what was typed here before and not saved. */
  readonly begun: string | null
}
const ratings: ReadonlyArray<Rating> = ['met', 'partly', 'not', 'n/a']
const choices = [
  ...ratings.map(rating => ({ value: rating, text: nameOfRating[rating] })),
  { value: '', text: 'Not rated yet' }
]

const Last = ({ last }: Pick<WorkbookStandard, 'last'>) =>
  last === null ? null : (
    <Details summary={`What ${last.cycle} said`}>
      <p>
        Your own rating: <Rated rating={last.self} />
      </p>
      <p>
        The peers’ rating: <Rated rating={last.peer} />
      </p>
      {last.actions.length === 0 ? null : (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {last.actions.map(({ action, status }) => (
            <li>
              <Words text={action} /> ({outcomeName[status].toLowerCase()})
            </li>
          ))}
        </ul>
      )}
    </Details>
  )

interface RowProps {
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

const Theirs = ({ row, conflict }: RowProps) =>
  conflict === null ? null : (
    <div class="nhsuk-inset-text">
      <p>Somebody else wrote here while you did. This is saved:</p>
      <p>
        <Rated rating={row.rating} /> {row.comment === '' ? '' : <span class="said">{row.comment}</span>}
      </p>
      <p>What you wrote stands below and is not saved yet. Change it as you both want it, and save once more.</p>
    </div>
  )
const Wrong = ({ name, problems }: { readonly name: string; readonly problems: RowProps['problems'] }) => {
  const found = problems.find(({ path }) => path === name)
  return found === undefined ? null : (
    <span class="nhsuk-error-message" id={`${name}-error`}>
      <span class="nhsuk-u-visually-hidden">Error:</span> {found.says}
    </span>
  )
}
const Rating_ = (props: RowProps) => {
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
const Comment = (props: RowProps) => {
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
const Read = ({ row }: Pick<RowProps, 'row'>) => (
  <>
    <p>
      <Rated rating={row.rating} />
    </p>
    {row.comment === '' ? null : <p class="said">{row.comment}</p>}
    {row.isErased ? <p class="quiet">[erased]</p> : null}
  </>
)
const Standard = ({ isOpen, ...props }: RowProps & Pick<Workbook, 'isOpen'>) => {
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
      {row.plain === null ? null : (
        <Details summary="In plain words">
          <p class="said">{row.plain}</p>
        </Details>
      )}
      <Last last={row.last} />
      {isOpen ? (
        <>
          <Theirs {...props} />
          <input type="hidden" name={wasName(row.standard)} value={wasIn(props)} />
          <Rating_ {...props} />
          <Comment {...props} />
        </>
      ) : (
        <Read row={row} />
      )}
    </section>
  )
}

/** Where nothing can be saved any more, what somebody typed still stands. */
const isWritten = ({ workbook, typed }: Pick<SectionShown, 'workbook' | 'typed'>): boolean =>
  workbook.isOpen || typed !== null

const nextOf = ({ workbook, section }: SectionShown): WorkbookSection | null =>
  workbook.sections.find(({ number }) => number === section.number + 1) ?? null
const Buttons = (shown: SectionShown) => (
  <>
    <button class="nhsuk-button nhsuk-button--secondary" type="submit" name={own.does} value="save">
      Save
    </button>
    <button class="nhsuk-button" type="submit" name={own.does} value="next">
      {nextOf(shown) === null ? 'Save and finish' : 'Save and go on'}
    </button>
  </>
)
const Notes = ({ isSaved, begun, conflicts }: SectionShown) => (
  <>
    {isSaved && conflicts.length === 0 ? (
      <div class="nhsuk-inset-text">
        <p>Saved. You can go on here now or on another day.</p>
      </div>
    ) : null}
    {begun === null ? null : (
      <div class="nhsuk-inset-text">
        <p>
          You wrote here before and did not save it. <a href={begun}>Go on with what you wrote</a>
        </p>
      </div>
    )}
  </>
)

export const sectionPage = (shown: SectionShown): Page => {
  const { workbook, section, typed, conflicts, problems, owns } = shown
  const { rated, of } = progressOf(section.standards)
  const inConflict = conflicts.map(({ standard, fields: [first = 'rating'] }) => ({
    id: `${first}.${standard}`,
    says: `${standard}: somebody else changed this while you did`
  }))
  return {
    title: `${section.section}, workbook`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: addressOfWorkbook(workbook.key), text: 'Workbook' }
    ],
    problems: [...problems.map(({ path, says }) => ({ id: path, says })), ...inConflict],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">
            Section {section.number} of {workbook.sections.length}
          </span>{' '}
          {section.section}
        </h1>
        <p class="lede">
          {rated} of {of} standards rated.
        </p>
        <Notes {...shown} />
        <form
          class="command-form"
          method="post"
          action={addressOfWorkbook(workbook.key, `/${String(section.number)}`)}
          novalidate
        >
          {owns.token === null ? null : <input type="hidden" name={own.token} value={owns.token} />}
          <input type="hidden" name={own.form} value={owns.key} />
          {section.standards.map(row => (
            <Standard
              row={row}
              typed={typed}
              isOpen={isWritten(shown)}
              problems={problems}
              conflict={conflicts.find(({ standard }) => standard === row.standard) ?? null}
            />
          ))}
          {isWritten(shown) ? <Buttons {...shown} /> : null}
        </form>
      </>
    )
  }
}
