/** A field of a form as HTML that needs no script: in the manner of the NHS and GOV.UK, with what is wrong said at it. */
import { mostBoxes, type Field, type NamedField } from './field.ts'
import { inRow, nameOf, type At, type Filled, type Is, type MayBeNone } from './fields/at.ts'
import { Grouped } from './fields/framed.tsx'
import { namedOptions, Options, withNone, yesNo } from './fields/options.tsx'
import { SelectOf } from './fields/select.tsx'
import { Text } from './fields/text.tsx'
import { hintOf } from './hints.ts'
import { labelOf, rowLabel } from './labels.ts'
import { needsOne } from './needs-one.ts'
import { isContainer, other } from './read.ts'
import { givenAt, manyAt, own, rowsAt, within } from './values.ts'

const OneOf = (at: At<Is<'one-of'>> & MayBeNone) =>
  at.field.of.length > mostBoxes || inRow(at.path) ? (
    <SelectOf at={at} choices={namedOptions(at.path, at.field.of)} />
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
const atLeastOne = 'At least one is needed.'
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
      const hint = needsOne(filled.command, at) ? atLeastOne : hintOf(name, field)
      const props = { filled, path: at, field, label, hint }
      if (absent === 'needed') return <Inside {...props} none={false} />
      if (isContainer(field)) return <Given at={props} />
      return <Inside {...props} label={optional(label)} none={true} />
    })}
  </>
)

/** The id to which the summary of what is wrong leads. */
export const idOf = (field: Field, path: string): string =>
  field.is === 'text' && field.holds === 'day' ? within(path, 'day') : path
