/** One section of a workbook: a standard after the other, with its text, its rating, a comment, and what the cycle before said. */
import { own, type Values } from '../../command-forms/values.ts'
import type { Said } from '../../command-forms/said.ts'
import type { Page } from '../../parts/layout.tsx'
import type { Conflict } from '../../workbook/saving.ts'
import { progressOf, type Workbook, type WorkbookSection } from '../../workbook/workbook.ts'
import { addressOfWorkbook } from '../../workbook/key.ts'
import { Standard } from './standard.tsx'

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
              workbook={workbook}
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
