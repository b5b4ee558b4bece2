/** A workbook as a whole: how far each section is, and what is to be done next; and all that it says, to be checked before it is submitted. */
import { commandNamed } from '@cofc/core'
import type { Page } from '../../parts/layout.tsx'
import { addressOfLibrary, addressOfPiece } from '../../evidence/key.ts'
import { Rated } from '../../parts/rating.tsx'
import { ShownEvidence } from '../../parts/shown-evidence.tsx'
import { Table } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { reviewKindName } from '../../words/names.ts'
import { progressOf, type Workbook, type WorkbookSection } from '../../workbook/workbook.ts'
import { addressOfWorkbook, type WorkbookKey } from '../../workbook/key.ts'

const submitAt = ({ community, cycle, kind }: WorkbookKey): string =>
  `/do/review/${[community, cycle, kind].map(encodeURIComponent).join('/')}/submit-self-review`

const stands: Readonly<Partial<Record<Workbook['status'], string>>> = {
  WorkbookOpen: 'It is open: write in it, and save as often as you want.',
  WorkbookReturned: 'It was returned to you: put right what was asked for, and submit it again.',
  WorkbookSubmitted: 'The network team can return it to you should something be missing.',
  WorkbookLocked: 'It is locked.'
}
/** In one sentence that and when it was submitted, and what that means for it. */
const standing = ({ status, submittedOn }: Workbook): string => {
  const means = stands[status] ?? ''
  if (submittedOn === null) return means === '' ? 'It is submitted.' : means
  return `It was submitted on ${dayInWords(submittedOn as never)}. ${means}`.trim()
}

const headed = ({ key: { community, cycle, kind } }: Workbook, heading: string): Page['body'] => (
  <h1 class="nhsuk-heading-xl">
    <span class="nhsuk-caption-xl">
      {community}, {cycle}: {reviewKindName[kind].toLowerCase()}
    </span>{' '}
    {heading}
  </h1>
)
const howFar = ({ standards }: WorkbookSection): string => {
  const { rated, of } = progressOf(standards)
  if (rated === 0) return 'Not begun'
  return rated === of ? 'All rated' : 'Begun'
}

const Together = () => (
  <p>Several people can write in it at the same time, on different computers or phones: nothing of theirs is lost.</p>
)

export const workbookPage = (workbook: Workbook): Page => {
  const { rated, of } = progressOf(workbook.sections.flatMap(({ standards }) => standards))
  return {
    title: 'Workbook',
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: `/communities/${workbook.key.community}`, text: workbook.key.community }
    ],
    body: (
      <>
        {headed(workbook, 'Workbook')}
        <p class="lede">
          <span data-figure="rated">
            {rated} of {of}
          </span>{' '}
          standards rated. {standing(workbook)}
        </p>
        <progress class="progress" max={of} value={rated} aria-label="Standards rated" />
        <Table
          id="sections"
          caption="Sections"
          rows={workbook.sections}
          columns={[
            {
              head: 'Section',
              cell: ({ number, section }) => (
                <a href={addressOfWorkbook(workbook.key, `/${String(number)}`)}>{section}</a>
              )
            },
            { head: 'How far it is', cell: howFar },
            {
              head: 'Rated',
              cell: ({ standards }) => `${String(progressOf(standards).rated)} of ${String(standards.length)}`
            }
          ]}
        />
        {workbook.isOpen ? <Together /> : null}
        <p>
          <a href={addressOfLibrary(workbook.key.community)}>Evidence library</a>: the files that you can show for
          standards.
        </p>
        {workbook.isOpen ? (
          <p>
            <a class="nhsuk-button" href={addressOfWorkbook(workbook.key, '/check')}>
              Check and submit
            </a>
          </p>
        ) : (
          <p>
            <a href={addressOfWorkbook(workbook.key, '/check')}>Read all of it</a>
          </p>
        )}
      </>
    )
  }
}

const Unrated = ({ workbook }: { readonly workbook: Workbook }) => {
  const unrated = workbook.sections.flatMap(({ number, standards }) =>
    standards.filter(({ rating }) => rating === null).map(({ standard }) => ({ number, standard }))
  )
  return unrated.length === 0 ? (
    <p>Every standard is rated.</p>
  ) : (
    <div class="nhsuk-inset-text">
      <p>
        {unrated.length === 1 ? 'One standard is' : `${String(unrated.length)} standards are`} not rated. You can submit
        the workbook all the same.
      </p>
      <ul class="nhsuk-list">
        {unrated.map(({ number, standard }) => (
          <li>
            <a href={addressOfWorkbook(workbook.key, `/${String(number)}#${standard}`)}>Rate {standard}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
export const workbookCheckPage = (workbook: Workbook): Page => ({
  title: 'Check the workbook',
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: addressOfWorkbook(workbook.key), text: 'Workbook' }
  ],
  body: (
    <>
      {headed(workbook, workbook.isOpen ? 'Check before you submit' : 'What the workbook says')}
      <p class="lede">{standing(workbook)}</p>
      {workbook.isOpen ? <Unrated workbook={workbook} /> : null}
      {workbook.sections.map(({ number, section, standards }) => (
        <Table
          id={`section-${String(number)}`}
          caption={section}
          rows={standards}
          columns={[
            { head: 'Standard', cell: ({ standard }) => <span class="code">{standard}</span> },
            { head: 'What it says', cell: ({ text }) => text },
            { head: 'Rating', cell: ({ rating }) => <Rated rating={rating} /> },
            {
              head: 'Comment',
              cell: ({ comment, isErased }) =>
                isErased ? <span class="quiet">[erased]</span> : <span class="said">{comment}</span>
            },
            {
              head: 'Evidence',
              cell: ({ evidence }) =>
                evidence.length === 0 ? (
                  'None'
                ) : (
                  <ShownEvidence
                    evidence={evidence}
                    addressOf={piece => addressOfPiece(workbook.key.community, piece)}
                  />
                )
            },
            ...(workbook.isOpen
              ? [
                  {
                    head: 'Change',
                    cell: ({ standard }: { readonly standard: string }) => (
                      <a href={addressOfWorkbook(workbook.key, `/${String(number)}#${standard}`)}>
                        Change<span class="nhsuk-u-visually-hidden"> {standard}</span>
                      </a>
                    )
                  }
                ]
              : [])
          ]}
        />
      ))}
      {workbook.isOpen ? (
        <p>
          <a class="nhsuk-button" href={submitAt(workbook.key)}>
            {commandNamed('SubmitSelfReview')?.command.title ?? 'Submit'}
          </a>
        </p>
      ) : null}
    </>
  )
})
