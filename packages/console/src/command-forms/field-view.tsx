/** A field of a form as HTML that needs no script: in the manner of the NHS and GOV.UK, with what is wrong said at it. */
import type { ComponentChildren } from 'preact'
import { choiceName } from './choice-names.ts'
import { mostBoxes, type Choosable, type Field, type NamedField } from './field.ts'
import { hintOf } from './hints.ts'
import { labelOf, rowLabel } from './labels.ts'
import { isContainer, other, yes } from './read.ts'
import type { Said } from './said.ts'
import { givenAt, manyAt, own, rowsAt, textIn, within, type Values } from './values.ts'

export interface Filled {
  readonly command: string
  readonly values: Values
  readonly problems: ReadonlyArray<Said>
}
interface At<F extends Field = Field> {
  readonly filled: Filled
  readonly path: string
  readonly field: F
  readonly label: string
  readonly hint: string | null
}
type Is<Kind extends Field['is']> = Extract<Field, { readonly is: Kind }>

const nameOf = (path: string): string => path.split('.').findLast(step => !/^\d+$/.test(step) && step !== other) ?? ''
const saidOf = ({ filled, path }: Pick<At, 'filled' | 'path'>): string | null =>
  filled.problems.find(one => one.path === path)?.says ?? null

const describing = (at: At): string | undefined => {
  const ids = [...(at.hint === null ? [] : [`${at.path}-hint`]), ...(saidOf(at) === null ? [] : [`${at.path}-error`])]
  return ids.length === 0 ? undefined : ids.join(' ')
}
const Hint = ({ path, hint }: Pick<At, 'path' | 'hint'>) =>
  hint === null ? null : (
    <div class="nhsuk-hint" id={`${path}-hint`}>
      {hint}
    </div>
  )
const WrongHere = (at: Pick<At, 'filled' | 'path'>) => {
  const says = saidOf(at)
  return says === null ? null : (
    <span class="nhsuk-error-message" id={`${at.path}-error`}>
      <span class="nhsuk-u-visually-hidden">Error:</span> {says}
    </span>
  )
}
const groupClass = (at: Pick<At, 'filled' | 'path'>): string =>
  `nhsuk-form-group${saidOf(at) === null ? '' : ' nhsuk-form-group--error'}`
const errorClass = (block: string, at: At): string =>
  `${block}${saidOf(at) === null ? '' : ` ${block.split(' ')[0] ?? ''}--error`}`

const Labelled = ({ at, children }: { readonly at: At; readonly children: ComponentChildren }) => (
  <div class={groupClass(at)}>
    <label class="nhsuk-label" for={at.path}>
      {at.label}
    </label>
    <Hint {...at} />
    <WrongHere {...at} />
    {children}
  </div>
)
const Grouped = ({ at, children }: { readonly at: At; readonly children: ComponentChildren }) => (
  <div class={groupClass(at)}>
    <fieldset class="nhsuk-fieldset" aria-describedby={describing(at)}>
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{at.label}</legend>
      <Hint {...at} />
      <WrongHere {...at} />
      {children}
    </fieldset>
  </div>
)

