/** The evidence library of a community: what is in it, and the form by which a file is added. */
import { kindName, type LibraryPiece } from '@cofc/application'
import type { CommunityId, EvidenceId, PlainDate } from '@cofc/core'
import { choiceName } from '../../command-forms/choice-names.ts'
import { own } from '../../command-forms/values.ts'
import { addressOfLibrary, addressOfPiece } from '../../evidence/key.ts'
import { sizeInWords } from '../../evidence/keep-form.ts'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { UploadForm, type UploadShown } from './upload-form.tsx'

export interface LibraryShown {
  readonly community: CommunityId
  readonly pieces: ReadonlyArray<LibraryPiece>
  /** Taken out, while their files are there still. */
  readonly leftToErase: ReadonlyArray<EvidenceId>
  readonly today: PlainDate
  readonly upload: UploadShown
  /** What was just done; `null` where nothing was. */
  readonly done: Done | null
}
export type Done = 'kept' | 'was-there' | 'was-taken-out' | 'taken-out'

const says: Readonly<Record<Done, string>> = {
  kept: 'The file is in the library.',
  'was-there': 'This very file is in the library already, so it was not added again.',
  'was-taken-out': 'This form was sent before, and its file was taken out since. To keep the file again, add it anew.',
  'taken-out': 'The file was taken out of the library and erased.'
}

export const isOver = ({ validUntil }: Pick<LibraryPiece, 'validUntil'>, today: PlainDate): boolean =>
  validUntil !== null && validUntil < today

export const PieceTitle = ({ title }: Pick<LibraryPiece, 'title'>) =>
  title === null ? <span class="quiet">[erased]</span> : <span class="said">{title}</span>

export const fileInWords = ({ file }: Pick<LibraryPiece, 'file'>): string =>
  file === null ? 'Erased' : `${kindName(file.mediaType)}, ${sizeInWords(file.bytes)}`

const valid = ({ validUntil }: LibraryPiece, today: PlainDate): string => {
  if (validUntil === null) return 'For good'
  return `${isOver({ validUntil }, today) ? 'Was valid until' : 'Until'} ${dayInWords(validUntil)}`
}
const columnsOf = ({ community, today }: LibraryShown): ReadonlyArray<Column<LibraryPiece>> => [
  {
    head: 'What it is',
    cell: piece => (
      <a href={addressOfPiece(community, piece.evidence)}>
        <PieceTitle title={piece.title} />
      </a>
    )
  },
  { head: 'File', cell: fileInWords },
  {
    head: 'People in it',
    cell: ({ redaction, note }) => (
      <>
        {choiceName('redaction', redaction)}
        {note === null ? null : <p class="said">{note}</p>}
      </>
    )
  },
  { head: 'Valid', cell: piece => valid(piece, today) },
  { head: 'Added', cell: ({ keptOn }) => dayInWords(keptOn) },
  {
    head: 'Take out',
    cell: ({ evidence, title }) => (
      <a href={`${addressOfPiece(community, evidence)}/take-out`}>
        Take out<span class="nhsuk-u-visually-hidden"> {title ?? ''}</span>
      </a>
    )
  }
]
const takeOutAt = (community: CommunityId, evidence: EvidenceId): string =>
  `${addressOfPiece(community, evidence)}/take-out`
/** It is on record that they were taken out, and something stopped before the last of them was erased. */
const LeftToErase = ({ community, leftToErase, upload }: LibraryShown) =>
  leftToErase.length === 0 ? null : (
    <div class="nhsuk-inset-text">
      <p>A file was taken out, and is not erased yet. Nobody can open it. Erase it now.</p>
      {leftToErase.map(evidence => (
        <form class="command-form" method="post" action={takeOutAt(community, evidence)}>
          {upload.owns.token === null ? null : <input type="hidden" name={own.token} value={upload.owns.token} />}
          <button class="nhsuk-button nhsuk-button--warning" type="submit">
            Finish erasing it
          </button>
        </form>
      ))}
    </div>
  )
const trailTo = (community: CommunityId): NonNullable<Page['trail']> => [
  { href: '/', text: 'Home' },
  { href: `/communities/${community}`, text: community }
]

export const libraryPage = (shown: LibraryShown): Page => {
  const { community, pieces, upload, done } = shown
  return {
    title: 'Evidence library',
    place: null,
    trail: trailTo(community),
    problems: upload.problems.map(({ path, says: text }) => ({ id: path, says: text })),
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">{community}</span> Evidence library
        </h1>
        <p class="lede">
          Files that show how you work. One file can stand for many standards, and you can use it again next year.
        </p>
        {done === null ? null : (
          <div class="nhsuk-inset-text">
            <p>{says[done]}</p>
          </div>
        )}
        <LeftToErase {...shown} />
        {pieces.length === 0 ? (
          <p>There is no file in it yet.</p>
        ) : (
          <Table id="pieces" caption="Files in the library" rows={pieces} columns={columnsOf(shown)} />
        )}
        <p>
          Your community and the network team can open every file. Others can open only what you show for a standard,
          once you submit the workbook. They are the team that visits you, until some weeks after its report, and the
          committee that decides on your accreditation.
        </p>
        <h2 class="nhsuk-heading-l">Add a file</h2>
        <UploadForm {...upload} />
      </>
    )
  }
}

export interface TakeOutShown {
  readonly community: CommunityId
  readonly piece: LibraryPiece
  readonly owns: UploadShown['owns']
}

/** Asked once more, for it cannot be undone. */
export const takeOutPage = ({ community, piece, owns }: TakeOutShown): Page => ({
  title: 'Take a file out',
  place: null,
  trail: [...trailTo(community), { href: addressOfLibrary(community), text: 'Evidence library' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Take this file out?</h1>
      <p class="lede">
        <PieceTitle title={piece.title} /> ({fileInWords(piece)})
      </p>
      <p>
        The file is erased, and cannot be brought back. Nobody can open it any more, also where you showed it for a
        standard. What you called it stays there.
      </p>
      <form class="command-form" method="post" action={takeOutAt(community, piece.evidence)}>
        {owns.token === null ? null : <input type="hidden" name={own.token} value={owns.token} />}
        <input type="hidden" name={own.form} value={owns.key} />
        <button class="nhsuk-button nhsuk-button--warning" type="submit">
          Take it out and erase it
        </button>
      </form>
      <p>
        <a href={addressOfLibrary(community)}>Keep it</a>
      </p>
    </>
  )
})
