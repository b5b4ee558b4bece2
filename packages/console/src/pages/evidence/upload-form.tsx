/** The form by which a file is sent: what it is, what was done about people in it, until when it is valid, and the file. */
import { endingsTaken } from '@cofc/application'
import { Fields } from '../../command-forms/field-view.tsx'
import type { Said } from '../../command-forms/said.ts'
import { own, type Values } from '../../command-forms/values.ts'
import { fileField, keepCommand, keepFields, largestInWords } from '../../evidence/keep-form.ts'

export interface UploadShown {
  readonly action: string
  readonly owns: { readonly token: string | null; readonly key: string }
  readonly values: Values
  readonly problems: ReadonlyArray<Said>
  /** What comes along beside: for which standard of which workbook it is sent. */
  readonly beside: Readonly<Record<string, string>>
}

const accept = endingsTaken.map(ending => `.${ending}`).join(',')
const FileInput = ({ problems }: Pick<UploadShown, 'problems'>) => {
  const wrong = problems.find(({ path }) => path === fileField)
  return (
    <div class={`nhsuk-form-group${wrong === undefined ? '' : ' nhsuk-form-group--error'}`}>
      <label class="nhsuk-label" for={fileField}>
        File
      </label>
      <div class="nhsuk-hint" id="file-hint">
        A PDF, a picture, an office file or text, of at most {largestInWords}. No case notes, and no file about one
        person.
      </div>
      {wrong === undefined ? null : (
        <span class="nhsuk-error-message" id="file-error">
          <span class="nhsuk-u-visually-hidden">Error:</span> {wrong.says}
        </span>
      )}
      <input
        class="nhsuk-file-upload"
        id={fileField}
        name={fileField}
        type="file"
        accept={accept}
        aria-describedby={wrong === undefined ? 'file-hint' : 'file-hint file-error'}
      />
    </div>
  )
}

export const UploadForm = ({ action, owns, values, problems, beside }: UploadShown) => (
  <form class="upload-form" method="post" action={action} encType="multipart/form-data" novalidate>
    {owns.token === null ? null : <input type="hidden" name={own.token} value={owns.token} />}
    <input type="hidden" name={own.form} value={owns.key} />
    {Object.entries(beside).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Fields filled={{ command: keepCommand, values, problems }} path="" fields={keepFields.fields} />
    <FileInput problems={problems} />
    <button class="nhsuk-button" type="submit">
      Add the file
    </button>
  </form>
)