const dayParts = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 }
] as const
/** Three fields, as people write a day. */
const Day = (at: At<Is<'text'>>) => (
  <Grouped at={at}>
    <div class="nhsuk-date-input" id={at.path}>
      {dayParts.map(({ part, label, width }) => (
        <div class="nhsuk-date-input__item">
          <div class="nhsuk-form-group">
            <label class="nhsuk-label nhsuk-date-input__label" for={within(at.path, part)}>
              {label}
            </label>
            <input
              class={errorClass(`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${String(width)}`, at)}
              id={within(at.path, part)}
              name={within(at.path, part)}
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={textIn(at.filled.values, within(at.path, part))}
            />
          </div>
        </div>
      ))}
    </div>
  </Grouped>
)
const Words = (at: At<Is<'text'>>) => (
  <Labelled at={at}>
    <textarea
      class={errorClass('nhsuk-textarea', at)}
      id={at.path}
      name={at.path}
      rows={5}
      aria-describedby={describing(at)}
    >
      {/* The browser takes away a line break that stands first. */}
      {`\n${textIn(at.filled.values, at.path)}`}
    </textarea>
  </Labelled>
)
const isNumber = ({ holds }: Is<'text'>): boolean => holds === 'whole' || holds === 'money' || holds === 'percent'
const isShort = (field: Is<'text'>): boolean => isNumber(field) || field.named !== null
const Line = (at: At<Is<'text'>>) => (
  <Labelled at={at}>
    <input
      class={errorClass(`nhsuk-input${isShort(at.field) ? ' nhsuk-input--width-10' : ''}`, at)}
      id={at.path}
      name={at.path}
      type="text"
      autocomplete="off"
      spellcheck={isShort(at.field) ? false : undefined}
      inputMode={isNumber(at.field) ? (at.field.holds === 'whole' ? 'numeric' : 'decimal') : undefined}
      aria-describedby={describing(at)}
      value={textIn(at.filled.values, at.path)}
    />
  </Labelled>
)
const Text = (at: At<Is<'text'>>) => {
  if (at.field.holds === 'day') return <Day {...at} />
  return at.field.holds === 'words' || at.field.holds === 'lines' ? <Words {...at} /> : <Line {...at} />
}

interface OptionsProps {
  readonly at: At
  readonly name: string
  readonly type: 'radio' | 'checkbox'
  readonly options: ReadonlyArray<{ readonly value: string; readonly text: string }>
}
/** Boxes or buttons, the first under the id of the field, so that a link leads to it. */
const Options = ({ at, name, type, options }: OptionsProps) => {
  const block = type === 'radio' ? 'nhsuk-radios' : 'nhsuk-checkboxes'
  // What may be left unsaid is so until something is chosen.
  const chosen = at.filled.values.get(name) ?? ['']
  return (
    <div class={`${block} ${block}--small`}>
      {options.map(({ value, text }, place) => {
        const id = place === 0 ? name : `${name}-${String(place + 1)}`
        return (
          <div class={`${block}__item`}>
            <input
              class={`${block}__input`}
              id={id}
              name={name}
              type={type}
              value={value}
              checked={chosen.includes(value)}
            />
            <label class={`nhsuk-label ${block}__label`} for={id}>
              {text}
            </label>
          </div>
        )
      })}
    </div>
  )
}
const namedOptions = (path: string, of: ReadonlyArray<Choosable>) =>
  of.map(choice => ({ value: String(choice), text: choiceName(nameOf(path), choice) }))

const yesNo = [
  { value: yes, text: 'Yes' },
  { value: 'no', text: 'No' }
]
interface MayBeNone {
  readonly none: boolean
}
const noneOption = { value: '', text: 'Not said' }
const withNone = ({ none }: MayBeNone, options: OptionsProps['options']): OptionsProps['options'] =>
  none ? [...options, noneOption] : options

