/** Evidence of one standard: what the library has is ticked, what stood there last time first; or a new file is sent. */
import type { LibraryPiece } from '@cofc/application'
import type { PlainDate } from '@cofc/core'
import type { Said } from '../../command-forms/said.ts'
import { own } from '../../command-forms/values.ts'
import { addressOfLibrary, addressOfPiece } from '../../evidence/key.ts'
import type { Page } from '../../parts/layout.tsx'
import { dayInWords } from '../../words/dates.ts'
import { addressOfEvidence } from '../../workbook/evidence/at-standard.ts'
import type { EvidenceForStandard } from '../../workbook/evidence/evidence-for-standard.ts'
import { pieceField, wasField } from '../../workbook/evidence/show-changes.ts'
import { addressOfWorkbook } from '../../workbook/key.ts'
import { fileInWords, isOver, PieceTitle } from '../evidence/library-page.tsx'
import { UploadForm, type UploadShown } from '../evidence/upload-form.tsx'

export interface EvidenceShown {
  readonly found: EvidenceForStandard
  readonly today: PlainDate
  readonly owns: UploadShown['owns']
  /** The ids of the pieces that are ticked. */
  readonly ticked: ReadonlyArray<string>
  readonly problems: ReadonlyArray<Said>
  readonly upload: UploadShown
}
interface ChoiceProps {
  readonly piece: LibraryPiece
  readonly isTicked: boolean
  readonly shown: EvidenceShown
}
const idOf = ({ evidence }: LibraryPiece): string => `${pieceField}.${evidence}`

const Choice = ({ piece, isTicked, shown: { found, today } }: ChoiceProps) => {
  const { validUntil, evidence } = piece
  const over = isOver(piece, today)
  return (
    <div class="nhsuk-checkboxes__item">
      <input
        class="nhsuk-checkboxes__input"
        id={idOf(piece)}
        name={pieceField}
        type="checkbox"
        value={evidence}
        checked={isTicked}
        disabled={over && !isTicked}
        aria-describedby={`${idOf(piece)}-hint`}
      />
      <label class="nhsuk-label nhsuk-checkboxes__label" for={idOf(piece)}>
        <PieceTitle title={piece.title} />
      </label>
      <div class="nhsuk-hint nhsuk-checkboxes__hint" id={`${idOf(piece)}-hint`}>
        {fileInWords(piece)}.{' '}
        {validUntil === null
          ? ''
          : over
            ? `Was valid until ${dayInWords(validUntil)}: add a newer file. `
            : `Valid until ${dayInWords(validUntil)}. `}
        <a href={addressOfPiece(found.workbook.key.community, evidence)}>
          Open<span class="nhsuk-u-visually-hidden"> {piece.title ?? 'the file'}</span>
        </a>
      </div>
    </div>
  )
}
interface ChoicesProps {
  readonly legend: string
  readonly pieces: ReadonlyArray<LibraryPiece>
  readonly shown: EvidenceShown
}
const Choices = ({ legend, pieces, shown }: ChoicesProps) =>
  pieces.length === 0 ? null : (
    <div class="nhsuk-form-group">
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
        <div class="nhsuk-checkboxes">
          {pieces.map(piece => (
            <Choice piece={piece} isTicked={shown.ticked.includes(piece.evidence)} shown={shown} />
          ))}
        </div>
      </fieldset>
    </div>
  )

/** What was ticked when the form was made: others may change it meanwhile. */
const Was = ({ found }: Pick<EvidenceShown, 'found'>) => (
  <>
    {found.row.evidence.map(({ piece }) =>
      piece === null ? null : <input type="hidden" name={wasField} value={piece} />
    )}
  </>
)
const ForWhat = (shown: EvidenceShown) => {
  const { found, owns } = shown
  const [former, others] = [true, false].map(isFormer =>
    found.pieces.filter(({ evidence }) => found.former.has(evidence) === isFormer)
  )
  const of = { key: found.workbook.key, standard: found.row.standard }
  return (
    <form class="command-form" method="post" action={addressOfEvidence(of)} novalidate>
      {owns.token === null ? null : <input type="hidden" name={own.token} value={owns.token} />}
      <input type="hidden" name={own.form} value={owns.key} />
      <Was found={found} />
      <Choices legend="You showed these last time" pieces={former ?? []} shown={shown} />
      <Choices legend="Files in your library" pieces={others ?? []} shown={shown} />
      <button class="nhsuk-button" type="submit">
        Save
      </button>
    </form>
  )
}

export const evidencePage = (shown: EvidenceShown): Page => {
  const { found, problems, upload } = shown
  const { workbook, section, row } = found
  const sectionAt = addressOfWorkbook(workbook.key, `/${String(section.number)}`)
  return {
    title: `Evidence for ${row.standard}, workbook`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: addressOfWorkbook(workbook.key), text: 'Workbook' },
      { href: `${sectionAt}#${row.standard}`, text: section.section }
    ],
    problems: [...problems, ...upload.problems].map(({ path, says }) => ({ id: path, says })),
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">Standard {row.standard}</span> Evidence
        </h1>
        <p class="said">{row.text}</p>
        {workbook.isOpen ? (
          <>
            {found.pieces.length === 0 ? (
              <p>There is no file in your library yet. Add the first one below.</p>
            ) : (
              <>
                <h2 class="nhsuk-heading-l">Show files you have</h2>
                <p>Tick each file that shows how you meet this standard. Take a tick away to show it no more.</p>
                <ForWhat {...shown} />
              </>
            )}
            <h2 class="nhsuk-heading-l">Add a file and show it here</h2>
            <UploadForm {...upload} />
          </>
        ) : (
          <p>The workbook is submitted, so its evidence stays as it is.</p>
        )}
        <p>
          <a href={addressOfLibrary(workbook.key.community)}>All files in the library</a>
        </p>
      </>
    )
  }
}