const Select = (at: At<Is<'one-of'>>) => {
  const chosen = textIn(at.filled.values, at.path)
  return (
    <Labelled at={at}>
      <select class={errorClass('nhsuk-select', at)} id={at.path} name={at.path} aria-describedby={describing(at)}>
        <option value="">Choose</option>
        {namedOptions(at.path, at.field.of).map(({ value, text }) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
/** In a row of a list there is room for less. */
const inRow = (path: string): boolean => /\.\d+(\.|$)/.test(path)
const OneOf = (at: At<Is<'one-of'>> & MayBeNone) =>
  at.field.of.length > mostBoxes || inRow(at.path) ? (
    <Select {...at} />
  ) : (
    <Grouped at={at}>
      <Options at={at} name={at.path} type="radio" options={withNone(at, namedOptions(at.path, at.field.of))} />
    </Grouped>
  )
const Either = (at: At<Is<'either'>>) => (
  <Grouped at={at}>
    <Options
      at={at}
      name={at.path}
      type="radio"
      options={[...namedOptions(at.path, at.field.of), { value: other, text: 'Those chosen here' }]}
    />
    <Inside {...at} path={within(at.path, other)} field={at.field.or} label="Which" hint={null} none={false} />
  </Grouped>
)

const RowButton = ({ does, text, what }: { readonly does: string; readonly text: string; readonly what: string }) => (
  <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit" name={own.does} value={does}>
    {text}
    <span class="nhsuk-u-visually-hidden"> {what}</span>
  </button>
)
const List = (at: At<Is<'list'>>) => {
  const many = rowsAt(at.filled.values, at.path, 1)
  const one = rowLabel(at.path)
  return (
    <Grouped at={at}>
      <input type="hidden" name={manyAt(at.path)} value={String(many)} />
      <div id={at.path} class="form-rows" tabIndex={-1}>
        {Array.from({ length: many }, (_, row) => (
          <div class="form-row">
            <Inside
              {...at}
              path={within(at.path, row)}
              field={at.field.item}
              label={`${one} ${String(row + 1)}`}
              hint={hintOf(nameOf(at.path), at.field.item)}
              none={false}
            />
            {many > 1 ? (
              <RowButton does={`remove ${within(at.path, row)}`} text="Remove" what={`${one} ${String(row + 1)}`} />
            ) : null}
          </div>
        ))}
      </div>
      <RowButton does={`add ${at.path}`} text="Add another" what={`to ${at.label.toLowerCase()}`} />
    </Grouped>
  )
}
const Record = (at: At<Is<'record'>>) => (
  <Grouped at={at}>
    <Fields filled={at.filled} path={at.path} fields={at.field.fields} />
  </Grouped>
)

const Inside = (at: At & MayBeNone) => {
  const { field, none, ...rest } = at
  switch (field.is) {
    case 'text':
      return <Text {...rest} field={field} />
    case 'yes-no':
      return (
        <Grouped at={at}>
          <Options at={at} name={at.path} type="radio" options={withNone({ none }, yesNo)} />
        </Grouped>
      )
    case 'one-of':
      return <OneOf {...rest} field={field} none={none} />
    case 'some-of':
      return (
        <Grouped at={at}>
          <Options at={at} name={at.path} type="checkbox" options={namedOptions(at.path, field.of)} />
        </Grouped>
      )
    case 'either':
      return <Either {...rest} field={field} />
    case 'list':
      return <List {...rest} field={field} />
    case 'record':
      return <Record {...rest} field={field} />
  }
}

/** What may be left out as a whole: whether it is there is asked first. */
const Given = ({ at }: { readonly at: At }) => (
  <>
    <Grouped at={{ ...at, path: givenAt(at.path), label: `Do you fill in “${at.label}”?`, hint: null }}>
      <Options at={at} name={givenAt(at.path)} type="radio" options={yesNo} />
    </Grouped>
    <Inside {...at} none={false} />
  </>
)
const optional = (label: string): string => (label.endsWith('?') ? label : `${label} (optional)`)

interface FieldsProps {
  readonly filled: Filled
  readonly path: string
  readonly fields: ReadonlyArray<NamedField>
}
export const Fields = ({ filled, path, fields }: FieldsProps) => (
  <>
    {fields.map(({ name, field, absent }) => {
      const at = within(path, name)
      const label = labelOf(filled.command, at)
      const props = { filled, path: at, field, label, hint: hintOf(name, field) }
      if (absent === 'needed') return <Inside {...props} none={false} />
      if (isContainer(field)) return <Given at={props} />
      return <Inside {...props} label={optional(label)} none={true} />
    })}
  </>
)

/** The id to which the summary of what is wrong leads. */
export const idOf = (field: Field, path: string): string =>
  field.is === 'text' && field.holds === 'day' ? within(path, 'day') : path
